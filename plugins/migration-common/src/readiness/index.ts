export { fieldNameOf, readinessFields } from './fields';
export type { ReadinessField, SourceField } from './fields';
