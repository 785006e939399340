import { Explanation, PlanResult } from '../types';
import { Assignment, waveIdAt, waveNameAt } from './assignment';
import { toTiB } from './checkConstraints';
import { PlannerInput } from './input';
import { compareText } from './model';
import { isProduction, stages } from './stages';
import { count, list } from './wording';

/** What a person should know about a plan that keeps every rule it can. */
export function warningsOf(assignment: Assignment): Explanation[] {
  return [...oversized(assignment), ...mixed(assignment)];
}

function oversized(assignment: Assignment): Explanation[] {
  const { groups, members, capacity, constraints, positionOf } = assignment;
  return groups
    .filter(group => group.oversized)
    .map(group => {
      const extraVms = group.load.virtualMachines - capacity.virtualMachines;
      const extraMiB = group.load.inUseMiB - capacity.inUseMiB;
      const by = [
        ...(extraVms > 0
          ? [
              `${count(extraVms, 'VM')} more than the ${
                capacity.virtualMachines
              }`,
            ]
          : []),
        ...(extraMiB > 0
          ? [
              `${toTiB(extraMiB)} TiB more than the ${
                constraints.capacity.inUseTiB
              } TiB`,
            ]
          : []),
      ];
      const of = group.members.map(index => members[index].application);
      return {
        rule: 'over-capacity',
        message: `${list(of.map(application => application.name))} ${
          of.length === 1 ? 'moves' : 'move'
        } in ${waveNameAt(positionOf[group.members[0]])}, which holds ${by.join(
          ' and ',
        )} that a wave takes.`,
        about: [
          waveIdAt(positionOf[group.members[0]]),
          ...of.map(application => application.id),
        ],
      };
    });
}

/** Waves that hold both production and development, which only a bond or a pin can bring about. */
function mixed(assignment: Assignment): Explanation[] {
  const { slots, groups, members } = assignment;
  return slots.flatMap((slot, position) => {
    const inside = slot.groups
      .flatMap(index => groups[index].members)
      .map(index => members[index].application);
    const production = inside.filter(isProduction);
    const test = inside.filter(application => !isProduction(application));
    const fewer = production.length < test.length ? production : test;
    return fewer.length === 0
      ? []
      : [
          {
            rule: 'mixed-environments',
            message: `In ${waveNameAt(position)} (“${
              stages[slot.stage].title
            }”) production is mixed with development and test: ${list(
              fewer.map(application => application.name),
            )} ${fewer.length === 1 ? 'is' : 'are'} ${
              fewer === test ? 'not ' : ''
            }production, and tied or pinned to it.`,
            about: [
              waveIdAt(position),
              ...fewer.map(application => application.id),
            ],
          },
        ];
  });
}

const staying: Record<string, string> = {
  'disposition-retire': 'is retired',
  'disposition-retain': 'stays on vSphere',
  'disposition-repurchase': 'is replaced by a bought service',
};

/** Applications that do not move although others that do depend on them. */
export function neededButSetAside(
  input: PlannerInput,
  setAside: PlanResult['setAside'],
): Explanation[] {
  const rules = new Map(
    setAside.map(({ applicationId, reason }) => [applicationId, reason.rule]),
  );
  const owners = new Map<string, PlannerInput['applications'][number]>();
  for (const application of input.applications) {
    for (const key of application.virtualMachineKeys) {
      owners.set(key, application);
    }
  }
  const needed = new Map<string, Map<string, string>>();
  type End = PlannerInput['applications'][number] | undefined;
  const note = (source: End, target: End) => {
    if (source && target && rules.has(target.id) && !rules.has(source.id)) {
      const by = needed.get(target.id) ?? new Map<string, string>();
      needed.set(target.id, by.set(source.id, source.name));
    }
  };
  for (const each of input.dependencies) {
    note(owners.get(each.sourceKey), owners.get(each.targetKey));
  }
  const applications = new Map(input.applications.map(each => [each.id, each]));
  for (const each of input.applicationDependencies ?? []) {
    note(applications.get(each.sourceId), applications.get(each.targetId));
  }
  return [...needed]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, by]) => {
      const users = [...by].sort(([a], [b]) => compareText(a, b));
      return {
        rule: 'needed-but-set-aside',
        message: `${applications.get(id)?.name} ${
          staying[rules.get(id) ?? ''] ?? 'does not move'
        }, but ${list(users.map(([, name]) => name))} ${
          users.length === 1 ? 'depends' : 'depend'
        } on it.`,
        about: [id, ...users.map(([user]) => user)],
      };
    });
}
