import { isSetAside } from '../applications';
import { SizingHint, VirtualMachine } from '../types';

/** Use beyond which a VM is short of something, and the use that a proposal aims at. */
const high = 0.9;
const aim = 0.7;

/** A saving is proposed where what is left is half of what there is, or less; nobody moves for less. */
const worthwhile = 0.5;

const gib = 1024;

/** Smallest saving of storage that is worth a hint. */
const leastStorageMiB = 20 * gib;

/**
 * What the VM could do with less of, or is short of. All of it rests on what the source saw at one moment, which every
 * message says, so that nobody takes it for more.
 */
export function sizingHints(vm: VirtualMachine): SizingHint[] {
  if (isSetAside(vm)) {
    return [];
  }
  const running = vm.powerState === 'poweredOn';
  return [
    ...(running ? [...cpuHints(vm), ...memoryHints(vm)] : []),
    ...storageHints(vm),
  ];
}

function cpuHints({ cpus, facts }: VirtualMachine): SizingHint[] {
  const { cpuMHz, cpuCapacityMHz } = facts.use ?? {};
  if (cpuMHz === undefined || !cpuCapacityMHz || cpus <= 0) {
    return [];
  }
  const share = cpuMHz / cpuCapacityMHz;
  const proposed = Math.max(1, Math.ceil((cpus * share) / aim));
  return hint('cpu', cpus, proposed, share, {
    used: `${percent(share)} of its ${cpus} vCPUs`,
  });
}

function memoryHints({ memoryMiB, facts }: VirtualMachine): SizingHint[] {
  const active = facts.use?.memoryActiveMiB;
  if (active === undefined || memoryMiB <= 0) {
    return [];
  }
  const share = active / memoryMiB;
  // Twice of what it touched, because what is cached is not touched and still missed.
  const proposed =
    share >= high
      ? wholeGiB(active / aim)
      : Math.min(memoryMiB, Math.max(gib, wholeGiB(2 * active)));
  return hint('memory', memoryMiB, proposed, share, {
    used: `${percent(share)} of its ${memoryMiB} MiB of memory`,
  });
}

function hint(
  resource: SizingHint['resource'],
  now: number,
  proposed: number,
  share: number,
  { used }: { used: string },
): SizingHint[] {
  const direction = share >= high ? 'larger' : 'smaller';
  const worth =
    direction === 'larger' ? proposed > now : proposed <= now * worthwhile;
  return worth
    ? [
        {
          resource,
          direction,
          now,
          proposed,
          message: `It used ${used} when the source looked`,
        },
      ]
    : [];
}

function storageHints(vm: VirtualMachine): SizingHint[] {
  const { provisionedMiB: now, facts } = vm;
  const partitions = facts.partitions ?? [];
  const full = partitions.filter(
    ({ capacityMiB, freeMiB }) =>
      capacityMiB && freeMiB !== undefined && freeMiB / capacityMiB < 1 - high,
  );
  if (full.length > 0) {
    const more = full.reduce(
      (sum, { capacityMiB = 0, freeMiB = 0 }) =>
        sum + (capacityMiB - freeMiB) / aim - capacityMiB,
      0,
    );
    return [
      {
        resource: 'storage',
        direction: 'larger',
        now,
        proposed: now + wholeGiB(more),
        message: `Less than a tenth is free on ${full
          .map(({ path }) => path)
          .join(', ')}`,
      },
    ];
  }
  const used = usedMiB(vm);
  if (used === undefined || now <= 0) {
    return [];
  }
  const proposed = Math.max(gib, wholeGiB(used.amount / aim));
  return proposed <= now * worthwhile && now - proposed >= leastStorageMiB
    ? [
        {
          resource: 'storage',
          direction: 'smaller',
          now,
          proposed,
          message: `${used.of} ${Math.round(used.amount)} of ${Math.round(
            now,
          )} MiB provisioned`,
        },
      ]
    : [];
}

/** As the guest sees it, else as the datastore does. */
function usedMiB({
  inUseMiB,
  facts,
}: VirtualMachine): { amount: number; of: string } | undefined {
  const partitions = facts.partitions ?? [];
  const known = partitions.every(
    each => each.capacityMiB !== undefined && each.freeMiB !== undefined,
  );
  if (partitions.length > 0 && known) {
    return {
      amount: partitions.reduce(
        (sum, { capacityMiB = 0, freeMiB = 0 }) => sum + capacityMiB - freeMiB,
        0,
      ),
      of: 'Its file systems hold',
    };
  }
  return inUseMiB > 0
    ? { amount: inUseMiB, of: 'Its disks take up' }
    : undefined;
}

function wholeGiB(mib: number): number {
  return Math.ceil(mib / gib) * gib;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
