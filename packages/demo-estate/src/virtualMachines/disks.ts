import { Random } from '../random';
import { DemoDisk } from '../types';
import { Placement, VirtualMachineOrder } from './order';
import { gib, Size } from './sizes';

export function createDisks(
  order: VirtualMachineOrder,
  placement: Placement,
  size: Size,
  small: boolean,
  windows: boolean,
  random: Random,
): DemoDisk[] {
  if (order.kind === 'placeholder') {
    return [];
  }
  const capacities =
    order.kind === 'agent'
      ? [2]
      : [
          random.pick(size.systemGiB) + (windows ? 40 : 0),
          ...(size.dataGiB
            ? [Math.round(random.pick(size.dataGiB) / (small ? 4 : 1))]
            : []),
        ];
  return capacities.map((capacityGiB, i) => {
    const capacityMiB = capacityGiB * gib;
    const file = i === 0 ? order.name : `${order.name}_${i}`;
    return {
      label: `Hard disk ${i + 1}`,
      key: 2000 + i,
      uuid: `6000C29${random.uuid().slice(7)}`,
      capacityMiB,
      usedMiB: Math.round(capacityMiB * (0.25 + random.next() * 0.55)),
      datastore: placement.datastore,
      path: `[${placement.datastore}] ${order.name}/${file}.vmdk`,
      thin: random.chance(0.8),
      mode: 'persistent',
      sharing: 'sharingNone',
      controller: 'VMware paravirtual SCSI',
      unit: i,
      sharedBus: 'noSharing',
    };
  });
}

export function partitionName(windows: boolean, index: number): string {
  if (windows) {
    return `${'CDEFGH'[index]}:\\`;
  }
  return index === 0 ? '/' : `/data${index === 1 ? '' : index}`;
}
