import { demoCatalogue, strayNames, templateNames } from './catalogue';
import { createFlows } from './flows';
import {
  ClusterRole,
  clusterSpecs,
  createInfrastructure,
  Infrastructure,
} from './infrastructure';
import { inventApplication } from './invented';
import { virtualMachineName } from './names';
import { applyOddities } from './oddities';
import { Random } from './random';
import { exportMoment } from './time';
import {
  DemoApplication,
  DemoEnvironment,
  demoEnvironments,
  DemoEstate,
  DemoTier,
  DemoVirtualMachine,
} from './types';
import { createVirtualMachine, VirtualMachineOrder } from './virtualMachines';

/** VMs of the demo estate, counted with templates, agents and the placeholder. @public */
export const demoEstateSize = 240;

/** The seed of the workbook that is committed under `examples/estate`. @public */
export const demoSeed = 2026;

/**
 * The believable estate that a new portal starts with: {@link demoEstateSize} VMs on four clusters in two datacenters.
 * The same seed gives the same estate, on every machine and at any time.
 * @public
 */
export function buildDemoEstate(seed: number = demoSeed): DemoEstate {
  return compose(seed, demoCatalogue, demoEstateSize);
}

/**
 * An estate of exactly so many VMs, for tests and measurements: the hand-written applications first, invented ones after
 * them. Comfortable up to 10 000 VMs and beyond.
 * @public
 */
export function generateEstate(options: {
  virtualMachines: number;
  seed: number;
}): DemoEstate {
  const { virtualMachines, seed } = options;
  if (!Number.isInteger(virtualMachines) || virtualMachines < 0) {
    throw new Error(
      `An estate has a whole number of virtual machines, not ${virtualMachines}`,
    );
  }
  const random = Random.create(seed).fork('invented');
  const applications = [...demoCatalogue];
  let total = demoEstateSize;
  for (let i = 0; total < virtualMachines; i++) {
    const application = inventApplication(i, random);
    applications.push(application);
    total += sizeOf(application);
  }
  return compose(seed, applications, virtualMachines);
}

function compose(
  seed: number,
  applications: DemoApplication[],
  limit: number,
): DemoEstate {
  const random = Random.create(seed);
  const orders = [
    ...applications.slice(0, demoCatalogue.length).flatMap(ordersOf),
    ...companions(),
    ...applications.slice(demoCatalogue.length).flatMap(ordersOf),
  ]
    .slice(0, limit)
    .map((order, index) => ({ ...order, index }));

  const load = countByRole(orders);
  const infrastructure = createInfrastructure(random.fork('hosts'), load);
  const virtualMachines = place(orders, infrastructure, random);
  applyOddities(virtualMachines);
  sizeDatastores(infrastructure, virtualMachines);

  return {
    seed,
    asOf: exportMoment,
    vcenter: {
      name: 'vcsa-01.nordwind.example',
      uuid: random.fork('vcenter').uuid(),
      version: '8.0.3',
      build: '24322831',
    },
    clusters: infrastructure.clusters,
    hosts: infrastructure.hosts,
    datastores: infrastructure.datastores,
    applications,
    virtualMachines,
    flows: createFlows(virtualMachines, applications, random.fork('flows')),
    attributeHeaders: [
      'Application',
      'Backup policy',
      'Criticality',
      'Environment',
      'Owner',
    ],
  };
}

type Order = Omit<VirtualMachineOrder, 'index'>;

/** What belongs to no application: templates, cluster agents, the placeholder, and what was left behind. */
function companions(): Order[] {
  const roles = Object.keys(clusterSpecs) as ClusterRole[];
  return [
    ...templateNames.map<Order>(({ name, os }) => ({
      name,
      os,
      kind: 'template',
      role: 'management',
      folder: 'Templates',
    })),
    ...roles.flatMap((role, i) =>
      [1, 2].map<Order>(n => ({
        name: `vCLS-${Random.create(`vcls/${i}/${n}`).uuid()}`,
        os: 'photon',
        kind: 'agent',
        role,
        folder: 'vCLS',
        annotation: 'vSphere Cluster Service VM is deployed from an OVA',
      })),
    ),
    {
      name: 'payments-db-01-dr',
      os: 'win2019',
      kind: 'placeholder',
      role: 'secondSite',
      folder: 'Disaster recovery',
    },
    ...strayNames.map<Order>(({ name, folder, off, note }, i) => ({
      name,
      os: (['win2016', 'ubuntu22', 'centos7', 'freebsd'] as const)[i % 4],
      kind: 'workload',
      role: 'nonProduction',
      folder,
      poweredOff: off,
      annotation: note,
    })),
  ];
}

function ordersOf(application: DemoApplication): Order[] {
  const orders: Order[] = [];
  for (const environment of demoEnvironments) {
    const tiers = Object.entries(application.tiers[environment] ?? {}) as [
      DemoTier,
      number,
    ][];
    for (const [tier, count] of tiers) {
      for (let n = 1; n <= count; n++) {
        orders.push({
          name:
            application.names?.[orders.length] ??
            virtualMachineName(application, environment, tier, n),
          kind: 'workload',
          role: roleOf(application, environment),
          folder: application.sharedService
            ? `Infrastructure/${application.name}`
            : `Applications/${application.name}`,
          os: application.os[tier] ?? application.os.default,
          application,
          environment,
          tier,
          poweredOff: application.names?.[orders.length] === 'pki-root-ca',
          annotation: n === 1 ? application.description : undefined,
        });
      }
    }
  }
  return orders;
}

function roleOf(
  application: DemoApplication,
  environment: DemoEnvironment,
): ClusterRole {
  if (environment !== 'production') {
    return 'nonProduction';
  }
  if (application.sharedService) {
    return 'management';
  }
  return application.owner === 'team-orders' ? 'production' : 'secondSite';
}

function sizeOf(application: DemoApplication): number {
  return ordersOf(application).length;
}

function countByRole(orders: Order[]): Record<ClusterRole, number> {
  const counts = {
    production: 0,
    nonProduction: 0,
    secondSite: 0,
    management: 0,
  };
  for (const order of orders) {
    counts[order.role]++;
  }
  return counts;
}

/** Hosts and datastores of the cluster in turn, which is what a balanced cluster looks like. */
function place(
  orders: VirtualMachineOrder[],
  infrastructure: Infrastructure,
  random: Random,
): DemoVirtualMachine[] {
  const turns = new Map<string, number>();
  const hosts = groupByCluster(infrastructure.hosts);
  const datastores = groupByCluster(infrastructure.datastores);
  return orders.map(order => {
    const cluster = clusterSpecs[order.role].name;
    const turn = turns.get(cluster) ?? 0;
    turns.set(cluster, turn + 1);
    const ofCluster = hosts.get(cluster) ?? [];
    const stores = datastores.get(cluster) ?? [];
    return createVirtualMachine(
      order,
      {
        host: ofCluster[turn % ofCluster.length].name,
        datastore: stores[turn % stores.length].name,
      },
      random.fork(`vm/${order.index}`),
    );
  });
}

function groupByCluster<T extends { cluster: string }>(
  items: T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(item.cluster, [...(groups.get(item.cluster) ?? []), item]);
  }
  return groups;
}

const tebibyteMiB = 1024 * 1024;

function sizeDatastores(
  infrastructure: Infrastructure,
  virtualMachines: DemoVirtualMachine[],
): void {
  const byName = new Map(infrastructure.datastores.map(ds => [ds.name, ds]));
  const counted = new Set<string>();
  for (const disk of virtualMachines.flatMap(vm => vm.disks)) {
    const datastore = byName.get(disk.datastore);
    // A shared disk lies there once, and a raw LUN not at all.
    if (datastore && !disk.raw && !counted.has(disk.path)) {
      counted.add(disk.path);
      datastore.provisionedMiB += disk.capacityMiB;
      datastore.inUseMiB += disk.thin ? disk.usedMiB : disk.capacityMiB;
    }
  }
  for (const datastore of infrastructure.datastores) {
    datastore.capacityMiB =
      Math.max(1, Math.ceil((datastore.inUseMiB * 1.35) / tebibyteMiB)) *
      tebibyteMiB;
  }
}
