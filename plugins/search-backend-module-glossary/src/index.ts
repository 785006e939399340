/**
 * Makes glossary concepts findable in Backstage search by every label.
 *
 * @packageDocumentation
 */
export { searchModuleGlossaryCollator as default } from './module';
export { GlossaryCollatorFactory } from './GlossaryCollatorFactory';
export { type ConceptDocument, toConceptDocument } from './toConceptDocument';
