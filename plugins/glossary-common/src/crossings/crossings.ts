import type {
  Bundle,
  Concept,
  ConceptDetails,
  ConceptRef,
  ConceptSummary,
  CounterpartSummary,
  Crossing,
  CrossingRole,
  GlossarySnapshot,
  Mapping,
  NoCounterpart,
} from '../types';
import { relationTypes } from '../types';
import { indexSnapshot } from './snapshotIndex';

/** A mapping from where one concept stands in it. */
interface Standpoint {
  mapping: Mapping;
  direction: Crossing['direction'];
  role: CrossingRole;
  own: Bundle;
  other: Bundle | NoCounterpart;
}

/**
 * The mappings of a concept as its page tells them: those that start from it first, then those that lead to it.
 * An unknown concept has none.
 *
 * @public
 */
export function crossings(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
): Crossing[] {
  return standpoints(snapshot, ref).map(
    ({ mapping, direction, role, own }) => ({
      mapping,
      direction,
      role,
      togetherWith: summariseMembers(snapshot, own).filter(
        member => member.ref !== ref,
      ),
      from: summariseMembers(snapshot, mapping.from),
      to: summariseMembers(snapshot, mapping.to),
    }),
  );
}

/** A concept as it is named beside others, with the other side of each of its mappings. @public */
export function summarise(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
): ConceptSummary | undefined {
  const concept = indexSnapshot(snapshot).concepts.get(ref);
  return (
    concept && {
      ref: concept.ref,
      scheme: concept.scheme,
      id: concept.id,
      label: concept.label,
      definition: concept.definition,
      domain: concept.domain,
      status: concept.status,
      abbreviations: abbreviationsOf(concept),
      labels: concept.labels,
      counterparts: standpoints(snapshot, ref).map(standpoint =>
        summariseCounterpart(snapshot, standpoint),
      ),
    }
  );
}

/** Everything a concept's page shows. @public */
export function conceptDetails(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
): ConceptDetails | undefined {
  const index = indexSnapshot(snapshot);
  const concept = index.concepts.get(ref);
  const scheme = concept && index.schemes.get(concept.scheme);
  if (!concept || !scheme) {
    return undefined;
  }
  return {
    concept,
    scheme,
    crossings: crossings(snapshot, ref),
    related: relationTypes.flatMap(type => {
      const concepts = summariseAll(snapshot, concept.relations[type] ?? []);
      return concepts.length > 0 ? [{ type, concepts }] : [];
    }),
    confusable: concept.notToBeConfusedWith.flatMap(({ concept: other, why }) =>
      summariseAll(snapshot, [other]).map(summary => ({
        concept: summary,
        why,
      })),
    ),
  };
}

function standpoints(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
): Standpoint[] {
  const mappings = indexSnapshot(snapshot).mappings.get(ref) ?? [];
  const forward = mappings
    .filter(mapping => holds(mapping.from, ref))
    .map<Standpoint>(mapping => ({
      mapping,
      direction: 'forward',
      role: roleIn(mapping.from),
      own: mapping.from,
      other: mapping.to,
    }));
  const reverse = mappings.flatMap<Standpoint>(mapping =>
    !('none' in mapping.to) && holds(mapping.to, ref)
      ? [
          {
            mapping,
            direction: 'reverse',
            role: roleIn(mapping.to),
            own: mapping.to,
            other: mapping.from,
          },
        ]
      : [],
  );
  return [...forward, ...reverse];
}

function holds(bundle: Bundle, ref: ConceptRef): boolean {
  return bundle.members.some(member => member.concept === ref);
}

const roles: Record<Bundle['combine'], CrossingRole> = {
  all: 'part',
  any: 'choice',
  sequence: 'step',
};

/** What a member of a bundle of several stands for is only a part, a choice or a step of what the other side is. */
function roleIn(bundle: Bundle): CrossingRole {
  return bundle.members.length === 1 ? 'whole' : roles[bundle.combine];
}

function summariseMembers(
  snapshot: GlossarySnapshot,
  side: Bundle | NoCounterpart,
): ConceptSummary[] {
  return 'none' in side
    ? []
    : summariseAll(
        snapshot,
        side.members.map(member => member.concept),
      );
}

function summariseAll(
  snapshot: GlossarySnapshot,
  refs: readonly ConceptRef[],
): ConceptSummary[] {
  return refs.flatMap(ref => summarise(snapshot, ref) ?? []);
}

function summariseCounterpart(
  snapshot: GlossarySnapshot,
  { mapping, direction, role, other }: Standpoint,
): CounterpartSummary {
  const { concepts } = indexSnapshot(snapshot);
  const common = { mappingId: mapping.id, direction, role };
  if ('none' in other) {
    return { ...common, combine: 'all', members: [], none: other.none };
  }
  return {
    ...common,
    combine: other.combine,
    members: other.members.flatMap(({ concept: ref }) => {
      const concept = concepts.get(ref);
      return concept
        ? [{ ref, label: concept.label, scheme: concept.scheme }]
        : [];
    }),
  };
}

function abbreviationsOf(concept: Concept): string[] {
  return concept.labels
    .filter(label => label.kind === 'abbreviation')
    .map(label => label.text);
}
