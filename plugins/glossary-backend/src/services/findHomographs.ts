import type {
  ConceptRef,
  LabelMatch,
  LookupResult,
  MatchedBy,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Ways of matching in which the query is a label from end to end. */
const whole: readonly MatchedBy[] = ['exact', 'alias', 'abbreviation'];

/** For each match of one lookup, the others that bear the same label, so that no meaning is taken for the only one. */
export function findHomographs(
  matches: readonly LabelMatch[],
): (match: LabelMatch) => { homographs?: ConceptRef[] } {
  const bearers = matches.filter(isWhole).map(({ ref }) => ref);
  return ({ ref }) =>
    bearers.length > 1 && bearers.includes(ref)
      ? { homographs: bearers.filter(other => other !== ref) }
      : {};
}

/** Whether the answer may be cut off within the homographs; whole labels match best, so they are first. */
export function mayHideHomographs({ matches, total }: LookupResult): boolean {
  return matches.length < total && matches.every(isWhole);
}

function isWhole({ matchedBy }: LabelMatch): boolean {
  return whole.includes(matchedBy);
}
