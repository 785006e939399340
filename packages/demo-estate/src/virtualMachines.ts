import { Random } from './random';
import { operatingSystems } from './operatingSystems';
import { daysBeforeExport } from './time';
import {
  DemoApplication,
  DemoDisk,
  DemoEnvironment,
  DemoNic,
  DemoTier,
  DemoVirtualMachine,
  OsName,
} from './types';
import { ClusterRole, clusterSpecs } from './infrastructure';

interface Size {
  cpus: readonly number[];
  memoryGiB: readonly number[];
  systemGiB: readonly number[];
  dataGiB?: readonly number[];
}

const sizes: Record<DemoTier | 'other', Size> = {
  web: { cpus: [2, 2, 4], memoryGiB: [4, 8], systemGiB: [40, 50] },
  app: { cpus: [2, 4, 4, 8], memoryGiB: [8, 16, 16], systemGiB: [60, 80] },
  db: {
    cpus: [4, 8, 8],
    memoryGiB: [32, 64],
    systemGiB: [60, 80],
    dataGiB: [200, 400, 750],
  },
  mq: { cpus: [2, 4], memoryGiB: [8], systemGiB: [50], dataGiB: [40] },
  search: {
    cpus: [4, 8],
    memoryGiB: [16, 32],
    systemGiB: [50],
    dataGiB: [250, 500],
  },
  worker: { cpus: [4, 8], memoryGiB: [16, 32], systemGiB: [80, 100] },
  broker: { cpus: [4], memoryGiB: [16], systemGiB: [50], dataGiB: [300] },
  file: { cpus: [4], memoryGiB: [16], systemGiB: [80], dataGiB: [1500, 2000] },
  desktop: { cpus: [2], memoryGiB: [8], systemGiB: [80] },
  other: { cpus: [1, 2], memoryGiB: [2, 4], systemGiB: [20, 40] },
};

const attributeEnvironments: Record<DemoEnvironment, readonly string[]> = {
  production: ['Production', 'Production', 'Production', 'PROD'],
  staging: ['Staging'],
  test: ['Test'],
  development: ['Development', 'Dev'],
};

/** What is to be built; everything else follows from it and the random stream. */
export interface VirtualMachineOrder {
  index: number;
  name: string;
  kind: DemoVirtualMachine['kind'];
  role: ClusterRole;
  folder: string;
  os: OsName;
  application?: DemoApplication;
  environment?: DemoEnvironment;
  tier?: DemoTier;
  poweredOff?: boolean;
  annotation?: string;
}

/** Where the VM lands; chosen by the caller so that hosts and datastores fill evenly. */
export interface Placement {
  host: string;
  datastore: string;
}

const gib = 1024;

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
              diskKey: disk.key,
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

function createDisks(
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

const tierNetworks: Partial<Record<DemoTier, { name: string; octet: number }>> =
  {
    web: { name: 'VLAN-110-PROD-WEB', octet: 11 },
    db: { name: 'VLAN-130-PROD-DB', octet: 13 },
  };

function networkOf(order: VirtualMachineOrder): {
  name: string;
  octet: number;
} {
  switch (order.environment) {
    case 'staging':
      return { name: 'VLAN-210-STAGING', octet: 21 };
    case 'test':
      return { name: 'VLAN-220-TEST', octet: 22 };
    case 'development':
      return { name: 'VLAN-230-DEV', octet: 23 };
    case 'production':
      if (order.role === 'management') {
        return { name: 'VLAN-050-MGMT', octet: 5 };
      }
      return (
        (order.tier && tierNetworks[order.tier]) ?? {
          name: 'VLAN-120-PROD-APP',
          octet: 12,
        }
      );
    default:
      return { name: 'VM Network', octet: 99 };
  }
}

function createNic(
  order: VirtualMachineOrder,
  addressed: boolean,
  random: Random,
): DemoNic {
  const network = networkOf(order);
  const old = ['win2008', 'centos7'].includes(order.os);
  const high = 10 + network.octet;
  return {
    label: 'Network adapter 1',
    adapter: old ? 'E1000' : 'Vmxnet3',
    network: network.name,
    switch: network.name === 'VM Network' ? 'vSwitch0' : 'dvs-core',
    connected: addressed || order.kind === 'workload',
    macAddress: `00:50:56:${random.hex(6).replace(/(..)(..)(..)/, '$1:$2:$3')}`,
    // The index is unique in the estate, so the address is as well.
    ipv4: addressed
      ? `10.${high}.${order.index >> 8}.${order.index & 255}`
      : undefined,
    ipv6:
      addressed && random.chance(0.2)
        ? `fe80::250:56ff:fe${random.hex(2)}:${random.hex(4)}`
        : undefined,
  };
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

function partitionName(windows: boolean, index: number): string {
  if (windows) {
    return `${'CDEFGH'[index]}:\\`;
  }
  return index === 0 ? '/' : `/data${index === 1 ? '' : index}`;
}

/** People fill custom attributes when they think of it: about two thirds of the VMs, less where it matters less. */
function attributesOf(
  order: VirtualMachineOrder,
  random: Random,
): Record<string, string> {
  const { application, environment } = order;
  if (!application || !environment) {
    return {};
  }
  const production = environment === 'production';
  const attributes: Record<string, string> = {};
  if (random.chance(0.75)) {
    attributes.Owner = application.owner;
  }
  if (random.chance(0.8)) {
    attributes.Environment = random.pick(attributeEnvironments[environment]);
  }
  if (random.chance(0.55)) {
    attributes.Application = application.name;
  }
  if (production && random.chance(0.7)) {
    attributes.Criticality = application.criticality;
  }
  if (random.chance(production ? 0.9 : 0.4)) {
    attributes['Backup policy'] = backupPolicyOf(order, random);
  }
  return attributes;
}

function backupPolicyOf(order: VirtualMachineOrder, random: Random): string {
  if (order.environment !== 'production') {
    return 'none';
  }
  const stateful = order.tier === 'db' || order.tier === 'file';
  return stateful ? 'gold' : random.pick(['silver', 'bronze']);
}
