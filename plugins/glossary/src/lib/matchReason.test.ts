import { fakeGlossary } from '../__testUtils__/fakeGlossary';
import { homographs, matchReason } from './matchReason';

describe('matchReason', () => {
  it.each([
    ['exact', 'DRS', 'exact'],
    ['exact', 'Drs', 'alias'],
    ['alias', 'Distributed Resource Scheduler', 'alias'],
    ['abbreviation', 'HA', 'abbreviation'],
    ['prefix', 'DRS', 'prefixOwn'],
    ['prefix', 'Distributed Resource Scheduler', 'prefix'],
    ['word-prefix', 'DRS', 'wordPrefixOwn'],
    ['word-prefix', 'vSphere DRS', 'wordPrefix'],
    ['typo', 'DRS', 'typo'],
  ] as const)('%s by “%s” is %s', (matchedBy, matchedLabel, reason) => {
    expect(matchReason({ label: 'DRS', matchedBy, matchedLabel })).toBe(reason);
  });
});

describe('homographs', () => {
  it('finds one label for several concepts', () => {
    expect(homographs(fakeGlossary.lookup('cluster').items)).toEqual([
      { label: 'Cluster', count: 2 },
    ]);
  });

  it('does not take two guesses at a slip for two meanings', () => {
    const guesses = fakeGlossary
      .lookup('cluster')
      .items.map(hit => ({ ...hit, matchedBy: 'typo' as const }));
    expect(homographs(guesses)).toEqual([]);
  });

  it('is quiet when every label means one thing', () => {
    expect(homographs(fakeGlossary.lookup('sc').items)).toEqual([]);
  });
});
