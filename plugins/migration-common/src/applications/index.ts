export { meaningOfColumn } from './attributes';
export { isSetAside, suggestApplications } from './suggest';
export type { ApplicationSuggestion } from './suggest';
