import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { counterpartSentence } from './counterpart';

function counterpart(
  role: CounterpartSummary['role'],
  memberScheme: string,
  rest: Partial<CounterpartSummary> = {},
): CounterpartSummary {
  return {
    mappingId: 'm',
    role,
    combine: 'all',
    members: [
      { ref: `${memberScheme}:a`, label: 'A', scheme: memberScheme },
      { ref: `${memberScheme}:b`, label: 'B', scheme: memberScheme },
    ],
    ...rest,
  };
}

describe('counterpartSentence', () => {
  it.each([
    ['whole', 'becomes'],
    ['choice', 'becomes'],
    ['part', 'becomesTogether'],
    ['step', 'becomesStep'],
  ] as const)('reads a %s forwards as %s', (role, sentence) => {
    expect(
      counterpartSentence(counterpart(role, 'kubernetes'), 'vsphere'),
    ).toBe(sentence);
  });

  it.each([
    ['whole', 'replaces'],
    ['part', 'part'],
    ['choice', 'choice'],
    ['step', 'step'],
  ] as const)('reads a %s backwards as %s', (role, sentence) => {
    expect(
      counterpartSentence(counterpart(role, 'vsphere'), 'kubernetes'),
    ).toBe(sentence);
  });

  it('says that there is none before anything else', () => {
    const none = counterpart('whole', 'kubernetes', {
      members: [],
      none: 'Nothing runs in lockstep.',
    });
    expect(counterpartSentence(none, 'vsphere')).toBe('none');
  });
});
