import { canonicalJson, compareText } from '../compile/canonicalJson';
import type {
  Bundle,
  GlossarySnapshot,
  Mapping,
  MatchType,
  NoCounterpart,
} from '../types';
import type { Finding } from './Finding';
import { membersOf } from './membersOf';

const inverse: Partial<Record<MatchType, MatchType>> = {
  broad: 'narrow',
  narrow: 'broad',
};

/**
 * Mappings that cannot both be true: the same concepts have a counterpart in one and none in another, or the same two
 * sides match differently. Mappings for different versions may differ.
 */
export function findContradictions({ mappings }: GlossarySnapshot): Finding[] {
  return [
    ...findUndecidedCounterparts(mappings),
    ...findUndecidedMatches(mappings),
  ];
}

function findUndecidedCounterparts(mappings: readonly Mapping[]): Finding[] {
  const groups = groupBy(
    mappings,
    mapping => `${sideOf(mapping.from)} ${canonicalJson(mapping.validFor)}`,
  );
  return groups
    .filter(
      group =>
        group.some(({ to }) => 'none' in to) &&
        group.some(({ to }) => !('none' in to)),
    )
    .map(toFinding);
}

function findUndecidedMatches(mappings: readonly Mapping[]): Finding[] {
  const judged = mappings.filter(
    ({ match, to }) => match !== undefined && !('none' in to),
  );
  return groupBy(judged, mapping =>
    [
      ...[sideOf(mapping.from), sideOf(mapping.to)].sort(compareText),
      canonicalJson(mapping.validFor),
    ].join(' '),
  )
    .filter(group => new Set(group.map(matchFromFirstSide)).size > 1)
    .map(toFinding);
}

/** The match as it reads from the side that sorts first, so that both directions can be compared. */
function matchFromFirstSide({ from, to, match }: Mapping) {
  return match && compareText(sideOf(from), sideOf(to)) > 0
    ? inverse[match] ?? match
    : match;
}

function sideOf(side: Bundle | NoCounterpart): string {
  return 'none' in side
    ? ''
    : side.members
        .map(({ concept }) => concept)
        .sort(compareText)
        .join(',');
}

function groupBy(
  mappings: readonly Mapping[],
  keyOf: (mapping: Mapping) => string,
): Mapping[][] {
  const groups = new Map<string, Mapping[]>();
  for (const mapping of mappings) {
    const key = keyOf(mapping);
    groups.set(key, [...(groups.get(key) ?? []), mapping]);
  }
  return [...groups.values()];
}

function toFinding(group: Mapping[]): Finding {
  return {
    kind: 'contradicting-mappings',
    concepts: [...new Set(group.flatMap(membersOf))],
    mappings: group.map(({ id }) => id),
  };
}
