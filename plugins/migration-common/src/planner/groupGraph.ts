import { Edge, Group } from './model';

/** What ties a group to another one. */
export interface Tie {
  group: number;
  /** Both directions together: what a cut costs. */
  pull: number;
  /** Share of it where this group depends on the other, which should then be there first. */
  needs: number;
}

// What a person says weighs as much as a hundred observations, which have this many digits.
const DECLARED_DIGITS = 7;

// A strong dependency is one that breaks the service when it is slow, so that it outweighs a few weak ones.
const STRONG = 4;

/**
 * What it costs to cut an edge. Observations of flows differ by orders of magnitude without meaning as much; their
 * number of binary digits is a logarithm that every engine computes alike.
 */
export function pullOf(edge: Edge): number {
  const digits = 32 - Math.clz32(Math.max(1, Math.floor(edge.weight)));
  const least = edge.declaredBy.length > 0 ? DECLARED_DIGITS : 1;
  return Math.max(digits, least) * (edge.strong ? STRONG : 1);
}

/** Ties of every group, ordered by the other's number. Bridges pull nobody. */
export function tiesBetween(groups: Group[], edges: Edge[]): Tie[][] {
  const groupOf: number[] = [];
  for (const group of groups) {
    for (const member of group.members) {
      groupOf[member] = group.index;
    }
  }
  const ties: Map<number, Tie>[] = groups.map(() => new Map());
  const tie = (from: number, to: number, pull: number, needs: number) => {
    const known = ties[from].get(to);
    if (known) {
      known.pull += pull;
      known.needs += needs;
    } else {
      ties[from].set(to, { group: to, pull, needs });
    }
  };
  for (const edge of edges) {
    const [source, target] = [groupOf[edge.source], groupOf[edge.target]];
    if (!edge.bridge && source !== target) {
      const pull = pullOf(edge);
      tie(source, target, pull, pull);
      tie(target, source, pull, 0);
    }
  }
  return ties.map(of => [...of.values()].sort((a, b) => a.group - b.group));
}
