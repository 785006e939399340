import {
  ClusterFacts,
  DatastoreFacts,
  HostFacts,
  Infrastructure,
} from '../../types';
import { SheetKind } from './columns';
import { scopeName } from './identity';
import { RowReader } from './rowReader';

/** Sheets of what the VMs run on. */
export const infrastructureSheets = [
  'vCluster',
  'vHost',
  'vDatastore',
] as const;
export type InfrastructureSheet = (typeof infrastructureSheets)[number];

export function isInfrastructureSheet(
  kind: SheetKind,
): kind is InfrastructureSheet {
  return (infrastructureSheets as readonly SheetKind[]).includes(kind);
}

/** Collects clusters, hosts and datastores, each once. */
export class InfrastructureRows {
  readonly #clusters = new Map<string, ClusterFacts>();
  readonly #hosts = new Map<string, HostFacts>();
  readonly #datastores = new Map<string, DatastoreFacts>();

  /** @returns whether the row is of something that was not there yet */
  add(kind: InfrastructureSheet, reader: RowReader, name: string): boolean {
    const base = {
      name,
      vcenter: scopeName(reader.text('vcenter'), reader.text('vcenterUuid')),
      datacenter: reader.text('datacenter'),
    };
    // Names are unique in a datacenter, which sheets do not always say.
    const key = [base.vcenter, base.datacenter, reader.text('objectId'), name]
      .map(part => part ?? '')
      .join('\n');
    switch (kind) {
      case 'vCluster':
        return put(this.#clusters, key, mapCluster(reader, base));
      case 'vHost':
        return put(this.#hosts, key, mapHost(reader, base));
      default:
        return put(this.#datastores, key, mapDatastore(reader, base));
    }
  }

  /** @param saysCluster - whether some host says which cluster it is in, so that one that does not is in none */
  build(saysCluster: boolean): Infrastructure {
    const hosts = [...this.#hosts.values()].map(host => ({
      ...host,
      cluster: host.cluster ?? (saysCluster ? '' : undefined),
    }));
    return {
      clusters: [...this.#clusters.values()].map(cluster => ({
        ...cluster,
        datacenter: cluster.datacenter ?? datacenterOf(cluster, hosts),
      })),
      hosts,
      datastores: [...this.#datastores.values()],
    };
  }
}

interface Base {
  name: string;
  vcenter?: string;
  datacenter?: string;
}

function mapCluster(reader: RowReader, base: Base): ClusterFacts {
  return {
    ...base,
    hosts: reader.optionalNumber('hosts'),
    cores: reader.optionalNumber('cores'),
    cpuMHz: reader.optionalNumber('cpu'),
    memoryMiB: memoryMiB(reader.optionalNumber('memory')),
    drsEnabled: reader.enabled('drsEnabled'),
    dpmEnabled: reader.enabled('dpmEnabled'),
    haEnabled: reader.enabled('haEnabled'),
  };
}

function mapHost(reader: RowReader, base: Base): HostFacts {
  return {
    ...base,
    cluster: reader.text('cluster'),
    sockets: reader.optionalNumber('sockets'),
    cores: reader.optionalNumber('cores'),
    cpuMHz: reader.optionalNumber('cpu'),
    memoryMiB: memoryMiB(reader.optionalNumber('memory')),
    cpuModel: reader.text('cpuModel'),
    version: reader.text('version'),
  };
}

function mapDatastore(reader: RowReader, base: Base): DatastoreFacts {
  const running = reader.optionalNumber('runningVirtualMachines');
  return {
    ...base,
    type: reader.text('type'),
    capacityMiB: reader.optionalNumber('capacity'),
    provisionedMiB: reader.optionalNumber('provisioned'),
    inUseMiB: reader.optionalNumber('inUse'),
    freeMiB: reader.optionalNumber('free'),
    virtualMachines: reader.optionalNumber('virtualMachines') ?? running,
  };
}

function put<T>(map: Map<string, T>, key: string, value: T): boolean {
  return map.has(key) ? false : Boolean(map.set(key, value));
}

/** The largest memory that is taken for MiB, a pebibyte; some tools write bytes. */
const mostMiB = 1024 ** 3;

function memoryMiB(value: number | undefined): number | undefined {
  return value !== undefined && value > mostMiB
    ? Math.round(value / 1024 ** 2)
    : value;
}

/** The sheet of clusters does not say it, the one of hosts does. */
function datacenterOf(
  cluster: ClusterFacts,
  hosts: HostFacts[],
): string | undefined {
  const datacenters = new Set(
    hosts
      .filter(
        host =>
          host.cluster === cluster.name && host.vcenter === cluster.vcenter,
      )
      .map(host => host.datacenter),
  );
  return datacenters.size === 1 ? [...datacenters][0] : undefined;
}
