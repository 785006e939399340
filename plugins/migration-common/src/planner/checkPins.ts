import { Explanation, PlanConstraints } from '../types';
import { toTiB } from './checkConstraints';
import { describeBond } from './describeBond';
import { UnsatisfiablePlanError } from './errors';
import { addLoad, Bond, Capacity, Group, Member, noLoad } from './model';
import { count, list } from './wording';

/**
 * Refuses pins that contradict what must move together or what a wave can take, with the smallest set of pins that
 * does.
 */
export function checkPins(
  members: Member[],
  groups: Group[],
  constraints: PlanConstraints,
  capacity: Capacity,
): void {
  const pinOf = (member: number): string | undefined =>
    constraints.pins[members[member].application.id];
  groups.forEach(group => checkTogether(group, members, pinOf));
  checkRoom(members, groups, constraints, capacity);
}

function checkTogether(
  group: Group,
  members: Member[],
  pinOf: (member: number) => string | undefined,
): void {
  const pinned = group.members.filter(member => pinOf(member) !== undefined);
  let smallest: { chain: number[]; bonds: Bond[] } | undefined;
  for (const start of pinned) {
    const found = shortestChain(
      start,
      group.bonds,
      member => pinOf(member) !== undefined && pinOf(member) !== pinOf(start),
    );
    if (found && (!smallest || found.bonds.length < smallest.bonds.length)) {
      smallest = found;
    }
  }
  if (!smallest) {
    return;
  }
  const { chain, bonds } = smallest;
  const nameOf = (member: number) => members[member].application.name;
  const idOf = (member: number) => members[member].application.id;
  const ends = [chain[0], chain[chain.length - 1]];
  throw new UnsatisfiablePlanError(
    'pins-part-a-group',
    'Pins part what must move together.',
    [
      ...ends.map(member => pinSentence(members[member], pinOf(member))),
      ...bonds.map((bond, step): Explanation => {
        const pair = [chain[step], chain[step + 1]];
        return {
          rule: bond.kind,
          message: `${list(
            pair.map(nameOf),
          )} must move together, because ${describeBond(bond)}.`,
          about: pair.map(idOf),
        };
      }),
    ],
  );
}

/** Breadth first over the bonds, from a member to the nearest one that is wanted. */
function shortestChain(
  start: number,
  bonds: Bond[],
  wanted: (member: number) => boolean,
): { chain: number[]; bonds: Bond[] } | undefined {
  const seen = new Set([start]);
  let front = [{ chain: [start], bonds: [] as Bond[] }];
  while (front.length > 0) {
    const next: typeof front = [];
    for (const path of front) {
      const last = path.chain[path.chain.length - 1];
      for (const bond of bonds.filter(b => b.members.includes(last))) {
        for (const member of bond.members.filter(m => !seen.has(m))) {
          seen.add(member);
          const step = {
            chain: [...path.chain, member],
            bonds: [...path.bonds, bond],
          };
          if (wanted(member)) {
            return step;
          }
          next.push(step);
        }
      }
    }
    front = next;
  }
  return undefined;
}

function checkRoom(
  members: Member[],
  groups: Group[],
  constraints: PlanConstraints,
  capacity: Capacity,
): void {
  const byPosition = new Map<number, Group[]>();
  for (const group of groups) {
    if (group.pin !== undefined) {
      byPosition.set(group.pin, [...(byPosition.get(group.pin) ?? []), group]);
    }
  }
  const crowded = [...byPosition]
    .sort(([a], [b]) => a - b)
    .map(([, pinned]) => smallestOverload(pinned, capacity))
    .find(overload => overload !== undefined);
  if (!crowded) {
    return;
  }
  const total = crowded.map(group => group.load).reduce(addLoad, noLoad);
  throw new UnsatisfiablePlanError(
    'pins-exceed-capacity',
    `What is pinned to one wave is ${count(
      total.virtualMachines,
      'VM',
    )} and ${toTiB(total.inUseMiB)} TiB, but a wave takes ${count(
      capacity.virtualMachines,
      'VM',
    )} and ${constraints.capacity.inUseTiB} TiB.`,
    crowded.flatMap(group =>
      group.members
        .filter(
          member =>
            constraints.pins[members[member].application.id] !== undefined,
        )
        .slice(0, 1)
        .map(member =>
          pinSentence(
            members[member],
            constraints.pins[members[member].application.id],
          ),
        ),
    ),
  );
}

/** Two or more groups that together are more than a wave takes, as few as possible; a group alone is only warned of. */
function smallestOverload(
  pinned: Group[],
  capacity: Capacity,
): Group[] | undefined {
  const candidates = (['virtualMachines', 'inUseMiB'] as const).flatMap(
    dimension => {
      const largestFirst = [...pinned].sort(
        (a, b) => b.load[dimension] - a.load[dimension] || a.index - b.index,
      );
      let sum = 0;
      const taken: Group[] = [];
      for (const group of largestFirst) {
        taken.push(group);
        sum += group.load[dimension];
        if (taken.length > 1 && sum > capacity[dimension]) {
          return [taken];
        }
      }
      return [];
    },
  );
  return candidates.sort((a, b) => a.length - b.length)[0];
}

function pinSentence(member: Member, wave: string | undefined): Explanation {
  const { id, name } = member.application;
  return {
    rule: 'pin',
    message: `${name} is pinned to ${wave}.`,
    about: [id],
  };
}

/** Pins that change nothing: of applications that do not move, or that are not in the estate any more. */
export function idlePins(
  members: Member[],
  constraints: PlanConstraints,
): Explanation[] {
  const moving = new Set(members.map(member => member.application.id));
  return Object.keys(constraints.pins)
    .filter(id => !moving.has(id))
    .sort()
    .map(id => ({
      rule: 'pin-without-effect',
      message: `Application ${id} is pinned to ${constraints.pins[id]}, but it does not move.`,
      about: [id],
    }));
}

/** The last wave that a pin asks for, counted from zero; -1 without pins. */
export function lastPin(groups: Group[]): number {
  return Math.max(-1, ...groups.map(group => group.pin ?? -1));
}
