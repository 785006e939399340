import { Bond, compareText, Edge, Member } from './model';
import { stronglyConnected } from './stronglyConnected';
import { PlannerVirtualMachine } from './input';
import { list } from './wording';

/**
 * What ties applications into one move: a VM that two of them claim, a LUN or virtual disk that VMs of both write, a
 * cycle of strong dependencies. Shared services are in no cycle: everybody needs them, so that they would glue the
 * whole estate into one wave; they are reached over a bridge instead.
 */
export function findBonds(members: Member[], edges: Edge[]): Bond[] {
  const shared = new Map<string, Bond>();
  for (const member of members) {
    for (const vm of member.virtualMachines) {
      for (const resource of resourcesOf(vm)) {
        const id = `${resource.kind} ${resource.id}`;
        const bond = shared.get(id);
        if (!bond) {
          shared.set(id, {
            kind: resource.kind,
            members: [member.index],
            detail: resource.detail,
          });
        } else if (bond.members[bond.members.length - 1] !== member.index) {
          bond.members.push(member.index);
        }
      }
    }
  }
  const strong = edges.filter(edge => edge.strong && !edge.bridge);
  const cycles = stronglyConnected(targetsOf(members, strong)).map(
    (component): Bond => ({
      kind: 'cycle',
      members: component,
      detail: declarersWithin(component, strong),
    }),
  );
  return [
    ...[...shared.values()]
      .filter(bond => bond.members.length > 1)
      .sort(
        (a, b) =>
          compareText(a.kind, b.kind) || compareText(a.detail, b.detail),
      ),
    ...cycles,
  ];
}

function resourcesOf(
  vm: PlannerVirtualMachine,
): { kind: Bond['kind']; id: string; detail: string }[] {
  return [
    { kind: 'shared-virtual-machine' as const, id: vm.key, detail: vm.name },
    ...vm.disks.flatMap(disk => {
      if (disk.rawLunId) {
        return {
          kind: 'shared-lun' as const,
          id: disk.rawLunId,
          detail: disk.rawLunId,
        };
      }
      // Datastore names repeat between vCenters and datacenters, so that a path alone does not name a file.
      return disk.path
        ? {
            kind: 'shared-disk' as const,
            id: [vm.vcenter, vm.datacenter, disk.path].join('\n'),
            detail: disk.path,
          }
        : [];
    }),
  ];
}

function targetsOf(members: Member[], edges: Edge[]): number[][] {
  const targets: number[][] = members.map(() => []);
  for (const edge of edges) {
    targets[edge.source].push(edge.target);
  }
  return targets;
}

/** Who declared dependencies that the cycle is made of, as a part of a sentence. */
function declarersWithin(component: number[], edges: Edge[]): string {
  const inside = new Set(component);
  const names = edges
    .filter(edge => inside.has(edge.source) && inside.has(edge.target))
    .flatMap(edge => edge.declaredBy);
  return list([...new Set(names)].sort(compareText));
}
