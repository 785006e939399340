/**
 * The Concept kind and the projection of the glossary into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleGlossary as default } from './module';
export { conceptModel } from './conceptModel';
export * from './ConceptEntityV1alpha1';
