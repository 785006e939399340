import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ConceptDetails,
  ConceptDomain,
  ConceptRef,
  ConceptSummary,
  LabelIndexData,
  LookupHit,
  Mapping,
  Page,
  SourceReport,
  SourceStatus,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { PageRequest } from './paginate';

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
export interface LookupRequest extends PageRequest {
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
export interface CallOptions {
  credentials: BackstageCredentials;
}

/** What the glossary answers, to people, services and assistants alike. @public */
export interface GlossaryService {
  listConcepts(
    request: ConceptFilter & PageRequest,
    options: CallOptions,
  ): Promise<Page<ConceptSummary>>;
  /** Throws a `NotFoundError` for a concept that the glossary does not have. */
  getConcept(ref: ConceptRef, options: CallOptions): Promise<ConceptDetails>;
  lookup(
    request: LookupRequest,
    options: CallOptions,
  ): Promise<Page<LookupHit>>;
  listMappings(
    request: MappingFilter & PageRequest,
    options: CallOptions,
  ): Promise<Page<Mapping>>;
  getLabelIndex(options: CallOptions): Promise<LabelIndexData>;
  listSources(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<SourceStatus>>;
  /** Throws a `NotFoundError` for a source that is not configured. */
  getSourceReport(id: string, options: CallOptions): Promise<SourceReport>;
}
