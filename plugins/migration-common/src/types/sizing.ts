/** What people set for the target. @public */
export interface SizingParameters {
  /** vCPUs that share one core of the target. */
  cpuOvercommit: number;
  /** Memory that is promised for each MiB of the target; 1 is none promised twice. */
  memoryOvercommit: number;
  /** Share of CPU and memory that stays free, from 0 to below 1. */
  headroom: number;
  /** Nodes that may fail at once without a workload being without a place. */
  failures: number;
  node: {
    cores: number;
    memoryMiB: number;
    /** What the system, kubelet and storage keep for themselves. */
    reservedCores: number;
    reservedMemoryMiB: number;
  };
  /** Copies that the storage keeps of all data. */
  replicas: number;
  /** Whether the VMs are counted by what they have or by what they use. */
  storageBasis: 'provisioned' | 'in-use';
  /** Growth until the move, as a share: 0.2 is a fifth more. */
  storageGrowth: number;
}

/** CPU, memory and storage of a number of VMs. @public */
export interface ResourceTotals {
  virtualMachines: number;
  cpus: number;
  memoryMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
}

/** Storage of one class of the target. @public */
export interface StorageClassNeed {
  /** `block-replicated`, `file-shared`, … */
  storageClass: string;
  /** Datastore types that it takes over. */
  from: string[];
  disks: number;
  provisionedMiB: number;
  /** Split from the VM's in-use storage by disk capacity; absent where no VM says what is in use. */
  inUseMiB?: number;
  /** What the target has to have, replicas and growth included. */
  rawMiB: number;
}

/** @public */
export interface ClusterSizing extends ResourceTotals {
  cluster: string;
  hosts?: number;
  cores?: number;
  capacityMemoryMiB?: number;
}

/** What the target needs and what is set free. Totals are exact sums over the VMs. @public */
export interface Sizing {
  parameters: SizingParameters;
  /** VMs that move: not set aside, not retired, retained or repurchased. */
  moving: ResourceTotals;
  /** By decision; `undecided` moves until somebody decides. */
  byDisposition: Record<string, ResourceTotals>;
  target: {
    cores: number;
    memoryMiB: number;
    /** By CPU and by memory; the larger one decides, and the failures are added. */
    nodesByCpu: number;
    nodesByMemory: number;
    nodes: number;
    storage: StorageClassNeed[];
    storageRawMiB: number;
  };
  /** What retiring and repurchasing sets free without anything to take its place. */
  gains: ResourceTotals;
  /** What right-sizing would save on top. */
  rightSizing: {
    virtualMachines: number;
    cpus: number;
    memoryMiB: number;
    storageMiB: number;
  };
  byCluster: ClusterSizing[];
  /** Cores and hosts of the clusters that are empty once everything has moved. */
  decommission: { hosts: number; cores: number; known: boolean };
  /** What could not be counted, and why. */
  gaps: string[];
}
