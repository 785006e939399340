/**
 * Concept model, loader, label index and lookup of the Crosswalk glossary. Pure functions: the same code answers in the
 * backend, in the browser and in tests.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './model/exchange';
export * from './model/learningPath';
export * from './model/responsibility';
export * from './model/stack';
export * from './model/upkeep';
export * from './permissions';
export {
  formatProblem,
  type GlossaryProblem,
  type SourceLocation,
} from './authoring/problems';
export { describeIssues, type DescribedIssue } from './authoring/describeIssue';
export type { GlossaryContent, GlossaryDocument } from './authoring/documents';
export {
  loadGlossaryDocuments,
  type LoadResult,
} from './authoring/loadGlossaryDocuments';
export * from './authoring/schemas';
export { canonicalJson } from './compile/canonicalJson';
export { compileSnapshot, type CompileResult } from './compile/compileSnapshot';
export { annotate } from './annotate/annotate';
export { annotateMarkdown } from './annotate/annotateMarkdown';
export {
  annotateRuns,
  type RunMention,
  type RunPart,
} from './annotate/annotateRuns';
export {
  annotationIndex,
  type AnnotationIndex,
} from './annotate/annotationIndex';
export type {
  AnnotateOptions,
  Mention,
  SectionOptions,
} from './annotate/findMentions';
export { keepInContext } from './annotate/keepInContext';
export {
  labelIndex,
  labelIndexData,
  type LabelIndex,
  type LabelIndexData,
  type LabelledConcept,
} from './lookup/labelIndex';
export {
  lookup,
  lookupWithTotal,
  type LookupOptions,
  type LookupResult,
} from './lookup/lookup';
export type { LabelMatch } from './lookup/Ranking';
export { normaliseLabel, type NormalisedLabel } from './lookup/normalise';
export {
  conceptDetails,
  crossings,
  summarise,
  type LanguageOptions,
} from './crossings/crossings';
export { compareCloseness } from './crossings/compareCloseness';
export { languagesOf, localise } from './localise/localise';
export { findConflicts } from './quality/findConflicts';
export { membersOf } from './quality/membersOf';
export {
  ANNOTATION_CONCEPTS,
  conceptsOfEntity,
  hasConcepts,
  type DescribableEntity,
  type EntityConcepts,
} from './entities/conceptsOfEntity';
export * from './entities/relations';
