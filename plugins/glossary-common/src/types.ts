import type { Exclusion, GlossaryDiff, Loss } from './model/exchange';
import type { LearningPath } from './model/learningPath';
import type { Responsibility } from './model/responsibility';
import type { StackLayer } from './model/stack';
import type { ConceptOrigin } from './model/upkeep';

/**
 * The shapes of the glossary as it is served and stored. Vocabulary is SKOS (labels, relations, match types); bundles
 * are JSKOS ("all of", "any of", "in order"), because one VMware feature often becomes several Kubernetes parts.
 */

/** `<scheme>:<id>`, such as `vsphere:drs`. @public */
export type ConceptRef = string;

/** @public */
export const conceptDomains = [
  'compute',
  'storage',
  'networking',
  'security',
  'management',
  'operations',
  'migration',
  'platform',
] as const;
/** @public */
export type ConceptDomain = (typeof conceptDomains)[number];

/** Why a label belongs to a concept: SKOS prefLabel, altLabel, hiddenLabel, and abbreviations apart. @public */
export type LabelKind = 'preferred' | 'alternative' | 'abbreviation' | 'hidden';

/** @public */
export interface Label {
  text: string;
  kind: LabelKind;
  /** BCP 47; English when absent. */
  lang?: string;
  /** `HA` is a concept, `ha` is a laugh. Abbreviations are case-sensitive in running text. */
  caseSensitive?: boolean;
  /**
   * False keeps the label out of automatic annotation; lookup still finds it. `in-context` is for words of everyday
   * language, such as "pod" and "node": they count only in a text that names other concepts too.
   */
  autoLink?: boolean | 'in-context';
}

/** @public */
export interface SourceCitation {
  title: string;
  url?: string;
  licence?: string;
  /** ISO date of the source's edition, or of when it was read. */
  date: string;
}

/** @public */
export interface ConceptScheme {
  id: string;
  title: string;
  versions?: string;
  url?: string;
  licence?: string;
  attribution?: string;
}

/** @public */
export type ConceptStatus = 'draft' | 'approved' | 'deprecated';

/**
 * SKOS relations, and `answers`: from a tool to the need or feature that it is an answer to.
 * @public
 */
export const relationTypes = [
  'broader',
  'narrower',
  'partOf',
  'hasPart',
  'answers',
  'answeredBy',
  'related',
] as const;
/** @public */
export type RelationType = (typeof relationTypes)[number];

/** A concept in another language. @public */
export interface ConceptTranslation {
  label: string;
  definition: string;
  /** Markdown. */
  description?: string;
}

/** @public */
export interface Concept {
  ref: ConceptRef;
  scheme: string;
  id: string;
  /** BCP 47 language of the label, the definition and the description; English when absent. */
  lang?: string;
  /** The preferred label. */
  label: string;
  /** Of every language; those in other languages than the concept's say which. */
  labels: Label[];
  /** One sentence. */
  definition: string;
  /** Markdown. */
  description?: string;
  /** By BCP 47 language. */
  translations?: Record<string, ConceptTranslation>;
  domain: ConceptDomain;
  status: ConceptStatus;
  replacedBy?: ConceptRef;
  /** Inverses are derived when the snapshot is compiled. */
  relations: Partial<Record<RelationType, ConceptRef[]>>;
  notToBeConfusedWith: { concept: ConceptRef; why: string }[];
  sources: SourceCitation[];
  owner?: string;
}

/** @public */
export type Combine = 'all' | 'any' | 'sequence';

/** @public */
export interface BundleMember {
  concept: ConceptRef;
  /** When to choose this member; meaningful with `combine: any`. */
  when?: string;
}

/** @public */
export interface Bundle {
  members: BundleMember[];
  combine: Combine;
}

/** An explicit "there is no counterpart", with the reason. @public */
export interface NoCounterpart {
  none: string;
}

/** SKOS mapping properties, read from `from` to `to`. @public */
export type MatchType = 'exact' | 'close' | 'broad' | 'narrow' | 'related';

/** @public */
export interface Mapping {
  /** Unique over the whole snapshot. */
  id: string;
  from: Bundle;
  to: Bundle | NoCounterpart;
  match?: MatchType;
  /** What a VMware administrator may rely on after the crossing. */
  carriesOver: string[];
  /** Where the analogy breaks. */
  caveats: string[];
  /** 0 to 1. */
  confidence?: number;
  justification?: string;
  sources: SourceCitation[];
  /** Version ranges by scheme id. */
  validFor?: Record<string, string>;
  translator?: string;
  /** Template entity names that act on this mapping. */
  goldenPaths?: string[];
}

/** One immutable compilation of every source. @public */
export interface GlossarySnapshot {
  schemes: ConceptScheme[];
  concepts: Concept[];
  mappings: Mapping[];
  responsibilities: Responsibility[];
  learningPaths: LearningPath[];
  stack: StackLayer[];
  /** SHA-256 over the canonical JSON of the lists. */
  digest: string;
}

/** A concept as it is named beside another. @public */
export interface ConceptSummary {
  ref: ConceptRef;
  scheme: string;
  id: string;
  label: string;
  definition: string;
  /** BCP 47 language of the label and the definition; English when absent. */
  lang?: string;
  domain: ConceptDomain;
  /** Draft and deprecated concepts are shown as such. */
  status?: ConceptStatus;
  abbreviations: string[];
  /** Every label, hidden ones too; the search index is built from these. */
  labels?: Label[];
  /** The other side of each crossing, said shortly: "Scheduler and Descheduler", or "no counterpart". */
  counterparts: CounterpartSummary[];
}

/** @public */
export interface CounterpartSummary {
  mappingId: string;
  /** How the asked concept stands in the mapping; see {@link CrossingRole}. */
  role: CrossingRole;
  /** `forward` when the asked concept is what the mapping starts from. */
  direction: Crossing['direction'];
  combine: Combine;
  members: { ref: ConceptRef; label: string; scheme: string }[];
  none?: string;
}

/**
 * How a concept takes part in a mapping. Reading a bundle backwards never turns a part into an equal:
 * `whole` — alone on its side; `part` — one of several that are needed together; `choice` — one of several to choose
 * from; `step` — one of several in order.
 * @public
 */
export type CrossingRole = 'whole' | 'part' | 'choice' | 'step';

/** A mapping as seen from one concept's page, with every member named. @public */
export interface Crossing {
  mapping: Mapping;
  /** `forward` when the asked concept is on the `from` side. */
  direction: 'forward' | 'reverse';
  role: CrossingRole;
  /** The other members of the asked concept's own side. */
  togetherWith: ConceptSummary[];
  from: ConceptSummary[];
  to: ConceptSummary[];
}

/** Answer of `GET /v1/concepts/:scheme/:id`. @public */
export interface ConceptDetails {
  concept: Concept;
  scheme: ConceptScheme;
  crossings: Crossing[];
  /** Relations by type, named. */
  related: { type: RelationType; concepts: ConceptSummary[] }[];
  confusable: { concept: ConceptSummary; why: string }[];
  /** The work that looks after this concept, and whose it is. */
  responsibilities: Responsibility[];
  /** Learning paths that come by, and at which step, counted from 0. */
  learningPaths: { id: string; title: string; step: number }[];
  /** Concepts whose definition or description names this one without being related to it. */
  mentionedBy: ConceptSummary[];
  /** Languages that the concept is told in, its own first. */
  languages: string[];
  /** Where it is authored; absent where that is not known. */
  origin?: ConceptOrigin;
}

/** @public */
export type MatchedBy =
  | 'exact'
  | 'alias'
  | 'abbreviation'
  | 'prefix'
  | 'word-prefix'
  | 'typo';

/** @public */
export interface LookupHit {
  ref: ConceptRef;
  label: string;
  matchedBy: MatchedBy;
  matchedLabel: string;
  /** 0 to 1; comparable within one answer only. */
  score: number;
  concept: ConceptSummary;
  /** Other concepts in the answer that bear the same whole label. */
  homographs?: ConceptRef[];
}

/** Answer of every list route. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}

/** How a source stands; counts are of what it contributes to the snapshot now. @public */
export interface SourceStatus {
  id: string;
  type: string;
  /** File, folder or address that is read. */
  target: string;
  /**
   * `failing`: the last reading had problems, and what is served is of `lastGoodAt`. `held`: it lost so much that
   * somebody has to confirm it first; what is served is of `lastGoodAt`.
   */
  status: 'ok' | 'failing' | 'held';
  /** ISO time of the last reading. */
  checkedAt: string;
  /** ISO time of the last reading without a problem; absent when there never was one. */
  lastGoodAt?: string;
  /** ISO time of the first reading that failed since then. */
  failingSince?: string;
  schemes: number;
  concepts: number;
  mappings: number;
  problems: number;
}

/** Answer of `GET /v1/sources/:id/report`. @public */
export interface SourceReport extends SourceStatus {
  /** What the last reading came upon, in files, rows, terms or documents; `read = accepted + excluded + rejected`. */
  documents: {
    read: number;
    accepted: number;
    excluded: number;
    rejected: number;
  };
  exclusions: Exclusion[];
  /** What the format said and the glossary has no place for. */
  losses: Loss[];
  /** How the last reading differs from what is served; while the source is held, what confirming it would do. */
  diff?: GlossaryDiff;
  problemDetails: {
    file: string;
    line: number;
    column: number;
    message: string;
  }[];
}
