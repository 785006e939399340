import { boolean, integer, text } from '../xml/nodes';
import { XmlNode } from '../xml/parseXml';
import {
  readAffinity,
  readClusterConfiguration,
  readCustomFields,
  readCustomValues,
  readDevices,
  readExtraConfig,
  readGuestDisks,
  readGuestNics,
  readName,
  readQuickStats,
  readReference,
  readReferenceCount,
  readSnapshots,
  readStorage,
  readTime,
} from './values';

const readText = (value: XmlNode) => text(value);
const readInteger = (value: XmlNode) => integer(value);
const readBoolean = (value: XmlNode) => boolean(value);

/** What every object of the inventory has. */
const entity = { name: readName, parent: readReference };

/**
 * All that is read of a vCenter: type of object, property, and how its value is read. Paths are as the vSphere Web
 * Services API spells them.
 */
export const properties = {
  VirtualMachine: {
    ...entity,
    parentVApp: readReference,
    resourcePool: readReference,
    customValue: readCustomValues,
    guestHeartbeatStatus: readText,
    snapshot: readSnapshots,
    'config.annotation': readText,
    'config.bootOptions.efiSecureBootEnabled': readBoolean,
    'config.changeTrackingEnabled': readBoolean,
    'config.cpuAffinity': readAffinity,
    'config.cpuHotAddEnabled': readBoolean,
    'config.cpuHotRemoveEnabled': readBoolean,
    'config.createDate': readTime,
    'config.extraConfig': readExtraConfig,
    'config.firmware': readText,
    'config.flags': (value: XmlNode) => ({
      diskUuidEnabled: boolean(value, 'diskUuidEnabled'),
    }),
    'config.guestFullName': readText,
    'config.hardware.device': readDevices,
    'config.hardware.memoryMB': readInteger,
    'config.hardware.numCPU': readInteger,
    'config.instanceUuid': readText,
    'config.managedBy': (value: XmlNode) => ({
      extensionKey: text(value, 'extensionKey'),
      type: text(value, 'type'),
    }),
    'config.memoryHotAddEnabled': readBoolean,
    'config.template': readBoolean,
    'config.uuid': readText,
    'guest.disk': readGuestDisks,
    'guest.guestFullName': readText,
    'guest.guestId': readText,
    'guest.hostName': readText,
    'guest.ipAddress': readText,
    'guest.net': readGuestNics,
    'guest.toolsRunningStatus': readText,
    'guest.toolsStatus': readText,
    'runtime.bootTime': readTime,
    'runtime.connectionState': readText,
    'runtime.consolidationNeeded': readBoolean,
    'runtime.faultToleranceState': readText,
    'runtime.host': readReference,
    'runtime.maxCpuUsage': readInteger,
    'runtime.powerState': readText,
    'summary.config.numVirtualDisks': readInteger,
    'summary.quickStats': readQuickStats,
    'summary.storage': readStorage,
  },
  HostSystem: {
    ...entity,
    'summary.config.product.fullName': readText,
    'summary.hardware': (value: XmlNode) => ({
      cpuModel: text(value, 'cpuModel'),
      cpuMhz: integer(value, 'cpuMhz'),
      numCpuPkgs: integer(value, 'numCpuPkgs'),
      numCpuCores: integer(value, 'numCpuCores'),
      memorySize: integer(value, 'memorySize'),
    }),
  },
  ClusterComputeResource: {
    ...entity,
    configurationEx: readClusterConfiguration,
    summary: (value: XmlNode) => ({
      numHosts: integer(value, 'numHosts'),
      numCpuCores: integer(value, 'numCpuCores'),
      totalCpu: integer(value, 'totalCpu'),
      totalMemory: integer(value, 'totalMemory'),
    }),
  },
  ComputeResource: entity,
  Datacenter: entity,
  Folder: entity,
  StoragePod: entity,
  Datastore: {
    ...entity,
    summary: (value: XmlNode) => ({
      type: text(value, 'type'),
      capacity: integer(value, 'capacity'),
      freeSpace: integer(value, 'freeSpace'),
      uncommitted: integer(value, 'uncommitted'),
    }),
    vm: readReferenceCount,
  },
  ResourcePool: entity,
  VirtualApp: entity,
  Network: { name: readName },
  DistributedVirtualPortgroup: { name: readName, key: readText },
  OpaqueNetwork: {
    name: readName,
    summary: (value: XmlNode) => ({
      opaqueNetworkId: text(value, 'opaqueNetworkId'),
    }),
  },
  CustomFieldsManager: { field: readCustomFields },
} as const satisfies Record<
  string,
  Record<string, (value: XmlNode) => unknown>
>;

export type ObjectType = keyof typeof properties;

/** What is known of an object of a type; a property that is not set, or may not be read, is absent. */
export type Values<T extends ObjectType> = {
  readonly [P in keyof (typeof properties)[T]]?: Exclude<
    (typeof properties)[T][P] extends (value: XmlNode) => infer V ? V : never,
    undefined
  >;
};

export const objectTypes = Object.keys(properties) as ObjectType[];

export function isObjectType(type: string): type is ObjectType {
  return Object.hasOwn(properties, type);
}
