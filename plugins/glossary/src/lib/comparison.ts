import {
  compareCloseness,
  type ConceptDetails,
  type ConceptRef,
  type Crossing,
  type StackMap,
} from '@crosswalk/backstage-plugin-glossary-common';

/** More than that is not read side by side. */
export const maxCompared = 3;

/** The concepts that an address of the comparison names, each once. */
export function readCompared(params: URLSearchParams): ConceptRef[] {
  const refs = params
    .getAll('concepts')
    .filter(ref => /^[^:]+:[^:]+$/.test(ref));
  return [...new Set(refs)].slice(0, maxCompared);
}

/** The address that puts concepts side by side. */
export function compareAddress(
  path: string,
  refs: readonly ConceptRef[],
): string {
  const params = new URLSearchParams(
    refs.slice(0, maxCompared).map(ref => ['concepts', ref]),
  );
  return refs.length > 0 ? `${path}?${params}` : path;
}

/** What a concept is best put beside: the other side of its closest crossing. */
export function counterpartsToCompare(details: ConceptDetails): ConceptRef[] {
  // They come the closest first.
  const closest = details.crossings.find(({ to }) => to.length > 0);
  if (!closest) {
    return [];
  }
  const others = closest.direction === 'forward' ? closest.to : closest.from;
  return others.slice(0, maxCompared - 1).map(({ ref }) => ref);
}

/** A crossing of two or more of the compared concepts, and the one it is read from. */
export interface SharedCrossing {
  details: ConceptDetails;
  crossing: Crossing;
}

/** What joins the compared concepts: each mapping once, read from the first of them that takes part; the closest first. */
export function crossingsBetween(
  compared: readonly ConceptDetails[],
): SharedCrossing[] {
  const refs = new Set(compared.map(({ concept }) => concept.ref));
  const byMapping = new Map<string, SharedCrossing>();
  for (const details of compared) {
    for (const crossing of details.crossings) {
      const members = [...crossing.from, ...crossing.to];
      const isShared = members.some(
        ({ ref }) => ref !== details.concept.ref && refs.has(ref),
      );
      if (isShared && !byMapping.has(crossing.mapping.id)) {
        byMapping.set(crossing.mapping.id, { details, crossing });
      }
    }
  }
  const shared = [...byMapping.values()];
  return shared.sort((a, b) =>
    compareCloseness(a.crossing.mapping, b.crossing.mapping),
  );
}

/** What to begin with: for each layer of the stack its first element that has a counterpart, beside what it becomes. */
export function suggestComparisons(
  stack: StackMap,
): { ref: ConceptRef; label: string }[][] {
  return [...stack.layers]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ sides }) => {
      const first = sides
        .at(0)
        ?.concepts.find(({ counterparts }) =>
          counterparts.some(({ members }) => members.length > 0),
        );
      if (!first) {
        return [];
      }
      const others = first.counterparts.flatMap(({ members }) => members);
      return [[first, ...others.slice(0, maxCompared - 1)]];
    })
    .map(concepts => concepts.map(({ ref, label }) => ({ ref, label })));
}
