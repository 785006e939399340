import { Explanation, PlanConstraints } from '../types';
import { Tie } from './groupGraph';
import { addLoad, Capacity, fits, Group, Member, noLoad } from './model';
import { DEV_TEST, isProduction, PILOT } from './stages';
import { count } from './wording';

const criticalityRank: Record<string, number> = {
  low: 0,
  medium: 1,
  unknown: 2,
};

interface Candidate {
  group: Group;
  /** What it would show: kinds of workload, ways to move, operating systems. */
  kinds: Set<string>;
  rehosts: boolean;
  criticality: number;
  /** Pull towards groups that would be left behind. */
  ties: number;
}

/**
 * Chooses the pilot: non-critical workloads, as different as possible, with as few ties to the rest as possible, and
 * at least one VM that moves as it is. The chosen groups get the pilot's stage.
 *
 * @returns warnings about a pilot that is not what it should be
 */
export function choosePilot(
  members: Member[],
  groups: Group[],
  ties: Tie[][],
  constraints: PlanConstraints,
  capacity: Capacity,
): Explanation[] {
  const { min, max } = constraints.pilotSize;
  const pinned = groups.filter(group => group.pin === 0);
  const eligible = groups.filter(
    group => group.pin === undefined && mayPilot(group, members, max),
  );
  const pool = oneEnvironment(eligible, members, min).map(group =>
    toCandidate(group, members, ties),
  );
  if (
    max === 0 ||
    (pool.length === 0 && !pinned.some(group => mayPilot(group, members, max)))
  ) {
    return groups.length === 0 || max === 0
      ? []
      : [
          {
            rule: 'no-pilot',
            message:
              'There is no pilot: every application that moves is critical, a shared service, or tied to one that is.',
            about: [],
          },
        ];
  }

  const chosen = fillPilot(
    pinned.map(group => toCandidate(group, members, ties)),
    pool,
    constraints,
    capacity,
  );
  for (const { group } of chosen) {
    group.stage = PILOT;
    group.band = 0;
  }
  return shortcomings(chosen, members, constraints);
}

/** Adds to what is pinned into the pilot, one by one, whatever shows most that is new at the least risk. */
function fillPilot(
  pinned: Candidate[],
  pool: Candidate[],
  constraints: PlanConstraints,
  capacity: Capacity,
): Candidate[] {
  const { min, max } = constraints.pilotSize;
  const chosen = [...pinned];
  const left = new Set(pool);
  for (;;) {
    const size = sizeOf(chosen);
    const shown = new Set(chosen.flatMap(candidate => [...candidate.kinds]));
    const best = bestCandidate([...left], chosen, shown, max, capacity);
    // Above the minimum only what shows something new is worth the risk, and a pilot made by hand is only filled up.
    const enough =
      size >= min &&
      (pinned.length > 0 || !best || newKinds(best, shown) === 0);
    if (!best || enough) {
      return chosen;
    }
    chosen.push(best);
    left.delete(best);
  }
}

function bestCandidate(
  left: Candidate[],
  chosen: Candidate[],
  shown: Set<string>,
  max: number,
  capacity: Capacity,
): Candidate | undefined {
  const load = chosen.map(({ group }) => group.load).reduce(addLoad, noLoad);
  const size = sizeOf(chosen);
  const needsRehost = !chosen.some(candidate => candidate.rehosts);
  return left
    .filter(
      ({ group }) =>
        size + group.members.length <= max && fits(load, group.load, capacity),
    )
    .sort(
      (a, b) =>
        (needsRehost ? Number(b.rehosts) - Number(a.rehosts) : 0) ||
        newKinds(b, shown) - newKinds(a, shown) ||
        a.criticality - b.criticality ||
        a.ties - b.ties ||
        a.group.load.virtualMachines - b.group.load.virtualMachines ||
        a.group.index - b.group.index,
    )[0];
}

function mayPilot(group: Group, members: Member[], max: number): boolean {
  return (
    !group.oversized &&
    group.members.length <= max &&
    group.members.every(index => {
      const { criticality, sharedService } = members[index].application;
      return criticalityRank[criticality] !== undefined && !sharedService;
    }) &&
    new Set(
      group.members.map(index => isProduction(members[index].application)),
    ).size === 1
  );
}

/** Development and test when there is enough of it; production and test are not mixed in a wave. */
function oneEnvironment(
  eligible: Group[],
  members: Member[],
  min: number,
): Group[] {
  const test = eligible.filter(group => group.stage === DEV_TEST);
  const production = eligible.filter(group => group.stage !== DEV_TEST);
  const size = (groups: Group[]) =>
    groups.reduce((sum, group) => sum + group.members.length, 0);
  if (size(test) >= min || size(test) >= size(production)) {
    return test;
  }
  return production.filter(group =>
    group.members.every(index => isProduction(members[index].application)),
  );
}

function toCandidate(
  group: Group,
  members: Member[],
  ties: Tie[][],
): Candidate {
  const of = group.members.map(index => members[index]);
  return {
    group,
    kinds: new Set(
      of.flatMap(({ application, virtualMachines }) => [
        `workload ${application.workload}`,
        `disposition ${application.disposition ?? 'rehost'}`,
        ...virtualMachines.map(vm => `os ${vm.osFamily}`),
      ]),
    ),
    rehosts: of.some(member => isRehost(member)),
    criticality: Math.max(
      ...of.map(
        ({ application }) => criticalityRank[application.criticality] ?? 3,
      ),
    ),
    ties: ties[group.index].reduce((sum, tie) => sum + tie.pull, 0),
  };
}

/** Moves as the VM it is; what nobody decided counts as rehost, the way that changes least. */
export function isRehost(member: Member): boolean {
  return (member.application.disposition ?? 'rehost') === 'rehost';
}

function newKinds(candidate: Candidate, shown: Set<string>): number {
  return [...candidate.kinds].filter(kind => !shown.has(kind)).length;
}

function sizeOf(chosen: Candidate[]): number {
  return chosen.reduce((sum, { group }) => sum + group.members.length, 0);
}

function shortcomings(
  chosen: Candidate[],
  members: Member[],
  constraints: PlanConstraints,
): Explanation[] {
  const { min, max } = constraints.pilotSize;
  const size = sizeOf(chosen);
  const pilot = chosen
    .flatMap(({ group }) => group.members)
    .map(index => members[index]);
  const unknown = pilot.filter(
    member => member.application.criticality === 'unknown',
  );
  const warnings: Explanation[] = [];
  if (size < min || size > max) {
    warnings.push({
      rule: 'pilot-size',
      message: `The pilot has ${count(
        size,
        'workload',
      )} instead of ${min} to ${max}: ${
        size < min
          ? 'no more non-critical ones of the same environment fit its wave'
          : 'so many are pinned to it'
      }.`,
      about: pilot.map(member => member.application.id),
    });
  }
  if (!pilot.some(isRehost)) {
    warnings.push({
      rule: 'pilot-without-rehost',
      message:
        'No workload of the pilot moves as a VM, so that the pilot does not prove the way that most of the estate takes.',
      about: pilot.map(member => member.application.id),
    });
  }
  if (unknown.length > 0) {
    warnings.push({
      rule: 'pilot-criticality-unknown',
      message: `The criticality of ${count(
        unknown.length,
        'workload',
      )} in the pilot is unknown; confirm that they are not critical before the pilot starts.`,
      about: unknown.map(member => member.application.id),
    });
  }
  return warnings;
}
