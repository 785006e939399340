import type {
  ConceptRef,
  LabelMatch,
  MatchedBy,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Ways of matching in which the query is a label from end to end. */
const whole: readonly MatchedBy[] = ['exact', 'alias', 'abbreviation'];

/** For each match of one lookup, the others that bear the same label, so that no meaning is taken for the only one. */
export function findHomographs(
  matches: readonly LabelMatch[],
): (match: LabelMatch) => { homographs?: ConceptRef[] } {
  const bearers = matches
    .filter(({ matchedBy }) => whole.includes(matchedBy))
    .map(({ ref }) => ref);
  return ({ ref }) =>
    bearers.length > 1 && bearers.includes(ref)
      ? { homographs: bearers.filter(other => other !== ref) }
      : {};
}
