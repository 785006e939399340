import type {
  DependencyEdge,
  DependencyGraph,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';
import type { DependencyFilters } from './dependencyFilters';

/** A part of the graph; every edge has both its ends in it. */
export interface DependencyView {
  nodes: DependencyNode[];
  edges: DependencyEdge[];
}

/** More than this in one picture is no picture. */
export const mostDrawn = 400;

/** What passes the filters, in the order of the graph. */
export function filteredView(
  graph: DependencyGraph,
  filters: DependencyFilters,
): DependencyView {
  const shown = new Map(
    graph.nodes
      .filter(
        node =>
          node.id === filters.applicationId ||
          ((filters.environment === undefined ||
            node.environment === filters.environment) &&
            !(filters.hideShared && node.sharedService) &&
            !(filters.onlyCycles && node.cycle === undefined)),
      )
      .map(node => [node.id, node]),
  );
  const edges = graph.edges.filter(edge => {
    const source = shown.get(edge.sourceId);
    const target = shown.get(edge.targetId);
    return (
      source !== undefined &&
      target !== undefined &&
      (filters.strength === undefined || edge.strength === filters.strength) &&
      (filters.port === undefined || edge.ports.includes(filters.port)) &&
      (!filters.onlyCycles ||
        (edge.strength === 'strong' && source.cycle === target.cycle))
    );
  });
  if (filters.applicationId !== undefined && filters.depth !== 'all') {
    const near = neighbourhood(edges, filters.applicationId, filters.depth);
    return within({ nodes: [...shown.values()], edges }, near);
  }
  // Asked for by something that edges have, an application without such an edge is no answer.
  const byEdges = filters.strength !== undefined || filters.port !== undefined;
  const ends = new Set(
    edges.flatMap(({ sourceId, targetId }) => [sourceId, targetId]),
  );
  return {
    nodes: [...shown.values()].filter(
      ({ id }) => !byEdges || ends.has(id) || id === filters.applicationId,
    ),
    edges,
  };
}

/**
 * What is drawn of a view: applications that depend on something or are depended on, and of a large estate at first only
 * those with the most neighbours.
 */
export function drawnView(
  view: DependencyView,
  filters: DependencyFilters,
): DependencyView & {
  /** Without any dependency in the view. */
  alone: number;
  /** Left out because there are too many. */
  omitted: number;
} {
  const degrees = degreesOf(view.edges);
  const tied = view.nodes.filter(
    ({ id }) => degrees.has(id) || id === filters.applicationId,
  );
  const alone = view.nodes.length - tied.length;
  if (filters.all || tied.length <= mostDrawn) {
    return { nodes: tied, edges: view.edges, alone, omitted: 0 };
  }
  const degree = ({ id }: DependencyNode) =>
    id === filters.applicationId ? Infinity : degrees.get(id) ?? 0;
  const most = [...tied]
    .sort((a, b) => degree(b) - degree(a))
    .slice(0, mostDrawn);
  return {
    ...within(view, new Set(most.map(({ id }) => id))),
    alone,
    omitted: tied.length - mostDrawn,
  };
}

/** Numbers of neighbours, by application. */
export function degreesOf(edges: DependencyEdge[]): Map<string, number> {
  const neighbours = new Map<string, Set<string>>();
  const meet = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) {
      known.add(other);
    } else {
      neighbours.set(one, new Set([other]));
    }
  };
  for (const { sourceId, targetId } of edges) {
    meet(sourceId, targetId);
    meet(targetId, sourceId);
  }
  return new Map([...neighbours].map(([id, others]) => [id, others.size]));
}

/** Ports that occur, those of most edges first. */
export function portsOf(edges: DependencyEdge[]): number[] {
  const counts = new Map<number, number>();
  for (const port of edges.flatMap(({ ports }) => ports)) {
    counts.set(port, (counts.get(port) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, often], [b, rarely]) => rarely - often || a - b)
    .map(([port]) => port);
}

function within(
  { nodes, edges }: DependencyView,
  ids: Set<string>,
): DependencyView {
  return {
    nodes: nodes.filter(({ id }) => ids.has(id)),
    edges: edges.filter(
      ({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId),
    ),
  };
}

function neighbourhood(
  edges: DependencyEdge[],
  from: string,
  depth: number,
): Set<string> {
  const near = new Set([from]);
  for (let step = 0; step < depth; step++) {
    const added = edges.flatMap(({ sourceId, targetId }) => [
      ...(near.has(sourceId) ? [targetId] : []),
      ...(near.has(targetId) ? [sourceId] : []),
    ]);
    added.forEach(id => near.add(id));
  }
  return near;
}
