/**
 * Glossary terms in TechDocs pages.
 *
 * @packageDocumentation
 */
export { techdocsModuleAddonsGlossary as default } from './module';
export { techdocsGlossaryTranslationRef } from './translation';
export { techdocsGlossaryTranslations } from './translations';
