import { sha256 } from '../hash/sha256';
import {
  Application,
  ColumnMapping,
  Dependency,
  VirtualMachine,
} from '../types';
import { AttributeReader, attributesBy } from './attributes';
import { criticalityOfGroup } from './criticality';
import { markedAsGone, ownerOf, poweredOff, sharedServiceOf } from './evidence';
import { groupVirtualMachines, VirtualMachineGroup } from './grouping';
import { hubsOf } from './hubs';
import { keptByKey } from './serverPorts';
import { sharedByPort } from './sharedByPort';
import { workloadOf } from './workload';

/** An application as it is suggested; figures and version are the store's. @public */
export type ApplicationSuggestion = Pick<
  Application,
  | 'id'
  | 'name'
  | 'owner'
  | 'environment'
  | 'criticality'
  | 'workload'
  | 'sharedService'
  | 'virtualMachineKeys'
  | 'evidence'
>;

/** Which VMs are no workload: templates, placeholders and vSphere's own agents. @public */
export function isSetAside(
  vm: Pick<VirtualMachine, 'template' | 'placeholder' | 'systemAgent'>,
): boolean {
  return vm.template || vm.placeholder || vm.systemAgent === true;
}

/**
 * Suggests applications for the VMs that no confirmed application has. Every VM that is not set aside is in exactly one
 * application afterwards; the same input gives the same suggestions, ids included.
 *
 * @public
 */
export function suggestApplications(options: {
  estateId: string;
  virtualMachines: VirtualMachine[];
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey' | 'port'>[];
  /** What people confirmed; left alone. */
  confirmed: Pick<Application, 'id' | 'name' | 'virtualMachineKeys'>[];
  /** What people made of custom attributes and tags. */
  columns?: ColumnMapping;
}): ApplicationSuggestion[] {
  const { estateId, dependencies, confirmed } = options;
  const owned = new Set(confirmed.flatMap(each => each.virtualMachineKeys));
  const free = options.virtualMachines
    .filter(vm => !isSetAside(vm) && !owned.has(vm.key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const attributeOf = attributesBy(options.columns);
  const groups = groupVirtualMachines(free, attributeOf, dependencies).sort(
    (a, b) =>
      `${a.base}\n${a.environment}` < `${b.base}\n${b.environment}` ? -1 : 1,
  );
  const kept = keptByKey(dependencies);
  const takenIds = new Set(confirmed.map(each => each.id));
  const takenNames = new Set(
    confirmed.map(each => each.name.toLocaleLowerCase('en-US')),
  );
  const suggestions = groups.map(group => {
    const suggestion = suggest(group, kept, attributeOf);
    return {
      ...suggestion,
      id: freeId(estateId, group, takenIds),
      name: freeName(group.name, takenNames),
    };
  });
  return markHubs(suggestions, confirmed, dependencies);
}

function suggest(
  group: VirtualMachineGroup,
  kept: Map<string, string>,
  attributeOf: AttributeReader,
): Omit<ApplicationSuggestion, 'id' | 'name'> {
  const shared = sharedServiceOf(group);
  const workload = workloadOf(group, kept);
  const criticality = criticalityOfGroup(
    group,
    shared !== undefined,
    attributeOf,
  );
  const owner = ownerOf(group, attributeOf);
  return {
    owner: owner?.ref,
    environment: group.environment,
    criticality: criticality.value,
    workload: workload.value,
    sharedService: shared !== undefined,
    virtualMachineKeys: group.members.map(vm => vm.key),
    evidence: [
      ...group.evidence,
      ...(owner ? [owner.evidence] : []),
      ...(criticality.evidence ? [criticality.evidence] : []),
      ...(workload.evidence ? [workload.evidence] : []),
      ...(shared ? [shared] : []),
      ...poweredOff(group),
      ...markedAsGone(group),
    ],
  };
}

function markHubs(
  suggestions: ApplicationSuggestion[],
  confirmed: Pick<Application, 'id' | 'virtualMachineKeys'>[],
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey' | 'port'>[],
): ApplicationSuggestion[] {
  const all = [...suggestions, ...confirmed];
  const hubs = hubsOf(all, dependencies);
  const byPort = sharedByPort(all, dependencies);
  return suggestions.map(suggestion => {
    const neighbours = hubs.get(suggestion.id);
    const port = byPort.get(suggestion.id);
    return neighbours === undefined && port === undefined
      ? suggestion
      : {
          ...suggestion,
          sharedService: true,
          evidence: [
            ...suggestion.evidence,
            ...(port ? [port] : []),
            ...(neighbours === undefined
              ? []
              : [
                  {
                    kind: 'dependency',
                    message: `It talks with ${neighbours} other applications`,
                  },
                ]),
          ],
        };
  });
}

function freeId(
  estateId: string,
  group: VirtualMachineGroup,
  taken: Set<string>,
): string {
  for (let n = 0; ; n++) {
    const id = sha256(
      [estateId, group.base, group.environment, ...(n ? [n] : [])].join('\n'),
    ).slice(0, 32);
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name} (${n})`;
    const key = candidate.toLocaleLowerCase('en-US');
    if (!taken.has(key)) {
      taken.add(key);
      return candidate;
    }
  }
}
