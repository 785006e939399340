export { dependencyGraphOf } from './dependencyGraphOf';
export type { GraphApplication } from './dependencyGraphOf';
