/**
 * Estate model, import row mapping, application suggestions, wave planner and permissions of Crosswalk migration.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './imports';
export { sha256 } from './hash/sha256';
export { csvLine } from './csv';
export * from './applications';
export * from './planner';
export * from './dependencies';
export * from './estate';
export * from './projection';
export * from './sizing';
export * from './readiness';
