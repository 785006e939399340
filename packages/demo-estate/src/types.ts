/**
 * The invented estate. Sizes are MiB as RVTools writes them, times are ISO 8601 in UTC and counted back from
 * {@link DemoEstate.asOf}, never from a clock.
 */

/** @public */
export const demoEnvironments = [
  'production',
  'staging',
  'test',
  'development',
] as const;
/** @public */
export type DemoEnvironment = (typeof demoEnvironments)[number];

/** @public */
export type DemoPowerState = 'poweredOn' | 'poweredOff' | 'suspended';

/** What a VM is inside its application. @public */
export type DemoTier =
  | 'web'
  | 'app'
  | 'db'
  | 'mq'
  | 'search'
  | 'worker'
  | 'broker'
  | 'file'
  | 'desktop';

/** How an application names its VMs. @public */
export type NamingStyle = 'dash' | 'upper' | 'underscore' | 'spaced';

/** @public */
export interface DemoApplication {
  id: string;
  name: string;
  /** Name of a group of the demo organisation. */
  owner: string;
  description: string;
  criticality: 'Low' | 'Medium' | 'High' | 'Mission critical';
  naming: { style: NamingStyle; prefix: string };
  /** Operating systems by tier; `default` for the tiers not named. */
  os: Partial<Record<DemoTier, OsName>> & { default: OsName };
  /** VMs by environment and tier. */
  tiers: Partial<Record<DemoEnvironment, Partial<Record<DemoTier, number>>>>;
  databasePort?: number;
  /** Ids of the applications that this one calls. */
  calls: string[];
  /** Everybody talks to it: directory, DNS, backup, monitoring, jump hosts. */
  sharedService?: SharedService;
  /** Literal VM names, for applications whose names follow no rule. */
  names?: string[];
}

/** @public */
export type SharedService =
  | 'directory'
  | 'dns'
  | 'backup'
  | 'monitoring'
  | 'jump'
  | 'other';

/** @public */
export type OsName =
  | 'rhel7'
  | 'rhel8'
  | 'rhel9'
  | 'ubuntu22'
  | 'debian12'
  | 'sles15'
  | 'centos7'
  | 'photon'
  | 'win2008'
  | 'win2012'
  | 'win2016'
  | 'win2019'
  | 'win2022'
  | 'win10'
  | 'freebsd';

/** @public */
export interface DemoDisk {
  label: string;
  key: number;
  uuid: string;
  capacityMiB: number;
  usedMiB: number;
  datastore: string;
  path: string;
  thin: boolean;
  mode: 'persistent' | 'independent_persistent' | 'independent_nonpersistent';
  sharing: 'sharingNone' | 'sharingMultiWriter';
  controller: string;
  unit: number;
  sharedBus: 'noSharing' | 'physicalSharing';
  raw?: { lunId: string; compatibility: 'physicalMode' | 'virtualMode' };
}

/** @public */
export interface DemoPartition {
  disk: string;
  /** Hosts before vSphere 7, and old tools, do not say it. */
  diskKey?: number;
  capacityMiB: number;
  consumedMiB: number;
}

/** @public */
export interface DemoNic {
  label: string;
  adapter: string;
  network: string;
  switch: string;
  connected: boolean;
  macAddress: string;
  ipv4?: string;
  ipv6?: string;
}

/** @public */
export interface DemoSnapshot {
  name: string;
  description: string;
  createdAt: string;
  sizeMiB: number;
}

/** @public */
export interface DemoVirtualMachine {
  /** Managed object id, such as `vm-1042`. */
  id: string;
  name: string;
  smbiosUuid: string;
  instanceUuid: string;
  kind: 'workload' | 'template' | 'agent' | 'placeholder';
  /** Absent for templates, agents, placeholders and VMs that nobody can place. */
  applicationId?: string;
  tier?: DemoTier;
  environment?: DemoEnvironment;
  powerState: DemoPowerState;
  folder: string;
  datacenter: string;
  cluster: string;
  host: string;
  resourcePool: string;
  os: OsName;
  cpus: number;
  memoryMiB: number;
  disks: DemoDisk[];
  partitions: DemoPartition[];
  nics: DemoNic[];
  snapshots: DemoSnapshot[];
  tools: 'toolsOk' | 'toolsOld' | 'toolsNotRunning' | 'toolsNotInstalled';
  dnsName?: string;
  primaryIp?: string;
  firmware: 'bios' | 'efi';
  secureBoot: boolean;
  hardwareVersion: number;
  changedBlockTracking: boolean;
  hotAdd: boolean;
  consolidationNeeded: boolean;
  memoryReserved: boolean;
  usbController: boolean;
  antiAffinityRule?: string;
  /** A rule that keeps it on some of the hosts. */
  hostRule?: string;
  connectionState: 'connected' | 'inaccessible';
  faultTolerance: 'notConfigured' | 'running';
  /** It runs, and its tools give no sign of life. */
  silent: boolean;
  /** Shares of its CPU and memory that it uses while it runs. */
  use: { cpu: number; memory: number };
  annotation?: string;
  createdAt: string;
  poweredOnAt?: string;
  /** Custom attributes and tags by column header. */
  attributes: Record<string, string>;
}

/** @public */
export interface DemoHost {
  name: string;
  objectId: string;
  uuid: string;
  datacenter: string;
  cluster: string;
  esxVersion: string;
  cores: number;
  memoryMiB: number;
  serial: string;
}

/** @public */
export interface DemoDatastore {
  name: string;
  objectId: string;
  cluster: string;
  type: 'VMFS' | 'NFS' | 'vsan';
  capacityMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
}

/** @public */
export interface DemoCluster {
  name: string;
  objectId: string;
  datacenter: string;
  hosts: number;
  drs: boolean;
  dpm: boolean;
}

/** One observed connection between two VMs. @public */
export interface DemoFlow {
  sourceId: string;
  targetId: string;
  port: number;
  sourceProcess: string;
  targetProcess: string;
  /** Six-hour slots in which it was seen, counted back from the end of the observation. */
  slots: number[];
}

/** @public */
export interface DemoEstate {
  seed: number;
  /** The moment of the pretended export. */
  asOf: string;
  vcenter: { name: string; uuid: string; version: string; build: string };
  clusters: DemoCluster[];
  hosts: DemoHost[];
  datastores: DemoDatastore[];
  applications: DemoApplication[];
  virtualMachines: DemoVirtualMachine[];
  flows: DemoFlow[];
  /** Headers of the custom attribute and tag columns, in order. */
  attributeHeaders: string[];
}
