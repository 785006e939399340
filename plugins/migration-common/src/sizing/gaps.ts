import { Infrastructure } from '../types';
import type { SizedVirtualMachine } from './sizeTarget';

/** What makes the figures less sure, as sentences; only what is so. */
export function gapsOf(
  virtualMachines: readonly SizedVirtualMachine[],
  { clusters, hosts, datastores }: Infrastructure,
): string[] {
  const count = (matches: (each: SizedVirtualMachine) => boolean) =>
    virtualMachines.filter(matches).length;
  const counted: [number, string, string][] = [
    [
      count(({ disposition }) => disposition === undefined),
      'is undecided and counted as moving',
      'are undecided and counted as moving',
    ],
    [
      count(({ vm }) => vm.powerState !== 'poweredOn'),
      'is not running and counted as if it were',
      'are not running and counted as if they were',
    ],
    [
      count(({ vm }) => vm.cpus === 0),
      'has no number of CPUs',
      'have no number of CPUs',
    ],
    [
      count(({ vm }) => vm.memoryMiB === 0),
      'has no memory size',
      'have no memory size',
    ],
    [
      count(({ vm }) => vm.inUseMiB === 0),
      'does not say how much storage is in use',
      'do not say how much storage is in use',
    ],
    [
      count(({ vm }) => vm.disks.length === 0),
      'has no list of disks, so its storage has no class',
      'have no list of disks, so their storage has no class',
    ],
    [
      count(({ vm }) => !vm.cluster),
      'is in no cluster that is known',
      'are in no cluster that is known',
    ],
  ];
  return [
    ...counted
      .filter(([vms]) => vms > 0)
      .map(([vms, one, several]) =>
        vms === 1 ? `1 VM ${one}` : `${vms} VMs ${several}`,
      ),
    ...(datastores.length === 0
      ? ['No source lists the datastores, so disks have no class']
      : []),
    ...(hosts.length === 0 && clusters.length === 0
      ? ['No source lists the hosts, so what can be switched off is unknown']
      : []),
  ];
}
