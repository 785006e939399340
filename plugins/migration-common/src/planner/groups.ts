import { PlanConstraints } from '../types';
import { positionOf } from './checkConstraints';
import { addLoad, Bond, Capacity, fits, Group, Member, noLoad } from './model';
import { bandIn, naturalStage } from './stages';

/** Contracts the members by their bonds. Groups are numbered in the order of their first member. */
export function contract(
  members: Member[],
  bonds: Bond[],
  constraints: PlanConstraints,
  capacity: Capacity,
): Group[] {
  const parent = members.map(member => member.index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  };
  for (const bond of bonds) {
    for (const other of bond.members.slice(1)) {
      const [a, b] = [find(bond.members[0]), find(other)];
      // The smallest member names the group, whatever order the bonds came in.
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const byRoot = new Map<number, number[]>();
  for (const { index } of members) {
    const root = find(index);
    append(byRoot, root, index);
  }
  const bondsByRoot = new Map<number, Bond[]>();
  for (const bond of bonds) {
    append(bondsByRoot, find(bond.members[0]), bond);
  }
  return [...byRoot].map(([root, indexes], index) =>
    describeGroup(
      index,
      indexes.map(member => members[member]),
      bondsByRoot.get(root) ?? [],
      constraints,
      capacity,
    ),
  );
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const known = lists.get(key);
  if (known) {
    known.push(item);
  } else {
    lists.set(key, [item]);
  }
}

function describeGroup(
  index: number,
  members: Member[],
  bonds: Bond[],
  constraints: PlanConstraints,
  capacity: Capacity,
): Group {
  const load = members.map(member => member.load).reduce(addLoad, noLoad);
  const stage = Math.max(
    ...members.map(member => naturalStage(member.application)),
  );
  const pinned = members.find(
    member => constraints.pins[member.application.id] !== undefined,
  );
  return {
    index,
    members: members.map(member => member.index),
    bonds,
    load,
    stage,
    band: Math.max(
      ...members
        .filter(member => naturalStage(member.application) === stage)
        .map(member => bandIn(stage, member.application)),
    ),
    pin: pinned && positionOf(constraints.pins[pinned.application.id]),
    oversized: !fits(noLoad, load, capacity),
  };
}
