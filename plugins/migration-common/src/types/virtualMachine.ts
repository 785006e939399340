/** @public */
export type PowerState = 'poweredOn' | 'poweredOff' | 'suspended' | 'unknown';

/** @public */
export interface VirtualDisk {
  label: string;
  capacityMiB: number;
  path?: string;
  datastore?: string;
  /** Raw device mapping: the disk is a LUN, not a file. */
  raw: boolean;
  rawLunId?: string;
  /** Written by several VMs at once. */
  shared: boolean;
  mode?: string;
  thin?: boolean;
}

/** @public */
export interface NetworkInterface {
  label: string;
  network?: string;
  adapter?: string;
  connected?: boolean;
  macAddress?: string;
  ipAddresses: string[];
}

/** @public */
export interface Snapshot {
  name: string;
  createdAt?: string;
  sizeMiB?: number;
}

/** @public */
export interface VirtualMachine {
  /**
   * Stable between imports: vCenter uuid + VM id; else the SMBIOS or instance uuid; else a hash of source, datacenter,
   * cluster and name. Never the name alone.
   */
  key: string;
  /** Which of those the key was made of. */
  keySource: 'vm-id' | 'uuid' | 'path';
  name: string;
  dnsName?: string;
  powerState: PowerState;
  /** Set aside from planning, and counted. */
  template: boolean;
  /** Site Recovery placeholders are set aside as well. */
  placeholder: boolean;
  /** vSphere's own agents (vCLS) go when it goes; set aside as well. */
  systemAgent?: boolean;
  vcenter?: string;
  datacenter?: string;
  cluster?: string;
  host?: string;
  folder?: string;
  resourcePool?: string;
  cpus: number;
  memoryMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
  disks: VirtualDisk[];
  nics: NetworkInterface[];
  snapshots: Snapshot[];
  /** As VMware Tools reports it, else as configured. */
  operatingSystem?: string;
  osFamily: OsFamily;
  toolsStatus?: string;
  firmware?: 'bios' | 'efi';
  secureBoot?: boolean;
  primaryIpAddress?: string;
  annotation?: string;
  /** Custom attribute and tag columns of the export, by header. */
  attributes: Record<string, string>;
  /** Last time it was switched on, as the export says. */
  poweredOnAt?: string;
  poweredOffSince?: string;
  createdAt?: string;
}

/** @public */
export const osFamilies = ['linux', 'windows', 'other', 'unknown'] as const;

/** @public */
export type OsFamily = (typeof osFamilies)[number];

/** A VM in a list: with the application it belongs to, when a person or a suggestion said so. @public */
export interface VirtualMachineRow extends VirtualMachine {
  applicationId?: string;
  applicationName?: string;
}
