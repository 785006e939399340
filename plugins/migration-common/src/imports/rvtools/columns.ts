/** Sheets of an export that an import reads, as RVTools 3.x and 4.x name them. @public */
export const rvtoolsSheets = [
  'vInfo',
  'vCPU',
  'vMemory',
  'vDisk',
  'vNetwork',
  'vSnapshot',
  'vTools',
  'vMetaData',
] as const;
/** @public */
export type SheetKind = (typeof rvtoolsSheets)[number];

const identity = {
  name: ['VM', 'VM Name'],
  vmId: ['VM ID', 'VMRef', 'Object ID', 'MoRef'],
  vmUuid: ['VM UUID', 'UUID', 'Instance UUID'],
  smbiosUuid: ['SMBIOS UUID', 'BIOS UUID'],
  vcenterUuid: ['VI SDK UUID', 'vCenter UUID'],
  vcenter: ['VI SDK Server', 'VI SDK Server name', 'vCenter', 'vCenter Server'],
  datacenter: ['Datacenter', 'Data center'],
  cluster: ['Cluster', 'Cluster name'],
  folder: ['Folder'],
};

/** Field to the headers that mean it, in any spelling that {@link normalizeHeader} makes equal. */
export const columnAliases: Record<SheetKind, Record<string, string[]>> = {
  vInfo: {
    ...identity,
    powerState: ['Powerstate', 'Power state'],
    template: ['Template'],
    placeholder: ['SRM Placeholder'],
    dnsName: ['DNS Name', 'Guest Hostname', 'Hostname'],
    poweredOnAt: ['PowerOn', 'Power On'],
    poweredOffSince: ['Powered off since', 'PowerOff'],
    createdAt: ['Creation date', 'Created'],
    cpus: ['CPUs', 'CPU', 'Num CPU', '# CPUs', 'vCPUs'],
    memory: ['Memory', 'Memory MB', 'Memory Size', 'Size MB'],
    provisioned: ['Provisioned MB', 'Provisioned'],
    inUse: ['In Use MB', 'In Use'],
    totalDisk: ['Total disk capacity MB'],
    primaryIp: ['Primary IP Address', 'IP Address'],
    resourcePool: ['Resource pool'],
    host: ['Host', 'ESX Host'],
    path: ['Path'],
    annotation: ['Annotation', 'Notes'],
    osConfigured: ['OS according to the configuration file', 'OS config', 'OS'],
    osTools: ['OS according to the VMware Tools', 'OS tools'],
    firmware: ['Firmware'],
    secureBoot: ['EFI Secure boot'],
  },
  vCPU: { ...identity, cpus: ['CPUs'] },
  vMemory: { ...identity, memory: ['Size MB'] },
  vDisk: {
    ...identity,
    label: ['Disk', 'Disk label'],
    diskKey: ['Disk Key'],
    capacity: ['Capacity MB', 'Capacity'],
    raw: ['Raw'],
    mode: ['Disk Mode'],
    sharing: ['Sharing mode'],
    sharedBus: ['Shared Bus'],
    thin: ['Thin'],
    path: ['Disk Path', 'Path'],
    rawLunId: ['Raw LUN ID'],
  },
  vNetwork: {
    ...identity,
    label: ['NIC label', 'Network label'],
    adapter: ['Adapter'],
    network: ['Network'],
    connected: ['Connected'],
    macAddress: ['Mac Address'],
    ipv4: ['IPv4 Address', 'IP Address'],
    ipv6: ['IPv6 Address'],
  },
  vSnapshot: {
    ...identity,
    name: ['VM', 'VM Name'],
    label: ['Name', 'Snapshot name'],
    createdAt: ['Date / time', 'Created'],
    size: ['Size MB (total)', 'Size MB'],
    sizeOfMemory: ['Size MB (vmsn)'],
  },
  vTools: { ...identity, status: ['Tools', 'Tools status'] },
  vMetaData: {
    server: ['Server'],
    createdAt: ['xlsx creation datetime', 'creation datetime'],
  },
};

/**
 * Columns of vInfo that we do not use but know, so that what is left over are the custom attributes and tags that
 * people added. The other sheets repeat those, so nothing is kept from there.
 */
const knownInfo = `Config status|Connection state|Guest state|Heartbeat|Consolidation Needed|Suspended To Memory|
Suspend time|Suspend Interval|Change Version|Overall Cpu Readiness|Active Memory|NICs|Disks|Fixed Passthru HotPlug|
min Required EVC Mode Key|Latency Sensitivity|Op Notification Timeout|EnableUUID|disk.EnableUUID|CBT|Network #1|
Network #2|Network #3|Network #4|Network #5|Network #6|Network #7|Network #8|Num Monitors|Video Ram KiB|Video Ram KB|
Folder ID|vApp|DAS protection|FT State|FT Role|FT Latency|FT Bandwidth|FT Sec. Latency|Vm Failover In Progress|
Unshared MB|HA Restart Priority|HA Isolation Response|HA VM Monitoring|Cluster rule(s)|Cluster rule name(s)|
Boot Required|Boot delay|Boot retry delay|Boot retry enabled|Boot BIOS setup|Reboot PowerOff|HW version|
HW upgrade status|HW upgrade policy|HW target|Log directory|Snapshot directory|Suspend directory|Customization Info|
Guest Detailed Data|VI SDK Server type|VI SDK API Version|Select|DataStore|Internal Sort Column`;

export const knownInfoColumns = knownInfo
  .split('|')
  .map(header => header.trim());
