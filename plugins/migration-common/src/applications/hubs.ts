import { Application, Dependency } from '../types';

/** Fewer neighbours than this make no hub, however small the estate is. */
export const leastNeighbours = 6;
/** Share of all applications that a hub talks with. */
const leastShare = 0.25;

/**
 * Applications that a large share of the others talk with, whoever calls: directory and naming are called, monitoring
 * and backup call. They would glue everything into one wave.
 *
 * @returns the number of neighbours by application id
 */
export function hubsOf(
  applications: Pick<Application, 'id' | 'virtualMachineKeys'>[],
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey'>[],
): Map<string, number> {
  const applicationOf = new Map(
    applications.flatMap(each =>
      each.virtualMachineKeys.map(key => [key, each.id] as const),
    ),
  );
  const neighbours = new Map<string, Set<string>>();
  const meet = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) {
      known.add(other);
    } else {
      neighbours.set(one, new Set([other]));
    }
  };
  for (const { sourceKey, targetKey } of dependencies) {
    const source = applicationOf.get(sourceKey);
    const target = applicationOf.get(targetKey);
    if (source && target && source !== target) {
      meet(source, target);
      meet(target, source);
    }
  }
  const least = Math.max(
    leastNeighbours,
    leastShare * (applications.length - 1),
  );
  return new Map(
    [...neighbours]
      .filter(([, others]) => others.size >= least)
      .map(([id, others]) => [id, others.size]),
  );
}
