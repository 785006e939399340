export { mergeInventories } from './mergeInventories';
export type { MergedVirtualMachine, SourceInventory } from './mergeInventories';
export { namesakesWithoutPlace } from './namesakes';
export type { KnownVirtualMachine } from './identity';
export { diffVirtualMachines } from './diffVirtualMachines';
export type {
  VirtualMachineDifference,
  VirtualMachineDiff,
} from './diffVirtualMachines';
