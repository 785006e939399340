import {
  isSystemAgent,
  managedObjectKey,
  normalizeUuid,
  osFamilyOf,
  PowerState,
  VirtualDevice,
  VirtualMachine,
  VirtualMachineFacts,
} from '@crosswalk/backstage-plugin-migration-common';
import { MirroredObject } from '../collector/InventoryMirror';
import { Device, notableDevices } from '../collector/values';
import { ClusterRules } from './ClusterRules';
import { disksOf } from './disks';
import { interfacesOf } from './interfaces';
import { partitionsOf } from './partitions';
import { Places } from './Places';
import { bytesToMiB } from './units';

/** What VMs are mapped with. */
export interface MappingContext {
  vcenterUuid: string;
  /** Name of the vCenter Server, as exports call it: its host name. */
  vcenter: string;
  places: Places;
  clusterRules: ClusterRules;
  /** Names of custom attributes by their keys. */
  customFields: ReadonlyMap<string, string>;
}

/** @returns nothing for an object whose name could not be read */
export function mapVirtualMachine(
  vm: MirroredObject<'VirtualMachine'>,
  context: MappingContext,
): VirtualMachine | undefined {
  const { values } = vm;
  const { name } = values;
  const { places, vcenter, vcenterUuid } = context;
  const key = managedObjectKey({ name: name ?? '', vcenterUuid, vmId: vm.id });
  if (!name || !key) {
    return undefined;
  }
  const inside = values.parent ?? values.parentVApp ?? values['runtime.host'];
  const clusterId = places.clusterIdOf(values['runtime.host']);
  const folder = places.folderOf(values.parent);
  const devices = values['config.hardware.device'] ?? [];
  const disks = disksOf(devices, values['config.extraConfig'], id =>
    places.nameOf({ type: 'Datastore', value: id }, 'Datastore'),
  );
  const facts = factsOf(vm, clusterId, context);
  const operatingSystem = facts.osFromTools ?? facts.osConfigured;
  const firmware = values['config.firmware'];
  const unreadable = [...vm.missing.keys()].map(
    path => `VirtualMachine.${path}`,
  );
  return {
    key,
    keySource: 'vm-id',
    name,
    dnsName: values['guest.hostName'],
    powerState: powerStateOf(values['runtime.powerState']),
    template: values['config.template'] ?? false,
    placeholder: isPlaceholder(values['config.managedBy']),
    systemAgent: isSystemAgent(name, folder),
    vcenter,
    datacenter: places.datacenterOf(inside),
    cluster: places.nameOf(
      { type: 'ClusterComputeResource', value: clusterId ?? '' },
      'ClusterComputeResource',
    ),
    host: places.nameOf(values['runtime.host'], 'HostSystem'),
    folder,
    resourcePool: places.nameOf(
      values.resourcePool,
      'ResourcePool',
      'VirtualApp',
    ),
    cpus: values['config.hardware.numCPU'] ?? 0,
    memoryMiB: values['config.hardware.memoryMB'] ?? 0,
    ...storageOf(values['summary.storage'], disks),
    disks,
    nics: interfacesOf(devices, values['guest.net'] ?? [], places),
    snapshots: values.snapshot?.snapshots ?? [],
    operatingSystem,
    osFamily: osFamilyOf(operatingSystem),
    toolsStatus: values['guest.toolsStatus'],
    firmware: firmware === 'bios' || firmware === 'efi' ? firmware : undefined,
    secureBoot: values['config.bootOptions.efiSecureBootEnabled'],
    primaryIpAddress: values['guest.ipAddress'],
    annotation: values['config.annotation'],
    attributes: Object.fromEntries(
      (values.customValue ?? []).flatMap(({ key: field, value }) => {
        const header = context.customFields.get(field);
        return header === undefined ? [] : [[header, value]];
      }),
    ),
    poweredOnAt: values['runtime.bootTime'],
    createdAt: createdAt(values['config.createDate']),
    instanceUuid: normalizeUuid(values['config.instanceUuid']),
    smbiosUuid: normalizeUuid(values['config.uuid']),
    facts,
    unreadable: unreadable.length > 0 ? unreadable : undefined,
  };
}

function factsOf(
  { id, values, missing }: MirroredObject<'VirtualMachine'>,
  clusterId: string | undefined,
  { clusterRules }: MappingContext,
): VirtualMachineFacts {
  const devices = values['config.hardware.device'];
  const extraConfig = values['config.extraConfig'];
  const rules = clusterRules.of(id, clusterId);
  const quick = values['summary.quickStats'];
  return {
    guestId: values['guest.guestId'],
    osFromTools: values['guest.guestFullName'],
    osConfigured: values['config.guestFullName'],
    diskCount: values['summary.config.numVirtualDisks'],
    partitions: values['guest.disk'] && partitionsOf(values['guest.disk']),
    devices: devices && devicesOf(devices),
    changeTracking: values['config.changeTrackingEnabled'],
    consolidationNeeded: values['runtime.consolidationNeeded'],
    cpuHotAdd: values['config.cpuHotAddEnabled'],
    cpuHotRemove: values['config.cpuHotRemoveEnabled'],
    memoryHotAdd: values['config.memoryHotAddEnabled'],
    faultToleranceState: values['runtime.faultToleranceState'],
    diskUuidEnabled: values['config.flags']?.diskUuidEnabled,
    clusterRules: rules?.rules,
    hostAffinity: rules?.hostAffinity,
    cpuAffinity:
      values['config.cpuAffinity'] ??
      // It is set only where there is one; with no hardware there is no configuration to tell it from.
      (devices && !missing.has('config.cpuAffinity') ? [] : undefined),
    numaNodeAffinity: extraConfig && numaNodesOf(extraConfig),
    tpm: devices && devices.some(({ kind }) => kind === 'VirtualTPM'),
    heartbeat: values.guestHeartbeatStatus,
    toolsRunning: areToolsRunning(values['guest.toolsRunningStatus']),
    connectionState: values['runtime.connectionState'],
    use: {
      cpuMHz: quick?.overallCpuUsage,
      cpuCapacityMHz: values['runtime.maxCpuUsage'],
      memoryActiveMiB: quick?.guestMemoryUsage,
      memoryConsumedMiB: quick?.hostMemoryUsage,
      memoryBalloonedMiB: quick?.balloonedMemory,
      memorySwappedMiB: quick?.swappedMemory,
    },
  };
}

function devicesOf(devices: Device[]): VirtualDevice[] {
  return devices
    .filter(({ kind }) => notableDevices.has(kind))
    .map(({ kind, label }) => ({ kind, label }));
}

function numaNodesOf(extraConfig: { key: string; value: string }[]): number[] {
  const setting = extraConfig.find(
    ({ key }) => key.toLowerCase() === 'numa.nodeaffinity',
  );
  return (setting?.value.match(/\d+/g) ?? []).map(Number);
}

/** What the server says is in use, and may still be taken; without it, the sizes of the disks. */
function storageOf(
  storage: { committed?: number; uncommitted?: number } | undefined,
  disks: VirtualMachine['disks'],
): Pick<VirtualMachine, 'provisionedMiB' | 'inUseMiB'> {
  const committed = storage?.committed;
  return {
    provisionedMiB:
      committed === undefined
        ? disks.reduce((sum, disk) => sum + disk.capacityMiB, 0)
        : bytesToMiB(committed + (storage?.uncommitted ?? 0)),
    inUseMiB: committed === undefined ? 0 : bytesToMiB(committed),
  };
}

function powerStateOf(state: string | undefined): PowerState {
  return state === 'poweredOn' ||
    state === 'poweredOff' ||
    state === 'suspended'
    ? state
    : 'unknown';
}

function areToolsRunning(status: string | undefined): boolean | undefined {
  switch (status) {
    case 'guestToolsRunning':
    case 'guestToolsExecutingScripts':
      return true;
    case 'guestToolsNotRunning':
      return false;
    default:
      return undefined;
  }
}

/** Site Recovery Manager manages what it reserves for the VMs of the other site. */
function isPlaceholder(
  managedBy: { extensionKey?: string; type?: string } | undefined,
): boolean {
  return (
    /^com\.vmware\.vcDr/i.test(managedBy?.extensionKey ?? '') &&
    /placeholder/i.test(managedBy?.type ?? '')
  );
}

/** VMs from before vSphere 6.7 say 1970. */
function createdAt(time: string | undefined): string | undefined {
  return time && time > '1980' ? time : undefined;
}
