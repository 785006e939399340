import type { ConceptRef, Mapping } from '../types';

/** Every concept that takes part in a mapping, on either side, each once. @public */
export function membersOf({ from, to }: Mapping): ConceptRef[] {
  const bundles = 'none' in to ? [from] : [from, to];
  return [
    ...new Set(
      bundles.flatMap(({ members }) => members.map(({ concept }) => concept)),
    ),
  ];
}
