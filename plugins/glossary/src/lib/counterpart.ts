import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { sourceScheme } from './schemes';

/** Names the sentence under `counterpart.*` in the translations. */
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
 * How a concept of `scheme` stands to its counterpart. Read from the target side a member never equals the source: it
 * is a part of it, a choice for it, or takes its place.
 */
export function counterpartSentence(
  counterpart: CounterpartSummary,
  scheme: string,
): CounterpartSentence {
  if (counterpart.none !== undefined) {
    return 'none';
  }
  const readsBackwards =
    scheme !== sourceScheme &&
    counterpart.members.some(member => member.scheme === sourceScheme);
  return (readsBackwards ? backward : forward)[counterpart.role];
}
