import { GuestPartition } from '@crosswalk/backstage-plugin-migration-common';
import { GuestDisk } from '../collector/values';
import { optionalMiB } from './units';

export function partitionsOf(disks: GuestDisk[]): GuestPartition[] {
  return disks.map(disk => ({
    path: disk.path,
    capacityMiB: optionalMiB(disk.capacity),
    // Rounded down: what is there at least, because a rule asks for a minimum.
    freeMiB:
      disk.freeSpace === undefined
        ? undefined
        : Math.floor(disk.freeSpace / (1024 * 1024)),
    diskKey: disk.diskKeys.join(', ') || undefined,
  }));
}
