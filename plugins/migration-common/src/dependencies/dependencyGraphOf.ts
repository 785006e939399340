import {
  Application,
  ApplicationDependency,
  Dependency,
  DependencyEdge,
  DependencyGraph,
  DependencyNode,
} from '../types';
import { compareText } from '../planner/model';
import { stronglyConnected } from '../planner/stronglyConnected';
import { outstandingHubs } from './outstandingHubs';

/** What the graph reads of an application. @public */
export type GraphApplication = Pick<
  Application,
  | 'id'
  | 'name'
  | 'environment'
  | 'criticality'
  | 'workload'
  | 'disposition'
  | 'owner'
  | 'sharedService'
  | 'virtualMachineKeys'
>;

/** A page names the busiest ones; nobody reads more. */
const mostPorts = 20;

/** An edge while it is summed up; nodes by their number. */
interface Tally {
  source: number;
  target: number;
  strong: boolean;
  weight: number;
  /** Observations by port. */
  ports: Map<number, number>;
  declared: string[];
}

/** Edges by their ends. */
class Tallies {
  readonly #bySource: Map<number, Tally>[];

  constructor(nodes: number) {
    this.#bySource = Array.from({ length: nodes }, () => new Map());
  }

  between(source: number, target: number): Tally {
    const known = this.#bySource[source].get(target);
    if (known) {
      return known;
    }
    const tally: Tally = {
      source,
      target,
      strong: false,
      weight: 0,
      ports: new Map(),
      declared: [],
    };
    this.#bySource[source].set(target, tally);
    return tally;
  }

  sorted(): Tally[] {
    return this.#bySource.flatMap(edges =>
      [...edges.values()].sort((a, b) => a.target - b.target),
    );
  }
}

/**
 * Sums up who talks to whom, and what was declared, between applications. Nodes are ordered by name and id, edges by
 * their ends; the order of the lists that come in does not matter.
 *
 * A cycle is made of strong dependencies between applications that are no shared services, because that is what has to
 * move together.
 *
 * @public
 */
export function dependencyGraphOf(options: {
  applications: readonly GraphApplication[];
  dependencies: readonly Pick<
    Dependency,
    'sourceKey' | 'targetKey' | 'port' | 'strength' | 'weight'
  >[];
  applicationDependencies: readonly ApplicationDependency[];
}): DependencyGraph {
  const applications = [...options.applications].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  const tallies = new Tallies(applications.length);
  const unassigned = addFlows(tallies, applications, options.dependencies);
  const declared = addDeclared(
    tallies,
    applications,
    options.applicationDependencies,
  );

  const edges = tallies.sorted();
  const isBridge = ({ source, target }: Tally) =>
    applications[source].sharedService || applications[target].sharedService;
  const cycles = stronglyConnected(
    tied(
      applications.length,
      edges.filter(edge => edge.strong && !isBridge(edge)),
    ),
  ).sort((a, b) => b.length - a.length || a[0] - b[0]);
  const cycleOf = new Map(
    cycles.flatMap((members, cycle) =>
      members.map(member => [member, cycle] as const),
    ),
  );
  const hubs = outstandingHubs(applications.length, edges);
  return {
    nodes: applications.map(
      (each, index): DependencyNode => ({
        id: each.id,
        name: each.name,
        environment: each.environment,
        criticality: each.criticality,
        workload: each.workload,
        ...(each.disposition && { disposition: each.disposition }),
        ...(each.owner && { owner: each.owner }),
        virtualMachines: each.virtualMachineKeys.length,
        sharedService: each.sharedService,
        hub: hubs.has(index) && !each.sharedService,
        ...(cycleOf.has(index) && { cycle: cycleOf.get(index) }),
      }),
    ),
    edges: edges.map(
      (edge): DependencyEdge => ({
        sourceId: applications[edge.source].id,
        targetId: applications[edge.target].id,
        strength: edge.strong ? 'strong' : 'weak',
        weight: edge.weight,
        ports: busiest(edge.ports),
        declared: edge.declared.sort(compareText),
        bridge: isBridge(edge),
      }),
    ),
    cycles: cycles.map(members =>
      members.map(member => applications[member].id),
    ),
    declared,
    unassigned,
  };
}

/** @returns the number of flows with an end in no application */
function addFlows(
  tallies: Tallies,
  applications: GraphApplication[],
  dependencies: Parameters<typeof dependencyGraphOf>[0]['dependencies'],
): number {
  const holders = new Map<string, number>();
  applications.forEach((each, index) => {
    for (const key of each.virtualMachineKeys) {
      holders.set(key, index);
    }
  });
  let unassigned = 0;
  for (const each of dependencies) {
    const source = holders.get(each.sourceKey);
    const target = holders.get(each.targetKey);
    if (source === undefined || target === undefined) {
      unassigned++;
    } else if (source !== target) {
      const tally = tallies.between(source, target);
      tally.strong ||= each.strength === 'strong';
      tally.weight += each.weight;
      if (each.port !== undefined) {
        const seen = tally.ports.get(each.port) ?? 0;
        tally.ports.set(each.port, seen + each.weight);
      }
    }
  }
  return unassigned;
}

/** @returns those between two different applications that there are, ordered by id */
function addDeclared(
  tallies: Tallies,
  applications: GraphApplication[],
  dependencies: readonly ApplicationDependency[],
): ApplicationDependency[] {
  const indexes = new Map(applications.map((each, index) => [each.id, index]));
  const added = dependencies.filter(each => {
    const source = indexes.get(each.sourceId);
    const target = indexes.get(each.targetId);
    if (source === undefined || target === undefined || source === target) {
      return false;
    }
    const tally = tallies.between(source, target);
    tally.strong ||= each.strength === 'strong';
    tally.declared.push(each.id);
    return true;
  });
  return added.sort((a, b) => compareText(a.id, b.id));
}

function tied(nodes: number, edges: Tally[]): number[][] {
  const targets: number[][] = Array.from({ length: nodes }, () => []);
  for (const { source, target } of edges) {
    targets[source].push(target);
  }
  return targets;
}

function busiest(ports: Map<number, number>): number[] {
  return [...ports]
    .sort(([a, often], [b, rarely]) => rarely - often || a - b)
    .slice(0, mostPorts)
    .map(([port]) => port);
}
