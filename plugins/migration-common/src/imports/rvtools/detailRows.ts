import { DiskBus, VirtualMachine } from '../../types';
import { SheetKind } from './columns';
import { RowReader } from './rowReader';

/**
 * Adds what a row of a detail sheet says to its VM. Answers false when the VM already has exactly this one, which is
 * what happens when exports were pasted together.
 */
type DetailMapper = (
  reader: RowReader,
  vm: VirtualMachine,
  seen: Set<string>,
) => boolean;

const mapDisk: DetailMapper = (reader, vm, seen) => {
  const label = reader.text('label') ?? `Disk ${vm.disks.length + 1}`;
  const path = pathOf(reader);
  if (!once(seen, label, reader.text('diskKey'), path)) {
    return false;
  }
  const sharingMode = reader.text('sharing');
  const sharedBus = reader.text('sharedBus');
  const controller = reader.text('controller');
  const statedCapacityMiB = reader.statedNumber('capacity');
  const statedRaw = reader.boolean('raw');
  vm.disks.push({
    label,
    capacityMiB: Math.max(0, statedCapacityMiB ?? 0),
    statedCapacityMiB,
    path,
    datastore: /^\[([^\]]+)\]/.exec(path ?? '')?.[1].trim(),
    raw: statedRaw ?? false,
    statedRaw,
    rawLunId: reader.text('rawLunId'),
    rawCompatibilityMode: reader.text('rawCompatibilityMode'),
    shared:
      isSet(sharingMode, /^(?:sharingNone|none|false|no|0)$/i) ||
      isSet(sharedBus, /^(?:noSharing|none|false|no|0)$/i),
    sharingMode,
    sharedBus,
    mode: reader.text('mode'),
    thin: reader.boolean('thin'),
    controller,
    bus: busOf(controller),
  });
  return true;
};

const mapPartition: DetailMapper = (reader, vm, seen) => {
  const path = reader.text('label');
  const diskKey = reader.text('diskKey');
  if (!once(seen, path, diskKey)) {
    return false;
  }
  vm.facts.partitions ??= [];
  vm.facts.partitions.push({
    path: path ?? `Partition ${vm.facts.partitions.length + 1}`,
    capacityMiB: reader.optionalNumber('capacity'),
    freeMiB: reader.optionalNumber('free'),
    diskKey,
  });
  return true;
};

const mapNic: DetailMapper = (reader, vm, seen) => {
  const label = reader.text('label') ?? `Network adapter ${vm.nics.length + 1}`;
  const macAddress = reader.text('macAddress')?.toLocaleLowerCase('en-US');
  if (!once(seen, label, macAddress)) {
    return false;
  }
  vm.nics.push({
    label,
    network: reader.text('network'),
    adapter: reader.text('adapter'),
    connected: reader.boolean('connected'),
    macAddress,
    ipAddresses: [
      ...addresses(reader.text('ipv4')),
      ...addresses(reader.text('ipv6')),
    ],
  });
  return true;
};

const mapUsb: DetailMapper = (reader, vm, seen) => {
  const label = reader.text('label') ?? 'USB device';
  const node = reader.text('node');
  if (!once(seen, label, node)) {
    return false;
  }
  vm.facts.usbDevices ??= [];
  vm.facts.usbDevices.push(node === undefined ? label : `${label} (${node})`);
  return true;
};

const mapSnapshot: DetailMapper = (reader, vm, seen) => {
  const name = reader.text('label') ?? `Snapshot ${vm.snapshots.length + 1}`;
  const createdAt = reader.date('createdAt');
  if (!once(seen, name, createdAt)) {
    return false;
  }
  vm.snapshots.push({
    name,
    createdAt,
    sizeMiB: reader.has('size')
      ? reader.number('size')
      : reader.number('sizeOfMemory'),
  });
  return true;
};

const mapTools: DetailMapper = (reader, vm, seen) => {
  const status = reader.text('status');
  vm.toolsStatus = status ?? vm.toolsStatus;
  vm.facts.toolsRunning = areToolsRunning(status) ?? vm.facts.toolsRunning;
  vm.facts.heartbeat ??= reader.text('heartbeat');
  return once(seen, 'tools');
};

const mapCpu: DetailMapper = (reader, vm, seen) => {
  vm.cpus = vm.cpus || reader.number('cpus');
  vm.facts.cpuHotAdd ??= reader.boolean('hotAdd');
  vm.facts.cpuHotRemove ??= reader.boolean('hotRemove');
  vm.facts.use = {
    ...vm.facts.use,
    cpuMHz: reader.optionalNumber('use'),
    cpuCapacityMHz: reader.optionalNumber('capacity'),
  };
  return once(seen, 'cpu');
};

const mapMemory: DetailMapper = (reader, vm, seen) => {
  vm.memoryMiB = vm.memoryMiB || reader.number('memory');
  vm.facts.memoryHotAdd ??= reader.boolean('hotAdd');
  vm.facts.use = {
    ...vm.facts.use,
    memoryActiveMiB:
      reader.optionalNumber('active') ?? vm.facts.use?.memoryActiveMiB,
    memoryConsumedMiB: reader.optionalNumber('consumed'),
    memoryBalloonedMiB: reader.optionalNumber('ballooned'),
    memorySwappedMiB: reader.optionalNumber('swapped'),
  };
  return once(seen, 'memory');
};

const mapHealth: DetailMapper = (_, vm) => {
  vm.facts.consolidationNeeded ??= true;
  return true;
};

/** It says much else, and of much else than VMs, but nothing that another sheet does not say better. */
const isOfUse: Detail['isOfUse'] = reader =>
  /consolidat/i.test(reader.text('message') ?? '');

interface Detail {
  map: DetailMapper;
  /** Columns whose silence would pass for a no, if a row could not be joined to its VM. */
  silent: string[];
  /** Whether the row says something; it always does, unless told. */
  isOfUse?: (reader: RowReader) => boolean;
}

export const details: Partial<Record<SheetKind, Detail>> = {
  vDisk: { map: mapDisk, silent: ['label'] },
  vPartition: { map: mapPartition, silent: ['label'] },
  vNetwork: { map: mapNic, silent: ['ipv4', 'ipv6'] },
  vUSB: { map: mapUsb, silent: ['label'] },
  vSnapshot: { map: mapSnapshot, silent: ['label'] },
  vTools: { map: mapTools, silent: [] },
  vCPU: { map: mapCpu, silent: [] },
  vMemory: { map: mapMemory, silent: [] },
  vHealth: { map: mapHealth, silent: [], isOfUse },
};

function once(seen: Set<string>, ...parts: (string | undefined)[]): boolean {
  const key = JSON.stringify(parts);
  return seen.has(key) ? false : Boolean(seen.add(key));
}

function isSet(text: string | undefined, none: RegExp): boolean {
  return text !== undefined && !none.test(text);
}

/** What one version calls the path inside the guest is the file on the datastore in another. */
function pathOf(reader: RowReader): string | undefined {
  const path = reader.text('path');
  const other = reader.text('otherPath');
  if (path !== undefined || !other?.startsWith('[')) {
    return path;
  }
  reader.standIn('path');
  return other;
}

/** Absent for a controller that we do not know: a guess would pass for a fact. */
function busOf(controller: string | undefined): DiskBus | undefined {
  const text = controller?.toLocaleLowerCase('en-US') ?? '';
  if (/scsi|lsi|buslogic/.test(text)) {
    return 'scsi';
  }
  if (/sata|ahci/.test(text)) {
    return 'sata';
  }
  if (/nvme/.test(text)) {
    return 'nvme';
  }
  return /\bide\b/.test(text) ? 'ide' : undefined;
}

/** Old ones run as well. */
function areToolsRunning(status: string | undefined): boolean | undefined {
  switch (status?.toLocaleLowerCase('en-US')) {
    case 'toolsok':
    case 'toolsold':
      return true;
    case 'toolsnotrunning':
    case 'toolsnotinstalled':
      return false;
    default:
      return undefined;
  }
}

function addresses(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;\s|]+/)
    .filter(address => /^[0-9a-f.:%/]+$/i.test(address) && address.length > 1);
}
