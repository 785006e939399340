import {
  completenessOf,
  type Application,
  type VirtualMachineRow,
  type WorkloadFacts,
} from '@crosswalk/backstage-plugin-migration-common';

/** How many of the four questions are answered. */
export const answeredOf = (application: Application): number =>
  completenessOf(application).answered;

/** All four questions are answered. */
export const isComplete = (application: Application): boolean =>
  completenessOf(application).missing.length === 0;

/** What the inventory says of an application's VMs, as far as a disposition hangs on it. */
export function workloadFactsOf(
  virtualMachines: readonly Pick<
    VirtualMachineRow,
    'idle' | 'readiness' | 'osFamily'
  >[],
): WorkloadFacts {
  const count = (
    is: (
      vm: Pick<VirtualMachineRow, 'idle' | 'readiness' | 'osFamily'>,
    ) => boolean,
  ) => virtualMachines.filter(is).length;
  return {
    virtualMachines: virtualMachines.length,
    idle: count(vm => vm.idle),
    blocked: count(vm => vm.readiness === 'blocked'),
    windows: count(vm => vm.osFamily === 'windows'),
  };
}
