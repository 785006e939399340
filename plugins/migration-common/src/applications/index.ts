export { meaningOfColumn } from './attributes';
export { completenessOf } from './completeness';
export { confidenceFactsOf, confidenceOf } from './confidence';
export type { ConfidenceFacts } from './confidence';
export * from './disposition';
export { isSetAside, suggestApplications } from './suggest';
export type { ApplicationSuggestion } from './suggest';
