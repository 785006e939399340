import type { Concept, ConceptRef, ConceptSummary } from '../types';

/** Where a concept was authored. @public */
export interface ConceptOrigin {
  /** Id of the source. */
  source: string;
  /** Relative to the target of the source. */
  file: string;
  line: number;
  /** Where the file is edited, for sources that are in a Git host. */
  editUrl?: string;
  viewUrl?: string;
}

/** One change of a concept, as it was found when the sources were read. @public */
export interface ConceptChange {
  ref: ConceptRef;
  /** ISO time of the reading. */
  at: string;
  change: 'added' | 'changed' | 'removed';
  /** What changed, with its value before and after; labels count as one field. */
  fields: {
    field: keyof Concept | 'mappings';
    before?: unknown;
    after?: unknown;
  }[];
}

/** A lookup that found nothing, and still would. Who asked is not kept. @public */
export interface Gap {
  /** As it was asked last. */
  query: string;
  count: number;
  /** ISO times. */
  firstAskedAt: string;
  lastAskedAt: string;
}

/** @public */
export const feedbackKinds = ['wrong', 'unclear', 'missing', 'praise'] as const;
/** @public */
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What somebody says of a concept, or of one that is missing. @public */
export interface Feedback {
  id: string;
  kind: FeedbackKind;
  /** Absent when the concept is what is missing. */
  ref?: ConceptRef;
  text: string;
  status: 'open' | 'closed';
  /** ISO time. */
  createdAt: string;
  /** User entity ref. */
  createdBy: string;
  closedAt?: string;
  closedBy?: string;
}

/** @public */
export const conflictKinds = [
  'homograph',
  'unlinked-namesake',
  'contradicting-mappings',
  'deprecated-in-use',
  'no-crossing',
  'no-source',
] as const;
/**
 * - `homograph`: one label names several concepts, and nothing says how to tell them apart
 * - `unlinked-namesake`: concepts of different schemes have the same preferred label, and no mapping or warning joins them
 * - `contradicting-mappings`: two mappings of the same concepts say different things
 * - `deprecated-in-use`: a mapping or relation leads to a deprecated concept
 * - `no-crossing`: a concept of a mapped scheme takes part in no mapping
 * - `no-source`: nothing says where the concept was taken from
 * @public
 */
export type ConflictKind = (typeof conflictKinds)[number];

/** Something in the glossary that its owners should decide. @public */
export interface Conflict {
  kind: ConflictKind;
  concepts: ConceptSummary[];
  /** Mapping ids. */
  mappings: string[];
  /** The label that is shared, for homographs and namesakes. */
  label?: string;
}
