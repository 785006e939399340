import type {
  Page,
  SourceFile,
  SourceReport,
  SourceStatus,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CallOptions } from './GlossaryService';
import type { PageRequest } from './paginate';

/** Files to be judged as if they were read from a source. @public */
export interface ValidationRequest {
  type: SourceType;
  files: SourceFile[];
  /** Id of the scheme that the concepts come under, for formats that do not name it. */
  scheme?: string;
  /** BCP 47. */
  lang?: string;
  /** Id of the source that the files would be of: what it serves now is what they are compared with. */
  source?: string;
}

/** What a reading of the files would have been reported as. @public */
export type ValidationReport = Omit<
  SourceReport,
  'id' | 'target' | 'lastGoodAt' | 'failingSince'
>;

/** Where concepts come from. @public */
export interface SourceService {
  listSources(
    request: PageRequest,
    options: CallOptions,
  ): Promise<Page<SourceStatus>>;
  /** This and the next two throw a `NotFoundError` for a source that is not configured. */
  getReport(id: string, options: CallOptions): Promise<SourceReport>;
  /** Reads the source now. */
  refresh(id: string, options: CallOptions): Promise<SourceReport>;
  /** Takes over what a held source read last; throws a `ConflictError` when it is not held. */
  confirm(id: string, options: CallOptions): Promise<SourceReport>;
  /** Stores nothing. */
  validate(
    request: ValidationRequest,
    options: CallOptions,
  ): Promise<ValidationReport>;
}
