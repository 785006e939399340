import { PlannerDependency } from './input';
import { Edge, Member } from './model';

/** Dependencies between VMs, summed up between the applications that hold them. Ordered by source, then target. */
export function edgesBetween(
  members: Member[],
  dependencies: readonly PlannerDependency[],
): Edge[] {
  const holders = new Map<string, number[]>();
  for (const member of members) {
    for (const vm of member.virtualMachines) {
      const known = holders.get(vm.key);
      if (known) {
        known.push(member.index);
      } else {
        holders.set(vm.key, [member.index]);
      }
    }
  }
  const bySource: Map<number, Edge>[] = members.map(() => new Map());
  for (const dependency of dependencies) {
    for (const source of holders.get(dependency.sourceKey) ?? []) {
      for (const target of holders.get(dependency.targetKey) ?? []) {
        if (source !== target) {
          add(bySource[source], members, source, target, dependency);
        }
      }
    }
  }
  return bySource.flatMap(edges =>
    [...edges.values()].sort((a, b) => a.target - b.target),
  );
}

function add(
  edges: Map<number, Edge>,
  members: Member[],
  source: number,
  target: number,
  dependency: PlannerDependency,
): void {
  const edge = edges.get(target);
  if (edge) {
    edge.weight += dependency.weight;
    edge.strong ||= dependency.strength === 'strong';
  } else {
    edges.set(target, {
      source,
      target,
      weight: dependency.weight,
      strong: dependency.strength === 'strong',
      bridge:
        members[source].application.sharedService ||
        members[target].application.sharedService,
    });
  }
}
