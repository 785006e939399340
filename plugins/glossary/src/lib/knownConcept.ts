import type {
  ConceptDetails,
  ConceptSummary,
  CounterpartSummary,
  Crossing,
} from '@crosswalk/backstage-plugin-glossary-common';
import { sourceSide, targetSide } from './crossing';

/** A concept as it is told in a line or two, away from its own page. @public */
export interface KnownConcept
  extends Pick<
    ConceptSummary,
    | 'ref'
    | 'scheme'
    | 'id'
    | 'label'
    | 'definition'
    | 'lang'
    | 'domain'
    | 'counterparts'
  > {
  /** The first thing to watch out for. */
  caveat?: string;
}

/** The lines of a concept out of everything about it. */
export function toKnownConcept(details: ConceptDetails): KnownConcept {
  const { ref, scheme, id, label, definition, lang, domain } = details.concept;
  const caveats = details.crossings.flatMap(({ mapping }) => mapping.caveats);
  return {
    ref,
    scheme,
    id,
    label,
    definition,
    domain,
    counterparts: details.crossings.map(counterpartOf),
    ...(lang && { lang }),
    ...(caveats.length > 0 && { caveat: caveats[0] }),
  };
}

function counterpartOf(crossing: Crossing): CounterpartSummary {
  const { mapping, role, direction } = crossing;
  const other =
    direction === 'forward' ? targetSide(crossing) : sourceSide(crossing);
  const seen = { mappingId: mapping.id, role, direction };
  if ('none' in other) {
    return { ...seen, combine: 'all', members: [], none: other.none };
  }
  return {
    ...seen,
    combine: other.combine,
    members: other.members.map(({ concept }) => ({
      ref: concept.ref,
      label: concept.label,
      scheme: concept.scheme,
    })),
  };
}
