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
import { languagesOf, localise } from '../localise/localise';
import { relationTypes } from '../types';
import { compareCloseness } from './compareCloseness';
import { indexSnapshot } from './snapshotIndex';

/** @public */
export interface LanguageOptions {
  /** BCP 47; what is not told in it comes in the concept's own language. */
  lang?: string;
}

/** A mapping from where one concept stands in it. */
interface Standpoint {
  mapping: Mapping;
  direction: Crossing['direction'];
  role: CrossingRole;
  own: Bundle;
  other: Bundle | NoCounterpart;
}

/**
 * The mappings of a concept as its page tells them: the closest match first, of equals those that start from it.
 * An unknown concept has none.
 *
 * @public
 */
export function crossings(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
  options: LanguageOptions = {},
): Crossing[] {
  return standpoints(snapshot, ref).map(
    ({ mapping, direction, role, own }) => ({
      mapping,
      direction,
      role,
      togetherWith: summariseMembers(snapshot, own, options).filter(
        member => member.ref !== ref,
      ),
      from: summariseMembers(snapshot, mapping.from, options),
      to: summariseMembers(snapshot, mapping.to, options),
    }),
  );
}

/** A concept as it is named beside others, with the other side of each of its mappings. @public */
export function summarise(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
  options: LanguageOptions = {},
): ConceptSummary | undefined {
  const found = indexSnapshot(snapshot).concepts.get(ref);
  if (!found) {
    return undefined;
  }
  const concept = localise(found, options.lang);
  return {
    ref: concept.ref,
    scheme: concept.scheme,
    id: concept.id,
    label: concept.label,
    definition: concept.definition,
    lang: concept.lang,
    domain: concept.domain,
    status: concept.status,
    abbreviations: abbreviationsOf(concept),
    labels: concept.labels,
    counterparts: standpoints(snapshot, ref).map(standpoint =>
      summariseCounterpart(snapshot, standpoint, options),
    ),
  };
}

/**
 * Everything a concept's page shows, save what only the backend knows.
 *
 * @public
 */
export function conceptDetails(
  snapshot: GlossarySnapshot,
  ref: ConceptRef,
  options: LanguageOptions = {},
): Omit<ConceptDetails, 'mentionedBy' | 'origin'> | undefined {
  const index = indexSnapshot(snapshot);
  const concept = index.concepts.get(ref);
  const scheme = concept && index.schemes.get(concept.scheme);
  if (!concept || !scheme) {
    return undefined;
  }
  return {
    concept: localise(concept, options.lang),
    scheme,
    crossings: crossings(snapshot, ref, options),
    related: relationTypes.flatMap(type => {
      const refs = concept.relations[type] ?? [];
      const concepts = summariseAll(snapshot, refs, options);
      return concepts.length > 0 ? [{ type, concepts }] : [];
    }),
    confusable: concept.notToBeConfusedWith.flatMap(({ concept: other, why }) =>
      summariseAll(snapshot, [other], options).map(summary => ({
        concept: summary,
        why,
      })),
    ),
    responsibilities: snapshot.responsibilities.filter(({ concepts }) =>
      concepts.includes(ref),
    ),
    learningPaths: snapshot.learningPaths.flatMap(({ id, title, steps }) => {
      const step = steps.findIndex(({ concepts }) => concepts.includes(ref));
      return step < 0 ? [] : [{ id, title, step }];
    }),
    languages: languagesOf(concept),
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
  return [...forward, ...reverse].sort((a, b) =>
    compareCloseness(a.mapping, b.mapping),
  );
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
  options: LanguageOptions,
): ConceptSummary[] {
  return 'none' in side
    ? []
    : summariseAll(
        snapshot,
        side.members.map(member => member.concept),
        options,
      );
}

function summariseAll(
  snapshot: GlossarySnapshot,
  refs: readonly ConceptRef[],
  options: LanguageOptions,
): ConceptSummary[] {
  return refs.flatMap(ref => summarise(snapshot, ref, options) ?? []);
}

function summariseCounterpart(
  snapshot: GlossarySnapshot,
  { mapping, direction, role, other }: Standpoint,
  { lang }: LanguageOptions,
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
        ? [
            {
              ref,
              label: localise(concept, lang).label,
              scheme: concept.scheme,
            },
          ]
        : [];
    }),
  };
}

function abbreviationsOf(concept: Concept): string[] {
  return concept.labels
    .filter(label => label.kind === 'abbreviation')
    .map(label => label.text);
}
