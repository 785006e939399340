import {
  DatastoreFacts,
  SizingParameters,
  StorageClassNeed,
  VirtualDisk,
  VirtualMachine,
} from '../types';

/** What a disk asks of the storage of the target. */
export type StorageKind =
  | 'block'
  | 'block-replicated'
  | 'block-shared'
  | 'file'
  | 'unclassified';

type Stored = Pick<
  VirtualMachine,
  'vcenter' | 'datacenter' | 'disks' | 'provisionedMiB' | 'inUseMiB'
>;

interface Need {
  disks: number;
  provisionedMiB: number;
  inUseMiB: number;
  from: Set<string>;
}

const newNeed = (): Need => ({
  disks: 0,
  provisionedMiB: 0,
  inUseMiB: 0,
  from: new Set(),
});

/** Adds up what the VMs store, by what it needs of the target. Provisioned and in-use sums are those of the VMs. */
export function storageOf(
  virtualMachines: Iterable<Stored>,
  datastores: readonly DatastoreFacts[],
  parameters: SizingParameters,
): StorageClassNeed[] {
  const types = typesByDatastore(datastores);
  const needs = new Map<StorageKind, Need>();
  for (const vm of virtualMachines) {
    for (const part of partsOf(vm, types)) {
      const need = needs.get(part.kind) ?? newNeed();
      needs.set(part.kind, need);
      need.disks += part.disks;
      need.provisionedMiB += part.provisionedMiB;
      need.inUseMiB += part.inUseMiB;
      if (part.type) {
        need.from.add(part.type);
      }
    }
  }
  return [...needs]
    .map(([storageClass, need]) => toClass(storageClass, need, parameters))
    .sort((a, b) => b.provisionedMiB - a.provisionedMiB);
}

function toClass(
  storageClass: StorageKind,
  { from, ...need }: Need,
  { replicas, storageBasis, storageGrowth }: SizingParameters,
): StorageClassNeed {
  // Where nothing says what is in use, all of it may be.
  const known = need.inUseMiB > 0;
  const basis =
    storageBasis === 'in-use' && known ? need.inUseMiB : need.provisionedMiB;
  return {
    storageClass,
    from: [...from].sort(),
    disks: need.disks,
    provisionedMiB: need.provisionedMiB,
    inUseMiB: known ? need.inUseMiB : undefined,
    rawMiB: basis * (1 + storageGrowth) * replicas,
  };
}

interface Part {
  kind: StorageKind;
  type?: string;
  disks: number;
  provisionedMiB: number;
  inUseMiB: number;
}

/** The VM's storage, split among its disks by their capacity, because no export says what is in use by disk. */
function partsOf(vm: Stored, types: DatastoreTypes): Part[] {
  const capacity = vm.disks.reduce((sum, disk) => sum + disk.capacityMiB, 0);
  if (capacity <= 0) {
    return [
      {
        kind: 'unclassified',
        disks: vm.disks.length,
        provisionedMiB: vm.provisionedMiB,
        inUseMiB: vm.inUseMiB,
      },
    ];
  }
  return vm.disks.map(disk => {
    const share = disk.capacityMiB / capacity;
    const type = types(vm, disk.datastore);
    return {
      kind: kindOf(disk, type),
      type,
      disks: 1,
      provisionedMiB: vm.provisionedMiB * share,
      inUseMiB: vm.inUseMiB * share,
    };
  });
}

function kindOf(disk: VirtualDisk, type: string | undefined): StorageKind {
  if (disk.raw || disk.shared) {
    return 'block-shared';
  }
  const family = type?.toLocaleLowerCase('en-US') ?? '';
  if (family.startsWith('vsan')) {
    return 'block-replicated';
  }
  if (family.startsWith('nfs')) {
    return 'file';
  }
  return family.startsWith('vmfs') || family.startsWith('vvol')
    ? 'block'
    : 'unclassified';
}

type DatastoreTypes = (
  vm: Pick<VirtualMachine, 'vcenter' | 'datacenter'>,
  datastore: string | undefined,
) => string | undefined;

/** Names of datastores repeat between datacenters, so the one of the VM's own is looked for first. */
function typesByDatastore(
  datastores: readonly DatastoreFacts[],
): DatastoreTypes {
  const key = (...parts: (string | undefined)[]) => JSON.stringify(parts);
  const types = new Map<string, string | undefined>();
  for (const { vcenter, datacenter, name, type } of datastores) {
    types.set(key(vcenter, datacenter, name), type);
    types.set(
      key(name),
      types.has(key(name)) ? sameType(types.get(key(name)), type) : type,
    );
  }
  return (vm, name) =>
    name === undefined
      ? undefined
      : types.get(key(vm.vcenter, vm.datacenter, name)) ?? types.get(key(name));
}

function sameType(
  one: string | undefined,
  other: string | undefined,
): string | undefined {
  return one === other ? one : undefined;
}
