import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ConceptChange,
  ConceptDetails,
  ConceptDomain,
  ConceptRef,
  ConceptSummary,
  Conflict,
  ExportFormat,
  ExportResult,
  LabelIndexData,
  LearningPath,
  LookupHit,
  Mapping,
  Mention,
  Page,
  Responsibility,
  StackMap,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { PageRequest } from './paginate';

/** @public */
export interface LanguageRequest {
  /** BCP 47; what is not told in it comes in its own language, and says which. */
  lang?: string;
}

/** Filters combine: a concept has to pass all of them. @public */
export interface ConceptFilter {
  scheme?: string;
  domain?: ConceptDomain;
  /** First letter of the preferred label; `#` for labels that begin with something else. */
  letter?: string;
  /** Concepts that a lookup of this finds, the best first; otherwise the order is that of the labels. */
  q?: string;
}

/** @public */
export interface LookupRequest extends PageRequest, LanguageRequest {
  q: string;
  /** Ranked first among what matches equally well. */
  scheme?: string;
}

/** @public */
export interface MappingFilter {
  /** A concept or a whole scheme on the side that the mapping starts from. */
  from?: string;
  /** A concept or a whole scheme on the side that it leads to. */
  to?: string;
  /** Domain of a concept that it starts from. */
  domain?: ConceptDomain;
}

/** @public */
export interface AnnotationRequest {
  text: string;
  format: 'plain' | 'markdown';
  /** Its concepts come first among several meanings. */
  scheme?: string;
  firstPerSection?: boolean;
}

/** @public */
export interface ExportRequest {
  format: ExportFormat;
  /** Only concepts of this scheme, and mappings from or to it. */
  scheme?: string;
}

/** @public */
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** What the glossary answers, to people, services and assistants alike. @public */
export interface GlossaryService {
  listConcepts(
    request: ConceptFilter & PageRequest & LanguageRequest,
    options: CallOptions,
  ): Promise<Page<ConceptSummary>>;
  /** Throws a `NotFoundError` for a concept that the glossary does not have. */
  getConcept(
    ref: ConceptRef,
    request: LanguageRequest,
    options: CallOptions,
  ): Promise<ConceptDetails>;
  /** The latest change first; also of a concept that is no longer there. */
  listChanges(
    ref: ConceptRef,
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<ConceptChange>>;
  lookup(
    request: LookupRequest,
    options: CallOptions,
  ): Promise<Page<LookupHit>>;
  listMappings(
    request: MappingFilter & PageRequest,
    options: CallOptions,
  ): Promise<Page<Mapping>>;
  getStack(request: LanguageRequest, options: CallOptions): Promise<StackMap>;
  listLearningPaths(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<LearningPath>>;
  /** Throws a `NotFoundError` for a path that the glossary does not have. */
  getLearningPath(id: string, options: CallOptions): Promise<LearningPath>;
  listResponsibilities(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<Responsibility>>;
  annotate(
    request: AnnotationRequest,
    options: CallOptions,
  ): Promise<{ mentions: Mention[] }>;
  getLabelIndex(options: CallOptions): Promise<LabelIndexData>;
  listConflicts(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<Conflict>>;
  /** `digest` is that of the snapshot that was written. */
  exportGlossary(
    request: ExportRequest,
    options: CallOptions,
  ): Promise<ExportResult & { digest: string }>;
}
