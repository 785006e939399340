import { VirtualMachine } from '../../types';
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
  const path = reader.text('path');
  if (!once(seen, label, reader.text('diskKey'), path)) {
    return false;
  }
  const sharing = reader.text('sharing');
  const bus = reader.text('sharedBus');
  vm.disks.push({
    label,
    capacityMiB: reader.number('capacity'),
    path,
    datastore: /^\[([^\]]+)\]/.exec(path ?? '')?.[1],
    raw: reader.boolean('raw') ?? false,
    rawLunId: reader.text('rawLunId'),
    shared:
      isSet(sharing, /^sharingNone$/i) || isSet(bus, /^(?:noSharing|none)$/i),
    mode: reader.text('mode'),
    thin: reader.boolean('thin'),
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
  vm.toolsStatus = reader.text('status') ?? vm.toolsStatus;
  return once(seen, 'tools');
};

const mapCpu: DetailMapper = (reader, vm, seen) => {
  vm.cpus = vm.cpus || reader.number('cpus');
  return once(seen, 'cpu');
};

const mapMemory: DetailMapper = (reader, vm, seen) => {
  vm.memoryMiB = vm.memoryMiB || reader.number('memory');
  return once(seen, 'memory');
};

export const detailMappers: Partial<Record<SheetKind, DetailMapper>> = {
  vDisk: mapDisk,
  vNetwork: mapNic,
  vSnapshot: mapSnapshot,
  vTools: mapTools,
  vCPU: mapCpu,
  vMemory: mapMemory,
};

function once(seen: Set<string>, ...parts: (string | undefined)[]): boolean {
  const key = JSON.stringify(parts);
  return seen.has(key) ? false : Boolean(seen.add(key));
}

function isSet(text: string | undefined, none: RegExp): boolean {
  return text !== undefined && !none.test(text);
}

function addresses(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;\s|]+/)
    .filter(address => /^[0-9a-f.:%/]+$/i.test(address) && address.length > 1);
}
