import {
  DiskBus,
  VirtualDisk,
} from '@crosswalk/backstage-plugin-migration-common';
import { Device, DiskBacking, KeyValue } from '../collector/values';
import { bytesToMiB } from './units';

const buses: Record<string, DiskBus> = {
  ParaVirtualSCSIController: 'scsi',
  VirtualBusLogicController: 'scsi',
  VirtualLsiLogicController: 'scsi',
  VirtualLsiLogicSASController: 'scsi',
  VirtualSCSIController: 'scsi',
  VirtualSATAController: 'sata',
  VirtualAHCIController: 'sata',
  VirtualNVMEController: 'nvme',
  VirtualIDEController: 'ide',
  VirtualUSBController: 'usb',
  VirtualUSBXHCIController: 'usb',
};

/**
 * Disks among the devices of a VM.
 *
 * @param extraConfig - nothing where it could not be read
 * @param datastoreName - name of a datastore by its id
 */
export function disksOf(
  devices: Device[],
  extraConfig: KeyValue[] | undefined,
  datastoreName: (id: string) => string | undefined,
): VirtualDisk[] {
  const controllers = new Map(devices.map(device => [device.key, device]));
  return devices.flatMap(device => {
    const { disk, capacity } = device;
    if (!disk) {
      return [];
    }
    const controller = controllers.get(device.controllerKey ?? Number.NaN);
    const bus = controller && buses[controller.kind];
    const stated = capacity === undefined ? undefined : bytesToMiB(capacity);
    const raw = isRaw(disk);
    return [
      {
        label: device.label ?? `Disk ${device.key}`,
        capacityMiB: Math.max(0, stated ?? 0),
        statedCapacityMiB: stated,
        path: disk.fileName,
        datastore:
          (disk.datastore && datastoreName(disk.datastore)) ??
          /^\[([^\]]+)\]/.exec(disk.fileName ?? '')?.[1].trim(),
        raw: raw ?? false,
        statedRaw: raw,
        rawLunId: disk.lunUuid,
        rawCompatibilityMode: disk.compatibilityMode,
        shared:
          isSet(disk.sharing, 'sharingNone') ||
          isSet(controller?.sharedBus, 'noSharing'),
        sharingMode: disk.sharing,
        sharedBus: controller?.sharedBus,
        mode: disk.diskMode,
        thin: disk.thinProvisioned,
        controller: controller?.label ?? controller?.kind,
        bus,
        changeTracking: changeTracking(device, controller, bus, extraConfig),
      },
    ];
  });
}

function isRaw({ type }: DiskBacking): boolean | undefined {
  return type === undefined ? undefined : /RawDisk/.test(type);
}

/** The VM's configuration says it by the place of the disk: `scsi0:1.ctkEnabled`. What it does not name is not tracked. */
function changeTracking(
  { unitNumber }: Device,
  controller: Device | undefined,
  bus: DiskBus | undefined,
  extraConfig: KeyValue[] | undefined,
): boolean | undefined {
  if (
    extraConfig === undefined ||
    bus === undefined ||
    controller?.busNumber === undefined ||
    unitNumber === undefined
  ) {
    return undefined;
  }
  const key = `${bus}${controller.busNumber}:${unitNumber}.ctkenabled`;
  return /^(?:true|1|yes)$/i.test(
    extraConfig.find(option => option.key.toLowerCase() === key)?.value ?? '',
  );
}

function isSet(value: string | undefined, none: string): boolean {
  return value !== undefined && value !== none;
}
