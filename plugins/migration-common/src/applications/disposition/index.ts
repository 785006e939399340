export { answersProblem, questionnaire } from './questionnaire';
export type { Question, QuestionId } from './questionnaire';
export { suggestDisposition } from './suggestDisposition';
export type { DispositionSuggestion } from './suggestDisposition';
export type { WorkloadFacts } from './dispositionArguments';
