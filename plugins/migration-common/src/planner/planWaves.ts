import { Explanation, PlanConstraints, PlanResult, Wave } from '../types';
import { Assignment, assignmentOf, waveIdAt, waveNameAt } from './assignment';
import { findBonds } from './bonds';
import { capacityOf, checkConstraints, toTiB } from './checkConstraints';
import { checkPins, idlePins } from './checkPins';
import { addDays } from './dates';
import { edgesBetween } from './edges';
import { UnsatisfiablePlanError } from './errors';
import { explainCuts } from './explainCuts';
import { edgesByMember, explainPlacement } from './explainPlacement';
import { Tie, tiesBetween } from './groupGraph';
import { contract } from './groups';
import { improve } from './improve';
import { PlannerInput } from './input';
import { sortOut } from './members';
import { addLoad, Capacity, Group, Member, noLoad, Slot } from './model';
import { choosePilot } from './pilot';
import { schedule } from './schedule';
import { stages } from './stages';
import { neededButSetAside, warningsOf } from './warnings';
import { count } from './wording';

const MIB_PER_GIB = 1024;

/**
 * Decides which application moves in which wave, and says why.
 *
 * Pure and deterministic: the same estate and constraints give the same answer to the byte, in whatever order the
 * lists arrive, today and next year, in Node and in a browser.
 *
 * @throws UnsatisfiablePlanError when the constraints contradict each other
 * @public
 */
export function planWaves(input: PlannerInput): PlanResult {
  const { constraints } = input;
  checkConstraints(constraints);
  const capacity = capacityOf(constraints);
  const { members, setAside, warnings } = sortOut(input);
  const edges = edgesBetween(
    members,
    input.dependencies,
    input.applicationDependencies,
  );
  const groups = contract(
    members,
    findBonds(members, edges),
    constraints,
    capacity,
  );
  checkPins(members, groups, constraints, capacity);

  const ties = tiesBetween(groups, edges);
  const pilotWarnings = choosePilot(
    members,
    groups,
    ties,
    constraints,
    capacity,
  );
  const slots = improve(
    reachEveryPin(members, groups, ties, constraints, capacity),
    groups,
    ties,
    capacity,
  );
  const assignment = assignmentOf({
    members,
    groups,
    edges,
    slots,
    capacity,
    constraints,
  });
  const incident = edgesByMember(assignment);
  return {
    waves: describeWaves(assignment),
    placements: members.map(member => ({
      applicationId: member.application.id,
      waveId: waveIdAt(assignment.positionOf[member.index]),
      reasons: explainPlacement(member, assignment, incident[member.index]),
    })),
    cuts: explainCuts(assignment),
    setAside,
    warnings: [
      ...nothingToMove(members),
      ...warningsOf(assignment),
      ...pilotWarnings,
      ...neededButSetAside(input, setAside),
      ...idlePins(members, constraints),
      ...warnings,
    ],
  };
}

/** Schedules with full waves, or with emptier ones when a pin asks for a later wave than full ones reach. */
function reachEveryPin(
  members: Member[],
  groups: Group[],
  ties: Tie[][],
  constraints: PlanConstraints,
  capacity: Capacity,
): Slot[] {
  const full = schedule(groups, ties, capacity, Infinity);
  if (full) {
    return full;
  }
  const last = Math.max(...groups.map(group => group.pin ?? -1));
  const free = groups.filter(group => group.pin === undefined).length;
  for (
    let groupsPerWave = Math.max(1, Math.ceil(free / (last + 1)));
    groupsPerWave >= 1;
    groupsPerWave--
  ) {
    const stretched = schedule(groups, ties, capacity, groupsPerWave);
    if (stretched) {
      return stretched;
    }
  }
  const farthest = groups.filter(group => group.pin === last);
  const pinned = farthest
    .flatMap(group => group.members)
    .map(index => members[index].application)
    .filter(({ id }) => constraints.pins[id] !== undefined)
    .slice(0, 1);
  throw new UnsatisfiablePlanError(
    'pin-beyond-the-last-wave',
    `A pin asks for wave ${
      last + 1
    }, but there are not enough applications for a wave before it each.`,
    [
      ...pinned.map(
        ({ id, name }): Explanation => ({
          rule: 'pin',
          message: `${name} is pinned to ${waveNameAt(last)}.`,
          about: [id],
        }),
      ),
      {
        rule: 'waves-without-gaps',
        message: `Waves are never empty, and what moves is ${count(
          groups.length,
          'group',
        )} of applications.`,
        about: [],
      },
    ],
  );
}

function describeWaves(assignment: Assignment): Wave[] {
  const { slots, groups, members, constraints } = assignment;
  const { startDate, waveDays, gapDays, parallelRunDays } = constraints;
  const perStage = new Map<number, number>();
  slots.forEach(({ stage }) =>
    perStage.set(stage, (perStage.get(stage) ?? 0) + 1),
  );
  const seen = new Map<number, number>();
  return slots.map((slot, position) => {
    const nth = (seen.get(slot.stage) ?? 0) + 1;
    seen.set(slot.stage, nth);
    const inside = slot.groups
      .flatMap(index => groups[index].members)
      .sort((a, b) => a - b)
      .map(index => members[index]);
    const load = inside.map(member => member.load).reduce(addLoad, noLoad);
    const start = addDays(startDate, position * (waveDays + gapDays));
    const end = addDays(start, waveDays);
    return {
      id: waveIdAt(position),
      title:
        (perStage.get(slot.stage) ?? 1) > 1
          ? `${stages[slot.stage].title} ${nth}`
          : stages[slot.stage].title,
      order: position + 1,
      phase: stages[slot.stage].phase,
      window: { start, end },
      decommissionDate: addDays(end, parallelRunDays),
      applicationIds: inside.map(member => member.application.id),
      load: {
        virtualMachines: load.virtualMachines,
        inUseTiB: toTiB(load.inUseMiB),
        cpus: load.cpus,
        memoryGiB: Math.round((load.memoryMiB / MIB_PER_GIB) * 10) / 10,
      },
    };
  });
}

function nothingToMove(members: Member[]): Explanation[] {
  return members.length > 0
    ? []
    : [
        {
          rule: 'nothing-to-move',
          message:
            'No application of this estate moves, so that the plan has no waves.',
          about: [],
        },
      ];
}
