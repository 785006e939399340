import type { ConceptRef, MatchType } from '../types';

export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
/** Where concepts, schemes and mappings of a glossary are named; nothing is fetched from there. */
export const BASE = 'https://crosswalk.dev/';
export const CONCEPTS = `${BASE}concepts/`;
/** Our own terms, for what no standard has a term for. */
export const CW = `${BASE}ns#`;

const matchNames: Record<MatchType, string> = {
  exact: 'exactMatch',
  close: 'closeMatch',
  broad: 'broadMatch',
  narrow: 'narrowMatch',
  related: 'relatedMatch',
};
/** What all matches of SKOS are; stands where a mapping says no match. */
const ANY_MATCH = 'mappingRelation';

/** The local name of the mapping property of SKOS. */
export function matchProperty(match: MatchType | undefined): string {
  return match ? matchNames[match] : ANY_MATCH;
}

export const matchesByProperty: ReadonlyMap<string, MatchType | undefined> =
  new Map([
    ...Object.entries(matchNames).map(
      ([match, name]) => [name, match as MatchType] as const,
    ),
    [ANY_MATCH, undefined] as const,
  ]);

export function schemeIri(scheme: string): string {
  return `${CONCEPTS}${scheme}`;
}

export function conceptIri(ref: ConceptRef): string {
  return `${CONCEPTS}${ref.replace(':', '/')}`;
}
