import type {
  Concept,
  ConceptRef,
  ConceptScheme,
  GlossarySnapshot,
  Mapping,
} from '../types';

/** A snapshot with what is asked of it again and again within reach. */
export interface SnapshotIndex {
  concepts: ReadonlyMap<ConceptRef, Concept>;
  schemes: ReadonlyMap<string, ConceptScheme>;
  /** The mappings a concept takes part in, on either side, by mapping id. */
  mappings: ReadonlyMap<ConceptRef, readonly Mapping[]>;
}

/** Snapshots are immutable, so one index serves for as long as the snapshot does. */
const indexes = new WeakMap<GlossarySnapshot, SnapshotIndex>();

export function indexSnapshot(snapshot: GlossarySnapshot): SnapshotIndex {
  let index = indexes.get(snapshot);
  if (!index) {
    index = buildIndex(snapshot);
    indexes.set(snapshot, index);
  }
  return index;
}

function buildIndex(snapshot: GlossarySnapshot): SnapshotIndex {
  const mappings = new Map<ConceptRef, Mapping[]>();
  for (const mapping of snapshot.mappings) {
    for (const ref of conceptsOf(mapping)) {
      mappings.set(ref, [...(mappings.get(ref) ?? []), mapping]);
    }
  }
  return {
    concepts: new Map(snapshot.concepts.map(c => [c.ref, c])),
    schemes: new Map(snapshot.schemes.map(s => [s.id, s])),
    mappings,
  };
}

function conceptsOf({ from, to }: Mapping): Set<ConceptRef> {
  const members =
    'none' in to ? from.members : [...from.members, ...to.members];
  return new Set(members.map(member => member.concept));
}
