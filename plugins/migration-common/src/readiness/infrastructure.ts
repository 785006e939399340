import {
  ClusterFacts,
  DatastoreFacts,
  HostFacts,
  Infrastructure,
  VirtualMachine,
} from '../types';

interface Located {
  name: string;
  vcenter?: string;
  datacenter?: string;
}

type Whereabouts = Pick<VirtualMachine, 'vcenter' | 'datacenter'>;

/** Finds what a VM runs on by name, within its vCenter and datacenter as far as both sides say theirs. */
export interface InfrastructureIndex {
  clusters(name: string, of: Whereabouts): ClusterFacts[];
  hosts(name: string, of: Whereabouts): HostFacts[];
  datastores(name: string, of: Whereabouts): DatastoreFacts[];
}

const indexes = new WeakMap<Infrastructure, InfrastructureIndex>();

/** Built once for an infrastructure, because thousands of VMs ask it. */
export function infrastructureIndex(
  infrastructure: Infrastructure,
): InfrastructureIndex {
  let index = indexes.get(infrastructure);
  if (!index) {
    index = {
      clusters: finder(infrastructure.clusters),
      hosts: finder(infrastructure.hosts),
      datastores: finder(infrastructure.datastores),
    };
    indexes.set(infrastructure, index);
  }
  return index;
}

function finder<T extends Located>(
  items: T[],
): (name: string, of: Whereabouts) => T[] {
  const byName = new Map<string, T[]>();
  for (const item of items) {
    const same = byName.get(item.name);
    if (same) {
      same.push(item);
    } else {
      byName.set(item.name, [item]);
    }
  }
  return (name, of) =>
    (byName.get(name) ?? []).filter(
      item =>
        agrees(item.vcenter, of.vcenter) &&
        agrees(item.datacenter, of.datacenter),
    );
}

function agrees(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
