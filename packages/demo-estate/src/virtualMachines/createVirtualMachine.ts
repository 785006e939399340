import { clusterSpecs } from '../infrastructure';
import { operatingSystems } from '../operatingSystems';
import { Random } from '../random';
import { daysBeforeExport } from '../time';
import { DemoVirtualMachine } from '../types';
import { attributesOf } from './attributes';
import { createDisks, partitionName } from './disks';
import { createNic } from './network';
import { Placement, VirtualMachineOrder } from './order';
import { gib, sizes } from './sizes';

export function createVirtualMachine(
  order: VirtualMachineOrder,
  placement: Placement,
  random: Random,
): DemoVirtualMachine {
  const spec = clusterSpecs[order.role];
  const size = sizes[order.tier ?? 'other'];
  const windows = operatingSystems[order.os].family === 'windows';
  const small =
    order.environment !== undefined && order.environment !== 'production';
  const workload = order.kind === 'workload';
  const cpus = order.kind === 'agent' ? 1 : random.pick(size.cpus);
  const memoryMiB =
    order.kind === 'agent' ? 128 : random.pick(size.memoryGiB) * gib;
  const powerState = powerStateOf(order, random);
  const running = powerState === 'poweredOn';
  const age = random.int(90, 2600);
  const disks = createDisks(order, placement, size, small, windows, random);
  const tools = toolsOf(order, running, random);
  const nic = createNic(
    order,
    running && tools !== 'toolsNotInstalled',
    random,
  );
  return {
    id: `vm-${1000 + order.index}`,
    name: order.name,
    smbiosUuid: `4223${random.uuid().slice(4)}`,
    instanceUuid: `5023${random.uuid().slice(4)}`,
    kind: order.kind,
    applicationId: order.application?.id,
    tier: order.tier,
    environment: order.environment,
    powerState,
    folder: order.folder,
    datacenter: spec.datacenter,
    cluster: spec.name,
    host: placement.host,
    resourcePool: `/${spec.datacenter}/${spec.name}/Resources${
      order.application?.criticality === 'Mission critical' && !small
        ? '/Tier-1'
        : ''
    }`,
    os: order.os,
    cpus,
    memoryMiB: small ? Math.max(2048, memoryMiB / 2) : memoryMiB,
    disks,
    partitions:
      tools === 'toolsNotInstalled' || !workload
        ? []
        : disks
            .filter(disk => !disk.raw)
            .map((disk, i) => ({
              disk: partitionName(windows, i),
              diskKey: windows && tools === 'toolsOld' ? undefined : disk.key,
              capacityMiB: disk.capacityMiB - (windows ? 100 : 512),
              consumedMiB: Math.round(disk.usedMiB * 0.94),
            })),
    nics: order.kind === 'agent' || order.kind === 'placeholder' ? [] : [nic],
    snapshots: workload ? createSnapshots(order, random) : [],
    tools,
    dnsName:
      running && workload && tools !== 'toolsNotInstalled'
        ? dnsNameOf(order)
        : undefined,
    primaryIp: nic.ipv4,
    firmware: ['win2008', 'win2012', 'rhel7', 'centos7'].includes(order.os)
      ? 'bios'
      : 'efi',
    secureBoot: ['win2022', 'rhel9'].includes(order.os),
    hardwareVersion: age > 1800 ? 13 : random.pick([15, 17, 19, 21]),
    changedBlockTracking: workload && random.chance(0.85),
    hotAdd: workload && random.chance(0.3),
    consolidationNeeded: workload && random.chance(0.015),
    memoryReserved: false,
    usbController: false,
    antiAffinityRule: undefined,
    connectionState: 'connected',
    faultTolerance: 'notConfigured',
    silent: false,
    use: useOf(order, random.fork('use')),
    annotation: order.annotation,
    createdAt: daysBeforeExport(age + random.next()),
    poweredOnAt: running
      ? daysBeforeExport(random.int(3, 220) + random.next())
      : undefined,
    attributes: attributesOf(order, random),
  };
}

function powerStateOf(
  order: VirtualMachineOrder,
  random: Random,
): DemoVirtualMachine['powerState'] {
  if (order.kind === 'template' || order.kind === 'placeholder') {
    return 'poweredOff';
  }
  if (order.poweredOff) {
    return 'poweredOff';
  }
  const idle = order.environment === 'development' ? 0.25 : 0.02;
  return order.kind === 'workload' &&
    !order.application?.sharedService &&
    random.chance(idle)
    ? 'poweredOff'
    : 'poweredOn';
}

/** Most machines have far more than they use, and a few have too little. */
function useOf(
  order: VirtualMachineOrder,
  random: Random,
): DemoVirtualMachine['use'] {
  const busy = order.environment === 'production' ? 0.7 : 0.35;
  return {
    cpu: 0.02 + random.next() * random.next() * busy,
    memory: 0.06 + random.next() * busy,
  };
}

function toolsOf(
  order: VirtualMachineOrder,
  running: boolean,
  random: Random,
): DemoVirtualMachine['tools'] {
  if (order.kind === 'placeholder') {
    return 'toolsNotInstalled';
  }
  if (!running) {
    return 'toolsNotRunning';
  }
  const draw = random.next();
  if (!order.application && draw < 0.4) {
    return 'toolsNotInstalled';
  }
  if (draw < 0.03) {
    return 'toolsNotInstalled';
  }
  return draw < 0.25 ? 'toolsOld' : 'toolsOk';
}

function createSnapshots(
  order: VirtualMachineOrder,
  random: Random,
): DemoVirtualMachine['snapshots'] {
  const probability = order.application ? 0.09 : 0.4;
  if (!random.chance(probability)) {
    return [];
  }
  const stale = random.chance(0.5);
  return Array.from({ length: random.int(1, stale ? 3 : 1) }, (_, i) => ({
    name: stale
      ? random.pick(['before upgrade', 'vor Update', 'do not delete', 'snap1'])
      : 'Backup temporary snapshot',
    description: stale ? 'taken by hand' : '',
    createdAt: daysBeforeExport(
      stale ? random.int(120, 900) - i * 20 + random.next() : random.next(),
    ),
    sizeMiB: random.int(512, stale ? 90000 : 4000),
  }));
}

function dnsNameOf(order: VirtualMachineOrder): string | undefined {
  const label = order.name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63);
  return `${label}.nordwind.example`;
}
