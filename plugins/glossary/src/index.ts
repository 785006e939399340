export { glossaryPlugin as default } from './plugin';
export * from './api';
export { Term, type TermProps } from './components/Term';
export { useConcept } from './hooks/useConcept';
export { ANNOTATION_CONCEPTS } from '@crosswalk/backstage-plugin-glossary-common';
export type { KnownConcept } from './lib/knownConcept';
export { glossaryTranslationRef } from './translation';
export { glossaryTranslations } from './translations';
