import type {
  ApplicationDependency,
  DependencyEdge,
  DependencyGraph,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';

/** The other end of a dependency. */
export interface Neighbour {
  node: DependencyNode;
  edge: DependencyEdge;
  declared: ApplicationDependency[];
}

const rank = ({ strength }: DependencyEdge) => (strength === 'strong' ? 1 : 0);

/** What an application needs and who needs it: the strong ones first, then those that are seen most. */
export function neighboursOf(
  graph: DependencyGraph,
  applicationId: string,
): { needs: Neighbour[]; neededBy: Neighbour[] } {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const declared = new Map(graph.declared.map(each => [each.id, each]));
  const ends = (
    mine: 'sourceId' | 'targetId',
    other: 'sourceId' | 'targetId',
  ) =>
    graph.edges
      .filter(edge => edge[mine] === applicationId)
      .flatMap((edge): Neighbour[] => {
        const node = nodes.get(edge[other]);
        return node
          ? [
              {
                node,
                edge,
                declared: edge.declared.flatMap(id => declared.get(id) ?? []),
              },
            ]
          : [];
      })
      .sort(
        (a, b) => rank(b.edge) - rank(a.edge) || b.edge.weight - a.edge.weight,
      );
  return {
    needs: ends('sourceId', 'targetId'),
    neededBy: ends('targetId', 'sourceId'),
  };
}
