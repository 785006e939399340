import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { counterpartSentence } from './counterpart';

function counterpart(
  role: CounterpartSummary['role'],
  direction: CounterpartSummary['direction'],
  rest: Partial<CounterpartSummary> = {},
): CounterpartSummary {
  return {
    mappingId: 'm',
    role,
    direction,
    combine: 'all',
    // Which schemes they are of does not matter: glossaries that were imported have others.
    members: [
      { ref: 'acme:a', label: 'A', scheme: 'acme' },
      { ref: 'acme:b', label: 'B', scheme: 'acme' },
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
    expect(counterpartSentence(counterpart(role, 'forward'))).toBe(sentence);
  });

  it.each([
    ['whole', 'replaces'],
    ['part', 'part'],
    ['choice', 'choice'],
    ['step', 'step'],
  ] as const)('reads a %s backwards as %s', (role, sentence) => {
    expect(counterpartSentence(counterpart(role, 'reverse'))).toBe(sentence);
  });

  it('says that there is none before anything else', () => {
    const none = counterpart('whole', 'forward', {
      members: [],
      none: 'Nothing runs in lockstep.',
    });
    expect(counterpartSentence(none)).toBe('none');
  });
});
