/**
 * Backend of the Crosswalk glossary.
 *
 * @packageDocumentation
 */
export { glossaryPlugin as default } from './plugin';
export { glossaryServiceRef } from './services/glossaryServiceRef';
export type {
  CallOptions,
  ConceptFilter,
  GlossaryService,
  LookupRequest,
  MappingFilter,
} from './services/GlossaryService';
export type { PageRequest } from './services/paginate';
