import { VirtualMachine } from './virtualMachine';

/** @public */
export interface ClusterFacts {
  name: string;
  vcenter?: string;
  datacenter?: string;
  hosts?: number;
  cores?: number;
  cpuMHz?: number;
  memoryMiB?: number;
  drsEnabled?: boolean;
  dpmEnabled?: boolean;
  haEnabled?: boolean;
}

/** @public */
export interface HostFacts {
  name: string;
  vcenter?: string;
  datacenter?: string;
  /** Absent where the source does not say; empty for a host that is in no cluster. */
  cluster?: string;
  sockets?: number;
  cores?: number;
  cpuMHz?: number;
  memoryMiB?: number;
  cpuModel?: string;
  version?: string;
}

/** @public */
export interface DatastoreFacts {
  name: string;
  vcenter?: string;
  datacenter?: string;
  /** `VMFS`, `NFS`, `vsan`, `VVOL`, as the source spells it. */
  type?: string;
  capacityMiB?: number;
  provisionedMiB?: number;
  inUseMiB?: number;
  freeMiB?: number;
  /** VMs that it holds, by the source's own count. */
  virtualMachines?: number;
}

/** What the VMs run on. @public */
export interface Infrastructure {
  clusters: ClusterFacts[];
  hosts: HostFacts[];
  datastores: DatastoreFacts[];
}

/** @public */
export const sourceFormats = ['rvtools', 'vcenter', 'konveyor'] as const;

/** @public */
export type SourceFormat = (typeof sourceFormats)[number];

/**
 * What a source could have said, so that its silence can be told from a no. A column that is blank for every VM is not
 * in it.
 *
 * @public
 */
export interface SourceCoverage {
  format: SourceFormat;
  /** Sheet or object type to the fields that have a value somewhere: `{ vInfo: ['cbt', 'dnsName'] }`. */
  tables: Record<string, string[]>;
}

/** What one source says of an estate. @public */
export interface Inventory {
  virtualMachines: VirtualMachine[];
  infrastructure: Infrastructure;
  coverage: SourceCoverage;
  /** When it was so, where the source says it. */
  exportedAt?: string;
}

/** @public */
export const inventoryChanges = ['appeared', 'changed', 'vanished'] as const;

/** @public */
export type InventoryChange = (typeof inventoryChanges)[number];

/** What an import did to one VM. @public */
export interface VirtualMachineChange {
  importId: string;
  /** ISO 8601. */
  at: string;
  key: string;
  name: string;
  change: InventoryChange;
  /** Of a VM that changed; values as text, shortened. */
  fields: { field: string; before?: string; after?: string }[];
}

/** What people make of custom attributes and tags. @public */
export const columnMeanings = [
  'application',
  'owner',
  'environment',
  'criticality',
] as const;

/** @public */
export type ColumnMeaning = (typeof columnMeanings)[number];

/**
 * Headers by what they mean, first wins. A meaning that is absent is recognised by common names; an empty list says that
 * no column means it.
 *
 * @public
 */
export type ColumnMapping = Partial<Record<ColumnMeaning, string[]>>;

/** A column that could be mapped. @public */
export interface ColumnCandidate {
  header: string;
  /** VMs that have a value. */
  filled: number;
  /** A few different values. */
  samples: string[];
  /** What its name says it means. */
  recognisedAs?: ColumnMeaning;
}

/** @public */
export interface ColumnSettings {
  /** As set for this estate. */
  mapping: ColumnMapping;
  /** As configured for all estates; the estate's own comes first. */
  configured: ColumnMapping;
  candidates: ColumnCandidate[];
}
