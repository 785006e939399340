import { Explanation, OsFamily } from '../types';
import { Assignment, waveIdAt, waveNameAt } from './assignment';
import { toTiB } from './checkConstraints';
import { describeBond } from './describeBond';
import { pullOf } from './groupGraph';
import { Edge, Member } from './model';
import { isRehost } from './pilot';
import {
  DEV_TEST,
  MISSION_CRITICAL,
  naturalStage,
  PILOT,
  stages,
} from './stages';
import { count, declaredBy, list } from './wording';

/** Edges of each member, strongest first; made once, because every placement looks at them. */
export function edgesByMember(assignment: Assignment): Edge[][] {
  const edges: Edge[][] = assignment.members.map(() => []);
  for (const edge of assignment.edges) {
    edges[edge.source].push(edge);
    edges[edge.target].push(edge);
  }
  edges.forEach(of => of.sort((a, b) => pullOf(b) - pullOf(a)));
  return edges;
}

/** Why this phase, why this wave, and who pulled it there. */
export function explainPlacement(
  member: Member,
  assignment: Assignment,
  edges: Edge[],
): Explanation[] {
  return [
    phaseReason(member, assignment),
    ...groupReasons(member, assignment),
    waveReason(member, assignment),
    ...pulledBy(member, assignment, edges),
    ...sharedServiceReason(member),
  ];
}

function phaseReason(member: Member, assignment: Assignment): Explanation {
  const { application } = member;
  const about = [application.id];
  const group = assignment.groupOf[member.index];
  const { stage } = assignment.slots[assignment.positionOf[member.index]];
  const natural = naturalStage(application);
  if (group.pin !== undefined && stage !== natural) {
    return {
      rule: 'phase-by-pin',
      message: `By itself it would move in “${stages[natural].title}”; the pin put it into “${stages[stage].title}”.`,
      about,
    };
  }
  if (stage === PILOT) {
    return { rule: 'phase-pilot', message: pilotSentence(member), about };
  }
  if (stage !== natural) {
    const later = group.members
      .map(index => assignment.members[index])
      .filter(other => naturalStage(other.application) === stage);
    return {
      rule: 'phase-of-group',
      message: `By itself it would move in “${
        stages[natural].title
      }”; it waits for ${list(
        later.map(other => other.application.name),
      )}, with which it must move.`,
      about: [...about, ...later.map(other => other.application.id)],
    };
  }
  return {
    rule: `phase-${stages[stage].phase}`,
    message: naturalSentence(member, stage),
    about,
  };
}

const systemNames: Record<OsFamily, string> = {
  linux: 'Linux',
  windows: 'Windows',
  other: 'another operating system',
  unknown: 'an unknown operating system',
};

function pilotSentence(member: Member): string {
  const { criticality, workload, disposition } = member.application;
  const systems = [
    ...new Set(member.virtualMachines.map(vm => systemNames[vm.osFamily])),
  ];
  const shows = `it shows a ${
    workload === 'unknown' ? 'workload of unknown kind' : `${workload} workload`
  } on ${list(systems.sort())}`;
  const way = isRehost(member)
    ? `that is rehosted as ${count(member.load.virtualMachines, 'VM')}${
        disposition
          ? ''
          : '; its disposition is not decided, so that it counts as rehost'
      }`
    : `that is ${disposition}ed`;
  return `In the pilot: ${
    criticality === 'unknown'
      ? 'nothing says that it is critical'
      : `its criticality is ${criticality}`
  }, and ${shows} ${way}.`;
}

function naturalSentence(member: Member, stage: number): string {
  const { environment, criticality, workload } = member.application;
  if (stage === DEV_TEST) {
    return `Its environment is ${environment}; development and test move before production.`;
  }
  const production =
    environment === 'unknown'
      ? 'Its environment is unknown, so that it is treated as production'
      : 'It is in production';
  if (stage === MISSION_CRITICAL) {
    return `${production} and mission-critical, which moves last.`;
  }
  return workload === 'unknown'
    ? `${production}; what it keeps is unknown, so that it is treated as stateful. Stateless services move before it, databases after it.`
    : `${production}, ${workload}; production moves from stateless over stateful to databases, and by rising criticality (here ${criticality}).`;
}

function groupReasons(member: Member, assignment: Assignment): Explanation[] {
  return assignment.groupOf[member.index].bonds
    .filter(bond => bond.members.includes(member.index))
    .map(bond => {
      const others = bond.members
        .filter(index => index !== member.index)
        .map(index => assignment.members[index].application);
      return {
        rule: bond.kind,
        message: `Must move with ${list(
          others.map(other => other.name),
        )}: ${describeBond(bond)}.`,
        about: others.map(other => other.id),
      };
    });
}

function waveReason(member: Member, assignment: Assignment): Explanation {
  const position = assignment.positionOf[member.index];
  const slot = assignment.slots[position];
  const group = assignment.groupOf[member.index];
  const name = waveNameAt(position);
  const { pins, capacity } = assignment.constraints;
  const about = [waveIdAt(position)];
  if (group.pin !== undefined) {
    const pinned = group.members
      .map(index => assignment.members[index].application)
      .filter(application => pins[application.id] !== undefined);
    return pins[member.application.id] !== undefined
      ? { rule: 'pin', message: `Pinned to ${name}.`, about }
      : {
          rule: 'pin-of-group',
          message: `In ${name}, because ${list(
            pinned.map(application => application.name),
          )} is pinned there.`,
          about: [...about, ...pinned.map(application => application.id)],
        };
  }
  if (group.oversized) {
    return {
      rule: 'wave-of-its-own',
      message: `Alone in ${name}: ${count(
        group.load.virtualMachines,
        'VM',
      )} and ${toTiB(group.load.inUseMiB)} TiB are more than a wave takes.`,
      about,
    };
  }
  return {
    rule: 'capacity',
    message: `Fits ${name}, which holds ${slot.virtualMachines} of ${
      capacity.virtualMachines
    } VMs and ${toTiB(slot.inUseMiB)} of ${capacity.inUseTiB} TiB in use.`,
    about,
  };
}

function pulledBy(
  member: Member,
  assignment: Assignment,
  edges: Edge[],
): Explanation[] {
  const here = assignment.positionOf[member.index];
  const otherEnd = (edge: Edge) =>
    edge.source === member.index ? edge.target : edge.source;
  const inside = edges.filter(
    edge => !edge.bridge && assignment.positionOf[otherEnd(edge)] === here,
  );
  if (inside.length === 0) {
    return [];
  }
  const [strongest] = inside;
  const other = assignment.members[otherEnd(strongest)].application;
  const others = new Set(inside.map(otherEnd)).size - 1;
  const relation =
    strongest.source === member.index ? 'which it needs' : 'which needs it';
  return [
    {
      rule: 'dependency',
      message: `Pulled by ${other.name}, ${relation} (${
        strongest.strong ? 'strong' : 'weak'
      }${declaredBy(strongest.declaredBy)})${
        others > 0 ? `, and by ${count(others, 'other')} of the same wave` : ''
      }.`,
      about: [other.id],
    },
  ];
}

function sharedServiceReason(member: Member): Explanation[] {
  const { id, sharedService } = member.application;
  return sharedService
    ? [
        {
          rule: 'shared-service',
          message:
            'A shared service: what needs it reaches it over a bridge, so that it pulls nobody into its wave.',
          about: [id],
        },
      ]
    : [];
}
