import { isSetAside } from '../applications';
import { collect } from '../applications/collect';
import {
  ClusterSizing,
  Disposition,
  Infrastructure,
  ResourceTotals,
  Sizing,
  SizingHint,
  SizingParameters,
  VirtualMachine,
} from '../types';
import { gapsOf } from './gaps';
import { nodesFor } from './nodes';
import { storageOf } from './storage';
import { totalsOf } from './totals';

/** A VM with what was decided about its application, and what it could do with less of. @public */
export interface SizedVirtualMachine {
  vm: VirtualMachine;
  disposition?: Disposition;
  hints: SizingHint[];
}

/** Decisions after which nothing of a VM comes to the target. */
const staysBehind: ReadonlySet<Disposition> = new Set<Disposition>([
  'retire',
  'retain',
  'repurchase',
]);
/** Decisions that set resources free without anything in their place. */
const givesUp: ReadonlySet<Disposition> = new Set<Disposition>([
  'retire',
  'repurchase',
]);

/**
 * What the target has to have for the VMs that move, and what is set free. Whoever is undecided moves, because that is the
 * larger need. All sums are exact; MiB and vCPUs.
 *
 * @public
 */
export function sizeTarget(options: {
  virtualMachines: readonly SizedVirtualMachine[];
  infrastructure: Infrastructure;
  parameters: SizingParameters;
}): Sizing {
  const { infrastructure, parameters } = options;
  const counted = options.virtualMachines.filter(({ vm }) => !isSetAside(vm));
  const moving = counted.filter(
    ({ disposition }) => !disposition || !staysBehind.has(disposition),
  );
  const totals = totalsOf(moving.map(each => each.vm));
  const storage = storageOf(
    moving.map(each => each.vm),
    infrastructure.datastores,
    parameters,
  );
  return {
    parameters,
    moving: totals,
    byDisposition: byDisposition(counted),
    target: {
      ...nodesFor(totals, parameters),
      storage,
      storageRawMiB: storage.reduce((sum, each) => sum + each.rawMiB, 0),
    },
    gains: totalsOf(
      counted
        .filter(({ disposition }) => disposition && givesUp.has(disposition))
        .map(each => each.vm),
    ),
    rightSizing: savingsOf(moving),
    byCluster: byCluster(counted, infrastructure),
    decommission: decommissionOf(counted, infrastructure),
    gaps: gapsOf(counted, infrastructure),
  };
}

function byDisposition(
  virtualMachines: readonly SizedVirtualMachine[],
): Record<string, ResourceTotals> {
  const groups = collect(
    virtualMachines,
    ({ disposition }) => disposition ?? 'undecided',
  );
  return Object.fromEntries(
    [...groups].map(([disposition, members]) => [
      disposition,
      totalsOf(members.map(({ vm }) => vm)),
    ]),
  );
}

function savingsOf(
  virtualMachines: readonly SizedVirtualMachine[],
): Sizing['rightSizing'] {
  const savings = { virtualMachines: 0, cpus: 0, memoryMiB: 0, storageMiB: 0 };
  const field = {
    cpu: 'cpus',
    memory: 'memoryMiB',
    storage: 'storageMiB',
  } as const;
  for (const { hints } of virtualMachines) {
    const smaller = hints.filter(({ direction }) => direction === 'smaller');
    savings.virtualMachines += smaller.length > 0 ? 1 : 0;
    for (const { resource, now, proposed } of smaller) {
      savings[field[resource]] += now - proposed;
    }
  }
  return savings;
}

function byCluster(
  virtualMachines: readonly SizedVirtualMachine[],
  { clusters }: Infrastructure,
): ClusterSizing[] {
  const members = collect(virtualMachines, ({ vm }) => vm.cluster ?? '');
  const names = new Set([
    ...clusters.map(({ name }) => name),
    ...members.keys(),
  ]);
  return [...names]
    .map(cluster => ({
      cluster,
      ...totalsOf((members.get(cluster) ?? []).map(({ vm }) => vm)),
      ...capacityOf(clusters.filter(({ name }) => name === cluster)),
    }))
    .sort((a, b) =>
      b.provisionedMiB === a.provisionedMiB
        ? compare(a.cluster, b.cluster)
        : b.provisionedMiB - a.provisionedMiB,
    );
}

/** Of the clusters of one name; undefined where one of them does not say. */
function capacityOf(
  clusters: Infrastructure['clusters'],
): Pick<ClusterSizing, 'hosts' | 'cores' | 'capacityMemoryMiB'> {
  return {
    hosts: sumOf(clusters.map(each => each.hosts)),
    cores: sumOf(clusters.map(each => each.cores)),
    capacityMemoryMiB: sumOf(clusters.map(each => each.memoryMiB)),
  };
}

function sumOf(values: (number | undefined)[]): number | undefined {
  return values.length > 0 && values.every(value => value !== undefined)
    ? values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    : undefined;
}

/** Clusters in which nothing stays, because of what stays nobody may take the hosts away. */
function decommissionOf(
  virtualMachines: readonly SizedVirtualMachine[],
  { clusters, hosts }: Infrastructure,
): Sizing['decommission'] {
  const occupied = new Set(
    virtualMachines
      .filter(({ disposition }) => disposition === 'retain')
      .map(({ vm }) => vm.cluster),
  );
  const empty = new Set(
    clusters.map(({ name }) => name).filter(name => !occupied.has(name)),
  );
  const ofHosts = hosts.filter(({ cluster }) => cluster && empty.has(cluster));
  const ofClusters = clusters.filter(({ name }) => empty.has(name));
  return hosts.length > 0
    ? {
        hosts: ofHosts.length,
        cores: ofHosts.reduce((sum, { cores = 0 }) => sum + cores, 0),
        known: ofHosts.every(({ cores }) => cores !== undefined),
      }
    : {
        hosts: sumOf(ofClusters.map(each => each.hosts)) ?? 0,
        cores: sumOf(ofClusters.map(each => each.cores)) ?? 0,
        known:
          clusters.length > 0 &&
          ofClusters.every(
            each => each.hosts !== undefined && each.cores !== undefined,
          ),
      };
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
