export { createVirtualMachine } from './createVirtualMachine';
export type { VirtualMachineOrder } from './order';
