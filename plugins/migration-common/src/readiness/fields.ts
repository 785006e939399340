import { SourceFormat } from '../types';

/** A column of a sheet, or a property of an object, as the source spells it. @public */
export interface SourceField {
  /** Sheet of an export, or type of an object of the API. */
  table: string;
  /**
   * Column or property. This is what coverage lists and, behind the table and a dot, what unreadable values are named
   * by: `vInfo.CBT`, `VirtualMachine.config.changeTrackingEnabled`.
   */
  field: string;
  /** What of the property it is, where the property holds several things. */
  member?: string;
  /** It can only say yes: its silence means nothing. */
  onlyYes?: boolean;
}

type Formats = Exclude<SourceFormat, 'konveyor'>;

const column = (table: string, field: string): SourceField => ({
  table,
  field,
});

const property = (field: string, member?: string): SourceField => ({
  table: 'VirtualMachine',
  field,
  member,
});

const device = (member: string) => [property('config.hardware.device', member)];

const cluster = (member: string): SourceField => ({
  table: 'ClusterComputeResource',
  field: 'configurationEx',
  member,
});

/**
 * Where each fact stands in each source: the names that {@link SourceCoverage} and `VirtualMachine.unreadable` use, and
 * that evidence shows. A fact with an empty list cannot come from that source at all.
 *
 * An export covers a column when some VM has a value in it, under this name whatever the dialect calls it; a sheet that
 * is there is in the coverage even if none of its columns is. An API covers a property when it was asked for and
 * allowed to be read. A placeholder that an anonymiser left counts as unreadable, not as blank.
 *
 * @public
 */
export const readinessFields = {
  name: {
    rvtools: [column('vInfo', 'VM')],
    vcenter: [property('name')],
  },
  powerState: {
    rvtools: [column('vInfo', 'Powerstate')],
    vcenter: [property('runtime.powerState')],
  },
  connectionState: {
    rvtools: [column('vInfo', 'Connection state')],
    vcenter: [property('runtime.connectionState')],
  },
  poweredOnAt: {
    rvtools: [column('vInfo', 'PowerOn')],
    vcenter: [property('runtime.bootTime')],
  },
  poweredOffSince: {
    rvtools: [column('vInfo', 'Powered off since')],
    vcenter: [],
  },
  dnsName: {
    rvtools: [column('vInfo', 'DNS Name')],
    vcenter: [property('guest.hostName')],
  },
  ipAddresses: {
    rvtools: [
      column('vNetwork', 'IPv4 Address'),
      column('vNetwork', 'IPv6 Address'),
      column('vInfo', 'Primary IP Address'),
    ],
    vcenter: [property('guest.net', 'ipAddress'), property('guest.ipAddress')],
  },
  guestId: {
    rvtools: [],
    vcenter: [property('guest.guestId')],
  },
  osFromTools: {
    rvtools: [column('vInfo', 'OS according to the VMware Tools')],
    vcenter: [property('guest.guestFullName')],
  },
  osConfigured: {
    rvtools: [column('vInfo', 'OS according to the configuration file')],
    vcenter: [property('config.guestFullName')],
  },
  diskCount: {
    rvtools: [column('vInfo', 'Disks')],
    vcenter: [property('summary.config.numVirtualDisks')],
  },
  disks: {
    rvtools: [column('vDisk', 'Disk')],
    vcenter: device('VirtualDisk'),
  },
  diskPath: {
    rvtools: [column('vDisk', 'Path')],
    vcenter: device('VirtualDisk.backing.datastore'),
  },
  diskCapacity: {
    rvtools: [column('vDisk', 'Capacity MiB')],
    vcenter: device('VirtualDisk.capacityInBytes'),
  },
  diskMode: {
    rvtools: [column('vDisk', 'Disk Mode')],
    vcenter: device('VirtualDisk.backing.diskMode'),
  },
  diskRaw: {
    rvtools: [column('vDisk', 'Raw')],
    vcenter: device('VirtualDisk.backing'),
  },
  diskRawLunId: {
    rvtools: [column('vDisk', 'Raw LUN ID')],
    vcenter: device('VirtualDisk.backing.lunUuid'),
  },
  diskRawCompatibilityMode: {
    rvtools: [column('vDisk', 'Raw Comp. Mode')],
    vcenter: device('VirtualDisk.backing.compatibilityMode'),
  },
  diskSharing: {
    rvtools: [column('vDisk', 'Sharing mode')],
    vcenter: device('VirtualDisk.backing.sharing'),
  },
  diskSharedBus: {
    rvtools: [column('vDisk', 'Shared Bus')],
    vcenter: device('VirtualSCSIController.sharedBus'),
  },
  diskController: {
    rvtools: [column('vDisk', 'Controller')],
    vcenter: device('VirtualDisk.controllerKey'),
  },
  diskChangeTracking: {
    rvtools: [],
    vcenter: [property('config.extraConfig', 'ctkEnabled')],
  },
  partitions: {
    rvtools: [column('vPartition', 'Disk')],
    vcenter: [property('guest.disk', 'diskPath')],
  },
  partitionFree: {
    rvtools: [column('vPartition', 'Free MiB')],
    vcenter: [property('guest.disk', 'freeSpace')],
  },
  partitionDiskKey: {
    rvtools: [column('vPartition', 'Disk Key')],
    vcenter: [property('guest.disk', 'mappings.key')],
  },
  devices: {
    rvtools: [],
    vcenter: [property('config.hardware.device')],
  },
  usbDevices: {
    rvtools: [column('vUSB', 'Device Type')],
    vcenter: [],
  },
  nicAdapter: {
    rvtools: [column('vNetwork', 'Adapter')],
    vcenter: device('VirtualEthernetCard'),
  },
  changeTracking: {
    rvtools: [column('vInfo', 'CBT')],
    vcenter: [property('config.changeTrackingEnabled')],
  },
  consolidationNeeded: {
    rvtools: [
      column('vInfo', 'Consolidation Needed'),
      { ...column('vHealth', 'Message'), onlyYes: true },
    ],
    vcenter: [property('runtime.consolidationNeeded')],
  },
  cpuAffinity: {
    rvtools: [],
    vcenter: [property('config.cpuAffinity', 'affinitySet')],
  },
  numaNodeAffinity: {
    rvtools: [],
    vcenter: [property('config.extraConfig', 'numa.nodeAffinity')],
  },
  cpuHotAdd: {
    rvtools: [column('vCPU', 'Hot Add')],
    vcenter: [property('config.cpuHotAddEnabled')],
  },
  cpuHotRemove: {
    rvtools: [column('vCPU', 'Hot Remove')],
    vcenter: [property('config.cpuHotRemoveEnabled')],
  },
  memoryHotAdd: {
    rvtools: [column('vMemory', 'Hot Add')],
    vcenter: [property('config.memoryHotAddEnabled')],
  },
  faultToleranceState: {
    rvtools: [column('vInfo', 'FT State')],
    vcenter: [property('runtime.faultToleranceState')],
  },
  diskUuidEnabled: {
    rvtools: [column('vInfo', 'EnableUUID')],
    vcenter: [property('config.flags', 'diskUuidEnabled')],
  },
  clusterRules: {
    rvtools: [
      column('vInfo', 'Cluster rule(s)'),
      column('vInfo', 'Cluster rule name(s)'),
    ],
    vcenter: [cluster('rule')],
  },
  hostAffinity: {
    rvtools: [],
    vcenter: [cluster('rule')],
  },
  tpm: {
    rvtools: [],
    vcenter: device('VirtualTPM'),
  },
  snapshots: {
    rvtools: [column('vSnapshot', 'Name')],
    vcenter: [property('snapshot', 'currentSnapshot')],
  },
  cluster: {
    rvtools: [column('vInfo', 'Cluster')],
    vcenter: [property('runtime.host')],
  },
  host: {
    rvtools: [column('vInfo', 'Host')],
    vcenter: [property('runtime.host')],
  },
  hostCluster: {
    rvtools: [column('vHost', 'Cluster')],
    vcenter: [{ table: 'HostSystem', field: 'parent' }],
  },
  drsEnabled: {
    rvtools: [column('vCluster', 'DRS enabled')],
    vcenter: [cluster('drsConfig.enabled')],
  },
  dpmEnabled: {
    rvtools: [column('vCluster', 'DPM enabled')],
    vcenter: [cluster('dpmConfigInfo.enabled')],
  },
  datastores: {
    rvtools: [column('vDatastore', 'Name')],
    vcenter: [{ table: 'Datastore', field: 'name' }],
  },
  heartbeat: {
    rvtools: [column('vInfo', 'Heartbeat')],
    vcenter: [property('guestHeartbeatStatus')],
  },
  toolsRunning: {
    rvtools: [column('vInfo', 'Guest state'), column('vTools', 'Tools')],
    vcenter: [property('guest.toolsRunningStatus')],
  },
  cpuUse: {
    rvtools: [column('vCPU', 'Overall')],
    vcenter: [property('summary.quickStats', 'overallCpuUsage')],
  },
  cpuCapacity: {
    rvtools: [column('vCPU', 'Max')],
    vcenter: [property('runtime.maxCpuUsage')],
  },
  memoryActive: {
    rvtools: [column('vMemory', 'Active')],
    vcenter: [property('summary.quickStats', 'guestMemoryUsage')],
  },
  memoryConsumed: {
    rvtools: [column('vMemory', 'Consumed')],
    vcenter: [property('summary.quickStats', 'hostMemoryUsage')],
  },
  memoryBallooned: {
    rvtools: [column('vMemory', 'Ballooned')],
    vcenter: [property('summary.quickStats', 'balloonedMemory')],
  },
  memorySwapped: {
    rvtools: [column('vMemory', 'Swapped')],
    vcenter: [property('summary.quickStats', 'swappedMemory')],
  },
} as const satisfies Record<string, Record<Formats, readonly SourceField[]>>;

/** @public */
export type ReadinessField = keyof typeof readinessFields;

/** How a field is named where its value could not be read: `vInfo.CBT`. @public */
export function fieldNameOf({ table, field }: SourceField): string {
  return `${table}.${field}`;
}
