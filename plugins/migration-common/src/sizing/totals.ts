import { ResourceTotals, VirtualMachine } from '../types';

type Sized = Pick<
  VirtualMachine,
  'cpus' | 'memoryMiB' | 'provisionedMiB' | 'inUseMiB'
>;

export function noResources(): ResourceTotals {
  return {
    virtualMachines: 0,
    cpus: 0,
    memoryMiB: 0,
    provisionedMiB: 0,
    inUseMiB: 0,
  };
}

export function totalsOf(virtualMachines: Iterable<Sized>): ResourceTotals {
  const totals = noResources();
  for (const vm of virtualMachines) {
    totals.virtualMachines++;
    totals.cpus += vm.cpus;
    totals.memoryMiB += vm.memoryMiB;
    totals.provisionedMiB += vm.provisionedMiB;
    totals.inUseMiB += vm.inUseMiB;
  }
  return totals;
}
