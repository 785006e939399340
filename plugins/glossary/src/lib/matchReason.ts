import type { LookupHit } from '@crosswalk/backstage-plugin-glossary-common';

/** Names the phrase under `matched.*` in the translations. */
export type MatchReason =
  | 'exact'
  | 'alias'
  | 'abbreviation'
  | 'prefix'
  | 'prefixOwn'
  | 'wordPrefix'
  | 'wordPrefixOwn'
  | 'typo';

/** Why a hit answers what was typed; the label that matched is only worth saying when it is not the one shown. */
export function matchReason(
  hit: Pick<LookupHit, 'matchedBy' | 'matchedLabel' | 'label'>,
): MatchReason {
  const own = hit.matchedLabel === hit.label;
  switch (hit.matchedBy) {
    case 'exact':
      return own ? 'exact' : 'alias';
    case 'prefix':
      return own ? 'prefixOwn' : 'prefix';
    case 'word-prefix':
      return own ? 'wordPrefixOwn' : 'wordPrefix';
    default:
      return hit.matchedBy;
  }
}

/** Labels that the best hits share although they are different concepts, with how many mean it. */
export function homographs(
  hits: LookupHit[],
): { label: string; count: number }[] {
  const groups = new Map<string, { label: string; refs: Set<string> }>();
  for (const hit of hits) {
    if (hit.matchedBy !== 'typo') {
      const key = hit.matchedLabel.toLocaleLowerCase();
      const group = groups.get(key) ?? {
        label: hit.matchedLabel,
        refs: new Set(),
      };
      group.refs.add(hit.ref);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter(group => group.refs.size > 1)
    .map(group => ({ label: group.label, count: group.refs.size }));
}
