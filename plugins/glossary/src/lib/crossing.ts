import type {
  Bundle,
  BundleMember,
  Combine,
  ConceptSummary,
  Crossing,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Names the sentence under `lead.*` in the translations. */
export type LeadSentence =
  | 'becomes'
  | 'becomesAll'
  | 'becomesAny'
  | 'becomesSequence'
  | 'partBecomes'
  | 'choiceBecomes'
  | 'stepBecomes'
  | 'replaces'
  | 'part'
  | 'choice'
  | 'step'
  | 'none';

/** One side of a crossing with its members named. */
export interface Side {
  combine: Combine;
  members: { concept: ConceptSummary; when?: string }[];
}

/** What a crossing says about the concept it is read from. */
export interface Lead {
  sentence: LeadSentence;
  /** The other side, to be joined by `combine`. */
  members: ConceptSummary[];
  combine: Combine;
  /** What stands beside the concept on its own side, to be joined by `othersCombine`. */
  others: ConceptSummary[];
  othersCombine: Combine;
}

const wholeForward = {
  all: 'becomesAll',
  any: 'becomesAny',
  sequence: 'becomesSequence',
} as const;

const memberForward = {
  part: 'partBecomes',
  choice: 'choiceBecomes',
  step: 'stepBecomes',
} as const;

const backward = {
  whole: 'replaces',
  part: 'part',
  choice: 'choice',
  step: 'step',
} as const;

function nameMembers(bundle: Bundle, concepts: ConceptSummary[]): Side {
  const byRef = new Map(concepts.map(concept => [concept.ref, concept]));
  return {
    combine: bundle.combine,
    members: bundle.members.flatMap((member: BundleMember) => {
      const concept = byRef.get(member.concept);
      return concept ? [{ concept, when: member.when }] : [];
    }),
  };
}

/** The side that is left behind. */
export function sourceSide(crossing: Crossing): Side {
  return nameMembers(crossing.mapping.from, crossing.from);
}

/** The side that is arrived at, or the reason why there is none. */
export function targetSide(crossing: Crossing): Side | { none: string } {
  const { to } = crossing.mapping;
  return 'none' in to ? to : nameMembers(to, crossing.to);
}

/** One true sentence about the crossing, seen from the concept whose page it is on. */
export function leadOf(crossing: Crossing): Lead {
  const { direction, role, togetherWith } = crossing;
  const source = sourceSide(crossing);
  const target = targetSide(crossing);
  const others = togetherWith;

  if (direction === 'reverse') {
    return {
      sentence: backward[role],
      members: source.members.map(member => member.concept),
      combine: source.combine,
      others,
      othersCombine: role === 'choice' ? 'any' : 'all',
    };
  }
  if ('none' in target) {
    return {
      sentence: 'none',
      members: [],
      combine: 'all',
      others,
      othersCombine: 'all',
    };
  }
  const members = target.members.map(member => member.concept);
  const whole = members.length > 1 ? wholeForward[target.combine] : 'becomes';
  return {
    sentence: role === 'whole' ? whole : memberForward[role],
    members,
    combine: target.combine,
    others,
    othersCombine: role === 'choice' ? 'any' : 'all',
  };
}
