import { collect, mostFrequent } from './collect';
import { tally } from './tally';

describe('collect', () => {
  it('groups in the order of first appearance', () => {
    expect([...collect(['b1', 'a1', 'b2'], text => text[0])]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});

describe('mostFrequent', () => {
  it.each([
    [['a', 'b', 'b'], 'b'],
    [['b', 'a'], 'a'],
  ])('of %j is %s', (texts, expected) => {
    expect(mostFrequent(texts)).toBe(expected);
  });
});

describe('tally', () => {
  it('says once what is said of several VMs, and the three most frequent things only', () => {
    const said = (message: string, times: number) =>
      Array.from({ length: times }, () => ({ kind: 'name', message }));
    expect(
      tally([
        ...said('once', 1),
        ...said('thrice', 3),
        ...said('twice', 2),
        ...said('also once', 1),
      ]),
    ).toEqual([
      { kind: 'name', message: 'thrice (3 VMs)' },
      { kind: 'name', message: 'twice (2 VMs)' },
      { kind: 'name', message: 'once (1 VM)' },
    ]);
  });
});
