export { glossaryPlugin as default } from './plugin';
export * from './api';
export { glossaryTranslationRef } from './translation';
