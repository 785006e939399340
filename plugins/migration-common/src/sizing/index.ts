export { defaultSizingParameters } from './defaults';
export { sizeTarget } from './sizeTarget';
export type { SizedVirtualMachine } from './sizeTarget';
