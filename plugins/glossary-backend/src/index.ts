/**
 * Backend of the Crosswalk glossary.
 *
 * @packageDocumentation
 */
export { glossaryPlugin as default } from './plugin';
export {
  glossaryServiceRef,
  sourceServiceRef,
  upkeepServiceRef,
} from './services/serviceRefs';
export type {
  AnnotationRequest,
  CallOptions,
  ConceptFilter,
  ExportRequest,
  GlossaryService,
  LanguageRequest,
  LookupRequest,
  MappingFilter,
} from './services/GlossaryService';
export type {
  SourceService,
  ValidationReport,
  ValidationRequest,
} from './services/SourceService';
export type {
  NewFeedback,
  UpkeepService,
  UserCallOptions,
} from './services/UpkeepService';
export type { PageRequest } from './services/paginate';
