export {
  concerns,
  encodeAnswers,
  positionOfConcern,
  raisedIn,
  readinessOf,
} from './answers';
export { ambiguousNames, assessVirtualMachine } from './assess';
export type { AssessmentContext } from './context';
export { fieldNameOf, readinessFields } from './fields';
export type { ReadinessField, SourceField } from './fields';
export { defaultIdleAfterDays } from './idle';
export { sizingHints } from './sizingHints';
export { summariseReadiness } from './summarise';
export type { AnsweredGroup } from './summarise';
export {
  assignTargetNames,
  explainTargetName,
  proposeTargetName,
} from './targetNames';
