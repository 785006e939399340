import { Random } from './random';
import { DemoCluster, DemoDatastore, DemoHost } from './types';

/** What a cluster is for, and what its hosts and datastores are called. */
export interface ClusterSpec {
  name: string;
  datacenter: string;
  site: string;
  datastoreType: DemoDatastore['type'];
  esxVersion: string;
  drs: boolean;
  dpm: boolean;
}

export const clusterSpecs = {
  production: {
    name: 'FRA-PROD-01',
    datacenter: 'Frankfurt',
    site: 'fra-prod',
    datastoreType: 'VMFS',
    esxVersion: 'VMware ESXi 8.0.3 build-24280767',
    drs: true,
    dpm: false,
  },
  nonProduction: {
    name: 'FRA-NONPROD-01',
    datacenter: 'Frankfurt',
    site: 'fra-np',
    datastoreType: 'vsan',
    esxVersion: 'VMware ESXi 7.0.3 build-23794027',
    drs: true,
    dpm: true,
  },
  secondSite: {
    name: 'MUC-PROD-01',
    datacenter: 'München',
    site: 'muc-prod',
    datastoreType: 'NFS',
    esxVersion: 'VMware ESXi 8.0.3 build-24280767',
    drs: true,
    dpm: false,
  },
  management: {
    name: 'MUC-MGMT-01',
    datacenter: 'München',
    site: 'muc-mgmt',
    datastoreType: 'VMFS',
    esxVersion: 'VMware ESXi 8.0.3 build-24280767',
    drs: false,
    dpm: false,
  },
} as const satisfies Record<string, ClusterSpec>;

export type ClusterRole = keyof typeof clusterSpecs;

export interface Infrastructure {
  clusters: DemoCluster[];
  hosts: DemoHost[];
  /** Datastores with their sizes still at zero: they follow from what lies on them. */
  datastores: DemoDatastore[];
}

/** Of a core. */
export const megahertz = 2900;
const coresPerHost = 32;
const memoryPerHostMiB = 786432;

/** Hosts and datastores in proportion to the VMs of each cluster. */
export function createInfrastructure(
  random: Random,
  virtualMachinesByRole: Record<ClusterRole, number>,
): Infrastructure {
  const result: Infrastructure = { clusters: [], hosts: [], datastores: [] };
  const roles = Object.keys(clusterSpecs) as ClusterRole[];
  roles.forEach((role, clusterIndex) => {
    const spec = clusterSpecs[role];
    const load = virtualMachinesByRole[role];
    const hosts = Math.max(3, Math.ceil(load / 16));
    result.clusters.push({
      name: spec.name,
      objectId: `domain-c${8 + clusterIndex}`,
      datacenter: spec.datacenter,
      hosts,
      drs: spec.drs,
      dpm: spec.dpm,
    });
    for (let i = 1; i <= hosts; i++) {
      result.hosts.push({
        name: `${spec.site}-esx-${String(i).padStart(2, '0')}.nordwind.example`,
        objectId: `host-${20 + result.hosts.length}`,
        uuid: random.uuid(),
        datacenter: spec.datacenter,
        cluster: spec.name,
        esxVersion: spec.esxVersion,
        cores: coresPerHost,
        memoryMiB: memoryPerHostMiB,
        serial: random.hex(10).toUpperCase(),
      });
    }
    for (const name of datastoreNames(spec, load)) {
      result.datastores.push({
        name,
        objectId: `datastore-${100 + result.datastores.length}`,
        cluster: spec.name,
        type: spec.datastoreType,
        capacityMiB: 0,
        provisionedMiB: 0,
        inUseMiB: 0,
      });
    }
  });
  return result;
}

function datastoreNames(spec: ClusterSpec, load: number): string[] {
  if (spec.datastoreType === 'vsan') {
    return [`vsanDatastore ${spec.name}`];
  }
  const count = Math.max(2, Math.ceil(load / 30));
  return Array.from(
    { length: count },
    (_, i) =>
      `${spec.site}-${spec.datastoreType.toLowerCase()}-${String(
        i + 1,
      ).padStart(2, '0')}`,
  );
}
