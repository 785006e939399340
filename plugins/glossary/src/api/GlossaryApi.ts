import { createApiRef } from '@backstage/core-plugin-api';
import type {
  ConceptChange,
  ConceptDetails,
  ConceptDomain,
  ConceptRef,
  ConceptSummary,
  Conflict,
  ExportFormat,
  Feedback,
  FeedbackKind,
  Gap,
  LabelIndexData,
  LearningPath,
  LookupHit,
  Loss,
  Page,
  SourceFile,
  SourceReport,
  SourceStatus,
  SourceType,
  StackMap,
} from '@crosswalk/backstage-plugin-glossary-common';

/** @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** @public */
export interface LanguageRequest extends RequestOptions {
  /** BCP 47; what is not told in it comes in its own language, and says which. */
  lang?: string;
}

/** @public */
export interface PageRequest extends RequestOptions {
  limit?: number;
  cursor?: string;
}

/** @public */
export interface LookupOptions extends LanguageRequest {
  /** What was typed; surrounding space does not matter. */
  query: string;
  /** Ranks the concepts of this scheme first; the others still answer. */
  scheme?: string;
  limit?: number;
}

/** Filters combine: a concept has to pass all of them. @public */
export interface ListConceptsOptions extends LanguageRequest, PageRequest {
  scheme?: string;
  domain?: ConceptDomain;
  /** First letter of the preferred label, `A` to `Z`, or `#` for everything else. */
  letter?: string;
}

/** @public */
export interface NewFeedback {
  kind: FeedbackKind;
  /** Absent when a concept is missing. */
  ref?: ConceptRef;
  text: string;
}

/** Files as a source would read them. @public */
export interface SourceToValidate {
  type: SourceType;
  files: SourceFile[];
  /** Scheme id, for formats that name no schemes. */
  scheme?: string;
  /** BCP 47, for formats that name no language. */
  lang?: string;
  /** Id of the source that the files would replace the content of; without it they would come on top. */
  source?: string;
}

/** What reading them would do. @public */
export type SourceValidation = Pick<
  SourceReport,
  'documents' | 'exclusions' | 'losses' | 'problemDetails' | 'diff'
>;

/** @public */
export interface GlossaryApi {
  /** Best match first; an unknown word is an empty answer, not an error. */
  lookup(options: LookupOptions): Promise<Page<LookupHit>>;
  /** By preferred label, a page at a time. */
  listConcepts(options?: ListConceptsOptions): Promise<Page<ConceptSummary>>;
  /** Throws a `ResponseError` whose cause is a `NotFoundError` when the glossary does not hold the concept. */
  getConcept(
    scheme: string,
    id: string,
    options?: LanguageRequest,
  ): Promise<ConceptDetails>;
  /** Latest change first. */
  getConceptHistory(
    scheme: string,
    id: string,
    options?: PageRequest,
  ): Promise<Page<ConceptChange>>;
  /** The layers of both stacks, side by side. */
  getStack(options?: LanguageRequest): Promise<StackMap>;
  listLearningPaths(options?: RequestOptions): Promise<Page<LearningPath>>;
  /** Everything that annotation needs; fetched anew only when the glossary changed. */
  getLabelIndex(options?: RequestOptions): Promise<LabelIndexData>;
  sendFeedback(feedback: NewFeedback): Promise<Feedback>;

  // For those who keep the glossary.
  listSources(options?: PageRequest): Promise<Page<SourceStatus>>;
  getSourceReport(id: string, options?: RequestOptions): Promise<SourceReport>;
  /** Reads the source now. */
  refreshSource(id: string): Promise<SourceReport>;
  /** Takes over what a held source read last. */
  confirmSource(id: string): Promise<SourceReport>;
  /** Reads files without taking anything over. */
  validateSource(source: SourceToValidate): Promise<SourceValidation>;
  listConflicts(options?: PageRequest): Promise<Page<Conflict>>;
  /** Lookups that found nothing and still would, the most frequent first. */
  listGaps(options?: PageRequest): Promise<Page<Gap>>;
  /** Open feedback first, the latest first. */
  listFeedback(options?: PageRequest): Promise<Page<Feedback>>;
  setFeedbackStatus(id: string, status: Feedback['status']): Promise<Feedback>;
  /** What the format cannot hold. */
  listExportLosses(
    format: ExportFormat,
    options?: RequestOptions & { scheme?: string },
  ): Promise<{ losses: Loss[] }>;
  /** The whole glossary, or one scheme, as a file. */
  exportGlossary(
    format: ExportFormat,
    options?: RequestOptions & { scheme?: string },
  ): Promise<{ blob: Blob; fileName: string }>;
}

/** @public */
export const glossaryApiRef = createApiRef<GlossaryApi>({
  id: 'plugin.glossary.client',
});
