import { PlannerApplicationDependency, PlannerDependency } from './input';
import { compareText, Edge, Member } from './model';

/**
 * Dependencies between VMs, summed up between the applications that hold them, and what was declared between these.
 * Ordered by source, then target.
 */
export function edgesBetween(
  members: Member[],
  dependencies: readonly PlannerDependency[],
  declared: readonly PlannerApplicationDependency[] = [],
): Edge[] {
  const bySource: Map<number, Edge>[] = members.map(() => new Map());
  const edgeBetween = (source: number, target: number): Edge => {
    const known = bySource[source].get(target);
    if (known) {
      return known;
    }
    const edge: Edge = {
      source,
      target,
      weight: 0,
      strong: false,
      declaredBy: [],
      bridge:
        members[source].application.sharedService ||
        members[target].application.sharedService,
    };
    bySource[source].set(target, edge);
    return edge;
  };

  const holders = holdersOf(members);
  for (const dependency of dependencies) {
    for (const source of holders.get(dependency.sourceKey) ?? []) {
      for (const target of holders.get(dependency.targetKey) ?? []) {
        if (source !== target) {
          const edge = edgeBetween(source, target);
          edge.weight += dependency.weight;
          edge.strong ||= dependency.strength === 'strong';
        }
      }
    }
  }

  const indexes = new Map(
    members.map(({ application, index }) => [application.id, index]),
  );
  for (const dependency of declared) {
    const source = indexes.get(dependency.sourceId);
    const target = indexes.get(dependency.targetId);
    if (source !== undefined && target !== undefined && source !== target) {
      const edge = edgeBetween(source, target);
      edge.strong ||= dependency.strength === 'strong';
      const by = declarerOf(dependency);
      if (!edge.declaredBy.includes(by)) {
        edge.declaredBy.push(by);
        edge.declaredBy.sort(compareText);
      }
    }
  }
  return bySource.flatMap(edges =>
    [...edges.values()].sort((a, b) => a.target - b.target),
  );
}

function holdersOf(members: Member[]): Map<string, number[]> {
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
  return holders;
}

function declarerOf(dependency: PlannerApplicationDependency): string {
  return dependency.origin === 'konveyor'
    ? 'a Konveyor import'
    : dependency.createdBy ?? 'a person';
}
