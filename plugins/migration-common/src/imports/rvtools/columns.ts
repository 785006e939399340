/** Sheets of an export that an import reads, as RVTools 3.x and 4.x name them. @public */
export const rvtoolsSheets = [
  'vInfo',
  'vCPU',
  'vMemory',
  'vDisk',
  'vPartition',
  'vNetwork',
  'vUSB',
  'vSnapshot',
  'vTools',
  'vCluster',
  'vHost',
  'vDatastore',
  'vHealth',
  'vMetaData',
] as const;
/** @public */
export type SheetKind = (typeof rvtoolsSheets)[number];

/** The header as the newest version writes it, then what other versions and tools call the same column. */
type Headers = readonly [canonical: string, ...others: string[]];

const server: Record<string, Headers> = {
  vcenterUuid: ['VI SDK UUID', 'vCenter UUID'],
  vcenter: ['VI SDK Server', 'VI SDK Server name', 'vCenter', 'vCenter Server'],
};

const place: Record<string, Headers> = {
  datacenter: ['Datacenter', 'Data center'],
  cluster: ['Cluster', 'Cluster name'],
};

const identity: Record<string, Headers> = {
  name: ['VM', 'VM Name'],
  vmId: ['VM ID', 'VMRef', 'Object ID', 'MoRef'],
  vmUuid: ['VM UUID', 'UUID', 'Instance UUID'],
  smbiosUuid: ['SMBIOS UUID', 'BIOS UUID'],
  folder: ['Folder'],
  ...place,
  ...server,
};

/**
 * Field to the headers that mean it, in any spelling that {@link normalizeHeader} makes equal. Exports of the command
 * line write internal names behind the name of the sheet: `vInfoNumVirtualDisks`.
 */
export const columnAliases: Record<SheetKind, Record<string, Headers>> = {
  vInfo: {
    ...identity,
    powerState: ['Powerstate', 'Power state'],
    template: ['Template'],
    placeholder: ['SRM Placeholder'],
    dnsName: ['DNS Name', 'Guest Hostname', 'Hostname'],
    connectionState: ['Connection state'],
    guestState: ['Guest state'],
    heartbeat: ['Heartbeat', 'Guest Heartbeat'],
    consolidationNeeded: ['Consolidation Needed'],
    poweredOnAt: ['PowerOn', 'Power On', 'Boot time'],
    poweredOffSince: ['Powered off since', 'PowerOff'],
    createdAt: ['Creation date', 'Created', 'Create date'],
    cpus: ['CPUs', 'CPU', 'Num CPU', '# CPUs', 'vCPUs'],
    memory: ['Memory', 'Memory MiB', 'Memory Size', 'Size MiB'],
    activeMemory: ['Active Memory'],
    diskCount: ['Disks', '# Disks', 'Num Disks', 'Num Virtual Disks'],
    provisioned: ['Provisioned MiB', 'Provisioned'],
    inUse: ['In Use MiB', 'In Use'],
    totalDisk: ['Total disk capacity MiB'],
    diskUuidEnabled: ['EnableUUID', 'disk.EnableUUID', 'Disk UUID enabled'],
    changeTracking: ['CBT', 'Change tracking', 'Change tracking enabled'],
    faultToleranceState: ['FT State', 'Fault Tolerance State'],
    clusterRules: ['Cluster rule(s)'],
    clusterRuleNames: ['Cluster rule name(s)'],
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
  vCPU: {
    ...identity,
    cpus: ['CPUs'],
    use: ['Overall', 'Overall Cpu Usage'],
    capacity: ['Max', 'Max Cpu Usage'],
    hotAdd: ['Hot Add', 'Cpu Hot Add Enabled'],
    hotRemove: ['Hot Remove', 'Cpu Hot Remove Enabled'],
  },
  vMemory: {
    ...identity,
    memory: ['Size MiB'],
    active: ['Active', 'Guest Memory Usage'],
    consumed: ['Consumed', 'Host Memory Usage'],
    ballooned: ['Ballooned', 'Ballooned Memory'],
    swapped: ['Swapped', 'Swapped Memory'],
    hotAdd: ['Hot Add', 'Memory Hot Add Enabled'],
  },
  vDisk: {
    ...identity,
    label: ['Disk', 'Disk label', 'Name'],
    diskKey: ['Disk Key', 'Key'],
    capacity: ['Capacity MiB', 'Capacity'],
    raw: ['Raw'],
    mode: ['Disk Mode', 'Mode'],
    sharing: ['Sharing mode', 'Sharing'],
    sharedBus: ['Shared Bus'],
    thin: ['Thin', 'Thin provisioned'],
    controller: ['Controller'],
    path: ['Path', 'File name'],
    otherPath: ['Disk Path'],
    rawLunId: ['Raw LUN ID'],
    rawCompatibilityMode: ['Raw Comp. Mode', 'Raw Compatibility Mode'],
  },
  vPartition: {
    ...identity,
    label: ['Disk', 'Disk Path'],
    diskKey: ['Disk Key', 'Key'],
    capacity: ['Capacity MiB', 'Capacity'],
    free: ['Free MiB', 'Free', 'Free Space', 'Free Space MiB'],
  },
  vNetwork: {
    ...identity,
    label: ['NIC label', 'Network label', 'Label'],
    adapter: ['Adapter'],
    network: ['Network', 'Name'],
    connected: ['Connected'],
    macAddress: ['Mac Address'],
    ipv4: ['IPv4 Address', 'IP Address'],
    ipv6: ['IPv6 Address'],
  },
  vUSB: {
    ...identity,
    label: ['Device Type', 'Label', 'Summary'],
    node: ['Device Node'],
  },
  vSnapshot: {
    ...identity,
    label: ['Name', 'Snapshot name'],
    createdAt: ['Date / time', 'Created', 'Create time'],
    size: ['Size MiB (total)', 'Size MiB'],
    sizeOfMemory: ['Size MiB (vmsn)'],
  },
  vTools: {
    ...identity,
    status: ['Tools', 'Tools status'],
    heartbeat: ['Heartbeat status', 'Heartbeat'],
  },
  vCluster: {
    name: ['Name', 'Cluster', 'Cluster name'],
    objectId: ['Object ID', 'MoRef'],
    datacenter: place.datacenter,
    ...server,
    hosts: ['NumHosts', '# Hosts'],
    cores: ['NumCpuCores', '# Cores'],
    cpu: ['TotalCpu'],
    memory: ['TotalMemory'],
    drsEnabled: ['DRS enabled'],
    dpmEnabled: ['DPM enabled'],
    haEnabled: ['HA enabled', 'DAS enabled'],
  },
  vHost: {
    name: ['Host', 'Name', 'Host name'],
    objectId: ['Object ID', 'MoRef'],
    ...place,
    ...server,
    sockets: ['# CPU', 'Num CPU'],
    cores: ['# Cores', 'Num CPU Cores'],
    cpu: ['Speed', 'CPU MHz'],
    memory: ['# Memory', 'Memory Size', 'Memory MiB'],
    cpuModel: ['CPU Model'],
    version: ['ESX Version', 'ESXi Version', 'Full name'],
  },
  vDatastore: {
    name: ['Name', 'Datastore', 'Datastore name'],
    objectId: ['Object ID', 'MoRef', 'URL'],
    datacenter: place.datacenter,
    ...server,
    type: ['Type'],
    capacity: ['Capacity MiB', 'Capacity'],
    provisioned: ['Provisioned MiB', 'Provisioned'],
    inUse: ['In Use MiB', 'In Use'],
    free: ['Free MiB', 'Free', 'Free Space', 'Free Space MiB'],
    virtualMachines: ['# VMs total', 'VMs total'],
    runningVirtualMachines: ['# VMs', 'VMs'],
  },
  vHealth: {
    ...identity,
    name: ['Name', 'Entity'],
    message: ['Message'],
  },
  vMetaData: {
    server: ['Server'],
    createdAt: ['xlsx creation datetime', 'creation datetime'],
  },
};

/** What a column is called in reports, coverage and evidence, whatever the export calls it. */
export function canonicalHeader(kind: SheetKind, field: string): string {
  return columnAliases[kind][field]?.[0] ?? field;
}

/** Fields in which an anonymiser puts the word `VM` where a value was. */
export const placeholderFields: Partial<Record<SheetKind, Set<string>>> = {
  vInfo: new Set(['dnsName', 'osTools', 'osConfigured', 'primaryIp']),
  vNetwork: new Set(['network', 'ipv4', 'ipv6']),
};

/**
 * Columns of vInfo that we do not use but know, so that what is left over are the custom attributes and tags that
 * people added. The other sheets repeat those, so nothing is kept from there.
 */
const knownInfo = `Config status|NICs|Suspended To Memory|Suspend time|Suspend Interval|Change Version|
Overall Cpu Readiness|Fixed Passthru HotPlug|min Required EVC Mode Key|Latency Sensitivity|Op Notification Timeout|
Network #1|Network #2|Network #3|Network #4|Network #5|Network #6|Network #7|Network #8|Network1|Network2|Network3|
Network4|Network5|Network6|Network7|Network8|Num Monitors|Video Ram KiB|Video Ram KB|Folder ID|vApp|DAS protection|
FT Role|FT Latency|FT Bandwidth|FT Sec. Latency|Vm Failover In Progress|Unshared MB|Unshared|HA Restart Priority|
HA Isolation Response|HA VM Monitoring|Boot Required|Boot delay|Boot retry delay|Boot retry enabled|Boot BIOS setup|
Reboot PowerOff|HW version|HW upgrade status|HW upgrade policy|HW target|Log directory|Snapshot directory|
Suspend directory|Customization Info|Guest Detailed Data|VI SDK Server type|VI SDK API Version|Select|DataStore|
Internal Sort Column`;

export const knownInfoColumns = knownInfo
  .split('|')
  .map(header => header.trim());
