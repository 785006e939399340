/** Fewer neighbours than this make no hub, however small the estate is. */
const leastNeighbours = 6;
/** Who talks with this share of all others is a hub, however busy those are. */
const share = 0.25;
/** In a large estate nobody reaches that share, but a hub is this many standard deviations above the average. */
const deviations = 3;

/**
 * Nodes with so many different neighbours, in either direction, that they may well serve everybody. This only asks a
 * person, so that it is less strict than what suggests shared services.
 *
 * @returns their numbers
 */
export function outstandingHubs(
  nodes: number,
  edges: readonly { source: number; target: number }[],
): Set<number> {
  const neighbours: Set<number>[] = Array.from(
    { length: nodes },
    () => new Set(),
  );
  for (const { source, target } of edges) {
    neighbours[source].add(target);
    neighbours[target].add(source);
  }
  const degrees = neighbours.map(({ size }) => size);
  const mean = degrees.reduce((sum, each) => sum + each, 0) / nodes;
  const variance =
    degrees.reduce((sum, each) => sum + (each - mean) ** 2, 0) / nodes;
  const least = Math.max(
    leastNeighbours,
    Math.min(share * (nodes - 1), mean + deviations * Math.sqrt(variance)),
  );
  return new Set(
    degrees.flatMap((degree, node) => (degree >= least ? node : [])),
  );
}
