export { goldenPathsPlugin as default } from './plugin';
export * from './api';
export { goldenPathsTranslationRef } from './translation';
