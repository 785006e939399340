export { DependencyBuilder, DependencyFormatError } from './DependencyBuilder';
export type { ImportedDependencies } from './DependencyBuilder';
export type { MatchableVirtualMachine } from './ServerIndex';
export { isDatabasePort, isInfrastructurePort, strengthOfPort } from './ports';
