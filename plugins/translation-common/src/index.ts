/**
 * Translators from vSphere objects to Kubernetes: pure functions that say what they lose and what they ask.
 *
 * @packageDocumentation
 */
export * from './types';
export { isDns1123Label, toDns1123Label } from './dns1123';
export { toRunVmInputs } from './virtual-machine/toRunVmInputs';
