import { Readiness, VirtualMachineAssessment } from './assessment';

/** @public */
export type PowerState = 'poweredOn' | 'poweredOff' | 'suspended' | 'unknown';

/** @public */
export type DiskBus = 'scsi' | 'sata' | 'nvme' | 'ide' | 'usb';

/** @public */
export interface VirtualDisk {
  label: string;
  /** 0 where the source does not say; {@link VirtualDisk.statedCapacityMiB} tells the two apart. */
  capacityMiB: number;
  /** As the source says it, zero and negative numbers included; absent where it is silent or cannot be read. */
  statedCapacityMiB?: number;
  path?: string;
  datastore?: string;
  /** Raw device mapping: the disk is a LUN, not a file. False where the source does not say. */
  raw: boolean;
  /** As the source says it; absent where it does not. */
  statedRaw?: boolean;
  rawLunId?: string;
  rawCompatibilityMode?: string;
  /** Written by several VMs at once. False where the source does not say. */
  shared: boolean;
  /** `sharingNone`, `sharingMultiWriter`, as the source spells it. */
  sharingMode?: string;
  /** `noSharing`, `physicalSharing`, `virtualSharing`, as the source spells it. */
  sharedBus?: string;
  mode?: string;
  thin?: boolean;
  /** Text of the controller, such as `SCSI controller 0`. */
  controller?: string;
  /** Absent where the controller is of no kind that we know. */
  bus?: DiskBus;
  /** Changed block tracking of this disk; only a live source knows it. */
  changeTracking?: boolean;
}

/** A file system as the guest sees it. @public */
export interface GuestPartition {
  /** `/`, `/boot`, `C:\\`. */
  path: string;
  capacityMiB?: number;
  freeMiB?: number;
  /** Key of the virtual disk that it is on; vSphere 7 and later say it. Text, because exports do. */
  diskKey?: string;
}

/** A device that is neither disk nor network interface. @public */
export interface VirtualDevice {
  /** Name of its vim25 type, such as `VirtualPCIPassthrough`. */
  kind: string;
  label?: string;
}

/** How much of what it has a VM used when the source looked. @public */
export interface ResourceUse {
  /** CPU in MHz. */
  cpuMHz?: number;
  /** What it could use at most, in MHz. */
  cpuCapacityMHz?: number;
  memoryActiveMiB?: number;
  memoryConsumedMiB?: number;
  memoryBalloonedMiB?: number;
  memorySwappedMiB?: number;
}

/**
 * What readiness rules ask for. All of it may be missing: a missing value is never a no, and
 * {@link SourceCoverage} says why it is missing.
 *
 * @public
 */
export interface VirtualMachineFacts {
  /** As the guest's tools report it: `rhel9_64Guest`. Only a live source knows it. */
  guestId?: string;
  osFromTools?: string;
  osConfigured?: string;
  /** Number of disks that the source states, which may differ from the disks it lists. */
  diskCount?: number;
  partitions?: GuestPartition[];
  /** Devices of interest to readiness; present and empty where a live source found none. */
  devices?: VirtualDevice[];
  /** Labels of connected USB devices. An export lists only those that are connected. */
  usbDevices?: string[];
  changeTracking?: boolean;
  consolidationNeeded?: boolean;
  cpuHotAdd?: boolean;
  cpuHotRemove?: boolean;
  memoryHotAdd?: boolean;
  /** `notConfigured`, `disabled`, `enabled`, `needSecondary`, `starting`, `running`. */
  faultToleranceState?: string;
  diskUuidEnabled?: boolean;
  /** DRS rules that name the VM, as the source spells them. */
  clusterRules?: string[];
  /** The cluster ties it to hosts. Only a live source can say no. */
  hostAffinity?: boolean;
  cpuAffinity?: number[];
  numaNodeAffinity?: number[];
  tpm?: boolean;
  /** `green`, `gray` …: what VMware Tools' heartbeat says. */
  heartbeat?: string;
  /** `guestToolsRunning`, `guestToolsNotRunning`. */
  toolsRunning?: boolean;
  /** `connected`, `disconnected`, `orphaned`, `inaccessible`, `invalid`. */
  connectionState?: string;
  use?: ResourceUse;
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
  /** Instance uuid and SMBIOS uuid, 32 hex digits; how one VM is recognised in several sources. */
  instanceUuid?: string;
  smbiosUuid?: string;
  facts: VirtualMachineFacts;
  /** Fields whose value was there and could not be read, by the names of {@link SourceCoverage}. */
  unreadable?: string[];
}

/** @public */
export const osFamilies = ['linux', 'windows', 'other', 'unknown'] as const;

/** @public */
export type OsFamily = (typeof osFamilies)[number];

/** A VM in a list: with what was found out about it. @public */
export interface VirtualMachineRow extends VirtualMachine {
  /** The application it belongs to, when a person or a suggestion said so. */
  applicationId?: string;
  applicationName?: string;
  readiness: Readiness;
  /** Ids of the concerns that were raised, worst first. */
  raised: string[];
  /** Seems to do nothing; the detail says why. */
  idle: boolean;
  /** Ids of the sources that know it, the one that is believed first. */
  sources: string[];
}

/** One VM with all its answers. @public */
export interface VirtualMachineDetail extends VirtualMachineRow {
  assessment: VirtualMachineAssessment;
}
