import { ObjectReference } from '../xml/markup';
import {
  boolean,
  child,
  children,
  dataType,
  integer,
  objectReference,
  text,
} from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';

/**
 * What is kept of properties whose value has parts. All of it is read when it arrives, because an inventory of raw answers
 * would not fit into memory.
 */

/** A key and its text. */
export interface KeyValue {
  key: string;
  value: string;
}

export interface DiskBacking {
  /** `VirtualDiskFlatVer2BackingInfo`, `VirtualDiskRawDiskMappingVer1BackingInfo`, … */
  type?: string;
  fileName?: string;
  datastore?: string;
  diskMode?: string;
  sharing?: string;
  thinProvisioned?: boolean;
  lunUuid?: string;
  compatibilityMode?: string;
}

export interface NetworkBacking {
  deviceName?: string;
  portgroupKey?: string;
  opaqueNetworkId?: string;
}

/** A virtual device of any kind; what only some kinds have is absent from the others. */
export interface Device {
  /** Name of its vim25 type: `VirtualDisk`, `VirtualVmxnet3`. */
  kind: string;
  key: number;
  label?: string;
  controllerKey?: number;
  unitNumber?: number;
  connected?: boolean;
  /** Of controllers. */
  busNumber?: number;
  sharedBus?: string;
  /** Of disks, in bytes. */
  capacity?: number;
  disk?: DiskBacking;
  /** Of network interfaces. */
  macAddress?: string;
  network?: NetworkBacking;
}

export interface GuestNic {
  /** Key of the virtual device; negative for those that the guest made itself. */
  deviceConfigId?: number;
  macAddress?: string;
  ipAddresses: string[];
}

export interface GuestDisk {
  path: string;
  capacity?: number;
  freeSpace?: number;
  /** Keys of the virtual disks that it is on. */
  diskKeys: string[];
}

export interface SnapshotTree {
  current?: string;
  snapshots: { name: string; createdAt?: string }[];
}

/** Rules and groups of a cluster, and what it does by itself. */
export interface ClusterConfiguration {
  drsEnabled?: boolean;
  dpmEnabled?: boolean;
  haEnabled?: boolean;
  rules: {
    type: string;
    name: string;
    enabled: boolean;
    /** Of rules that name VMs themselves. */
    virtualMachines: string[];
    /** Of rules that name groups of VMs. */
    groups: string[];
    /** It ties the VMs to hosts, or keeps them from some. */
    hosts: boolean;
  }[];
  /** VMs of each group of VMs. */
  groups: Record<string, string[]>;
}

/** Those that say something about a migration by being there. */
export const notableDevices: ReadonlySet<string> = new Set([
  'VirtualPCIPassthrough',
  'VirtualSCSIPassthrough',
  'VirtualSriovEthernetCard',
  'VirtualTPM',
  'VirtualUSB',
  'VirtualUSBController',
  'VirtualUSBXHCIController',
]);

/** Disks, network interfaces, controllers and notable devices; no keyboards, video cards and the like. */
export function readDevices(value: XmlNode): Device[] {
  return children(value, 'VirtualDevice')
    .map(readDevice)
    .filter(
      device =>
        device.disk !== undefined ||
        device.network !== undefined ||
        device.busNumber !== undefined ||
        notableDevices.has(device.kind),
    );
}

function readDevice(device: XmlNode): Device {
  const kind = dataType(device) ?? 'VirtualDevice';
  const isDisk = kind === 'VirtualDisk';
  const macAddress = text(device, 'macAddress');
  const isNic =
    macAddress !== undefined || child(device, 'addressType') !== undefined;
  return {
    kind,
    key: integer(device, 'key') ?? 0,
    label: text(device, 'deviceInfo', 'label'),
    controllerKey: integer(device, 'controllerKey'),
    unitNumber: integer(device, 'unitNumber'),
    connected: boolean(device, 'connectable', 'connected'),
    busNumber: integer(device, 'busNumber'),
    sharedBus: text(device, 'sharedBus'),
    ...(isDisk && {
      capacity: diskCapacity(device),
      disk: readDiskBacking(child(device, 'backing')),
    }),
    ...(isNic && {
      macAddress: macAddress ?? '',
      network: {
        deviceName: text(device, 'backing', 'deviceName'),
        portgroupKey: text(device, 'backing', 'port', 'portgroupKey'),
        opaqueNetworkId: text(device, 'backing', 'opaqueNetworkId'),
      },
    }),
  };
}

/** Since 5.5 in bytes; before that, and still beside it, in KiB. */
function diskCapacity(disk: XmlNode): number | undefined {
  const kib = integer(disk, 'capacityInKB');
  return (
    integer(disk, 'capacityInBytes') ??
    (kib === undefined ? undefined : kib * 1024)
  );
}

function readDiskBacking(backing: XmlNode | undefined): DiskBacking {
  return {
    type: dataType(backing),
    fileName: text(backing, 'fileName') ?? text(backing, 'descriptorFileName'),
    datastore: objectReference(backing, 'datastore')?.value,
    diskMode: text(backing, 'diskMode'),
    sharing: text(backing, 'sharing'),
    thinProvisioned: boolean(backing, 'thinProvisioned'),
    lunUuid: text(backing, 'lunUuid'),
    compatibilityMode: text(backing, 'compatibilityMode'),
  };
}

/** Only these are kept; others may hold secrets of guests. */
const wantedExtraConfig =
  /^(?:numa\.nodeAffinity|ctkEnabled|[a-z]+\d+:\d+\.ctkEnabled)$/i;

export function readExtraConfig(value: XmlNode): KeyValue[] {
  return children(value, 'OptionValue').flatMap(option => {
    const key = text(option, 'key');
    return key && wantedExtraConfig.test(key)
      ? [{ key, value: text(option, 'value') ?? '' }]
      : [];
  });
}

export function readGuestNics(value: XmlNode): GuestNic[] {
  return children(value, 'GuestNicInfo').map(nic => ({
    deviceConfigId: integer(nic, 'deviceConfigId'),
    macAddress: text(nic, 'macAddress'),
    ipAddresses: children(nic, 'ipAddress').flatMap(
      address => text(address) ?? [],
    ),
  }));
}

export function readGuestDisks(value: XmlNode): GuestDisk[] {
  return children(value, 'GuestDiskInfo').flatMap(disk => {
    const path = text(disk, 'diskPath');
    return path === undefined
      ? []
      : [
          {
            path,
            capacity: integer(disk, 'capacity'),
            freeSpace: integer(disk, 'freeSpace'),
            diskKeys: children(disk, 'mappings').flatMap(
              mapping => text(mapping, 'key') ?? [],
            ),
          },
        ];
  });
}

export function readSnapshots(value: XmlNode): SnapshotTree {
  const snapshots: SnapshotTree['snapshots'] = [];
  const visit = (trees: XmlNode[]) => {
    for (const tree of trees) {
      snapshots.push({
        name: text(tree, 'name') ?? '',
        createdAt: readTime(child(tree, 'createTime') ?? ''),
      });
      visit(children(tree, 'childSnapshotList'));
    }
  };
  visit(children(value, 'rootSnapshotList'));
  return {
    current: objectReference(value, 'currentSnapshot')?.value,
    snapshots,
  };
}

export function readQuickStats(value: XmlNode) {
  return {
    overallCpuUsage: integer(value, 'overallCpuUsage'),
    guestMemoryUsage: integer(value, 'guestMemoryUsage'),
    hostMemoryUsage: integer(value, 'hostMemoryUsage'),
    balloonedMemory: integer(value, 'balloonedMemory'),
    swappedMemory: integer(value, 'swappedMemory'),
  };
}

export function readStorage(value: XmlNode) {
  return {
    committed: integer(value, 'committed'),
    uncommitted: integer(value, 'uncommitted'),
  };
}

export function readCustomValues(value: XmlNode): KeyValue[] {
  return children(value, 'CustomFieldValue').flatMap(field => {
    const key = text(field, 'key');
    const content = text(field, 'value');
    return key && content ? [{ key, value: content }] : [];
  });
}

export function readCustomFields(value: XmlNode): KeyValue[] {
  return children(value, 'CustomFieldDef').flatMap(field => {
    const key = text(field, 'key');
    const name = text(field, 'name');
    return key && name ? [{ key, value: name }] : [];
  });
}

export function readClusterConfiguration(value: XmlNode): ClusterConfiguration {
  const rules = children(value, 'rule').map(rule => ({
    type: dataType(rule) ?? 'ClusterRuleInfo',
    name: text(rule, 'name') ?? '',
    enabled: boolean(rule, 'enabled') ?? true,
    virtualMachines: children(rule, 'vm').flatMap(vm => text(vm) ?? []),
    groups: ['vmGroupName', 'vmGroup', 'dependsOnVmGroup'].flatMap(
      name => text(rule, name) ?? [],
    ),
    hosts:
      child(rule, 'affineHostGroupName') !== undefined ||
      child(rule, 'antiAffineHostGroupName') !== undefined,
  }));
  const groups = children(value, 'group').flatMap(group =>
    dataType(group) === 'ClusterVmGroup'
      ? [
          [
            text(group, 'name') ?? '',
            children(group, 'vm').flatMap(vm => text(vm) ?? []),
          ] as const,
        ]
      : [],
  );
  return {
    drsEnabled: boolean(value, 'drsConfig', 'enabled'),
    dpmEnabled: boolean(value, 'dpmConfigInfo', 'enabled'),
    haEnabled: boolean(value, 'dasConfig', 'enabled'),
    rules,
    groups: Object.fromEntries(groups),
  };
}

export function readAffinity(value: XmlNode): number[] {
  return children(value, 'affinitySet').flatMap(cpu => integer(cpu) ?? []);
}

export function readTime(value: XmlNode): string | undefined {
  const time = Date.parse(text(value) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

export function readReferenceCount(value: XmlNode): number {
  return children(value, 'ManagedObjectReference').length;
}

export function readReference(value: XmlNode): ObjectReference | undefined {
  return objectReference(value);
}

/**
 * A name as people see it. The API writes `%`, `/` and `\` in names of its inventory as `%25`, `%2f` and `%5c`.
 */
export function readName(value: XmlNode): string | undefined {
  return text(value)?.replace(/%(25|2f|5c)/gi, (_, hex) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}
