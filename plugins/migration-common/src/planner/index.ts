export * from './input';
export { planWaves } from './planWaves';
export { UnsatisfiablePlanError } from './errors';
export { defaultConstraints } from './defaultConstraints';
export { addDays, isIsoDate, nextMonday } from './dates';
