import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';

/** Names the sentence under `counterpart.*` in the translations. @public */
export type CounterpartSentence =
  | 'becomes'
  | 'becomesTogether'
  | 'becomesStep'
  | 'replaces'
  | 'part'
  | 'choice'
  | 'step'
  | 'none';

const forward = {
  whole: 'becomes',
  choice: 'becomes',
  part: 'becomesTogether',
  step: 'becomesStep',
} as const;

const backward = {
  whole: 'replaces',
  choice: 'choice',
  part: 'part',
  step: 'step',
} as const;

/**
 * How a concept stands to its counterpart. Read from the side that a mapping leads to, a member never equals the source:
 * it is a part of it, a choice for it, or takes its place.
 *
 * @public
 */
export function counterpartSentence(
  counterpart: CounterpartSummary,
): CounterpartSentence {
  if (counterpart.none !== undefined) {
    return 'none';
  }
  const sentences = counterpart.direction === 'reverse' ? backward : forward;
  return sentences[counterpart.role];
}
