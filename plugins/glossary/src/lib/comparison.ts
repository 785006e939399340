import type {
  ConceptDetails,
  ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import { byCloseness } from './crossing';

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
  const [closest] = byCloseness(details.crossings).filter(
    ({ to }) => to.length > 0,
  );
  if (!closest) {
    return [];
  }
  const others = closest.direction === 'forward' ? closest.to : closest.from;
  return others.slice(0, maxCompared - 1).map(({ ref }) => ref);
}
