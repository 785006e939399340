export { glossaryPlugin as default } from './plugin';
export * from './api';
export { Term, type TermProps } from './components/Term';
export { useContentLanguage } from './hooks/useContentLanguage';
export { useLanguageNote } from './hooks/useLanguageNote';
export { useConcept } from './hooks/useConcept';
export { ANNOTATION_CONCEPTS } from '@crosswalk/backstage-plugin-glossary-common';
export { ConceptBook } from './lib/ConceptBook';
export {
  counterpartSentence,
  type CounterpartSentence,
} from './lib/counterpart';
export type { KnownConcept } from './lib/knownConcept';
export { schemeLabel } from './lib/schemes';
export { glossaryTranslationRef } from './translation';
export { glossaryTranslations } from './translations';
