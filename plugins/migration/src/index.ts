export { migrationPlugin as default } from './plugin';
export * from './api';
export { migrationTranslationRef } from './translation';
