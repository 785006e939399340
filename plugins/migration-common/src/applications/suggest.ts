import { sha256 } from '../hash/sha256';
import {
  Application,
  Criticality,
  Dependency,
  Evidence,
  VirtualMachine,
  WorkloadKind,
} from '../types';
import { isDatabasePort } from '../imports/dependencies/ports';
import { attributeOf, criticalityOf, ownerRefOf } from './attributes';
import {
  groupVirtualMachines,
  mostFrequent,
  VirtualMachineGroup,
} from './grouping';
import { namePartsOf } from './nameParts';
import { hubsOf } from './hubs';
import { serviceOfName, sharedFolderOf } from './sharedServices';

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
}): ApplicationSuggestion[] {
  const { estateId, dependencies, confirmed } = options;
  const owned = new Set(confirmed.flatMap(each => each.virtualMachineKeys));
  const free = options.virtualMachines
    .filter(vm => !isSetAside(vm) && !owned.has(vm.key))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const groups = groupVirtualMachines(free).sort((a, b) =>
    `${a.base}\n${a.environment}` < `${b.base}\n${b.environment}` ? -1 : 1,
  );
  const databases = new Set(
    dependencies
      .filter(each => isDatabasePort(each.port))
      .map(each => each.targetKey),
  );
  const takenIds = new Set(confirmed.map(each => each.id));
  const takenNames = new Set(
    confirmed.map(each => each.name.toLocaleLowerCase('en-US')),
  );
  const suggestions = groups.map(group => {
    const suggestion = suggest(group, databases);
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
  databases: Set<string>,
): Omit<ApplicationSuggestion, 'id' | 'name'> {
  const shared = sharedServiceOf(group);
  const workload = workloadOf(group, databases);
  const criticality = criticalityOfGroup(group, shared !== undefined);
  const owner = ownerOf(group);
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
    ],
  };
}

function workloadOf(
  group: VirtualMachineGroup,
  databases: Set<string>,
): { value: WorkloadKind; evidence?: Evidence } {
  const kinds = group.members.map(vm => {
    const tier = namePartsOf(vm.name).tier;
    if (tier === 'database') {
      return { kind: 'database', why: `“${vm.name}” is named like a database` };
    }
    if (databases.has(vm.key)) {
      return {
        kind: 'database',
        why: `“${vm.name}” is called on a database port`,
      };
    }
    if (tier === 'messaging' || tier === 'search' || tier === 'file') {
      return { kind: 'stateful', why: `“${vm.name}” is named like ${tier}` };
    }
    return { kind: tier ? 'stateless' : 'unknown', why: '' };
  });
  const count = (kind: string) =>
    kinds.filter(each => each.kind === kind).length;
  const keepsState = kinds.find(each => each.why !== '');
  if (keepsState) {
    const onlyDatabases = count('database') * 2 > kinds.length;
    return {
      value: onlyDatabases ? 'database' : 'stateful',
      evidence: { kind: 'workload', message: keepsState.why },
    };
  }
  if (count('stateless') === kinds.length) {
    return {
      value: 'stateless',
      evidence: {
        kind: 'workload',
        message: 'All VMs are named like web, application or worker servers',
      },
    };
  }
  return { value: 'unknown' };
}

const ranks: Criticality[] = [
  'unknown',
  'low',
  'medium',
  'high',
  'mission-critical',
];

function criticalityOfGroup(
  group: VirtualMachineGroup,
  shared: boolean,
): { value: Criticality; evidence?: Evidence } {
  const said = group.members
    .flatMap(vm => attributeOf(vm, 'criticality') ?? [])
    .flatMap(({ header, value }) => {
      const criticality = criticalityOf(value);
      return criticality ? [{ header, value, criticality }] : [];
    })
    .sort(
      (a, b) => ranks.indexOf(b.criticality) - ranks.indexOf(a.criticality),
    )[0];
  if (group.environment === 'test' || group.environment === 'development') {
    return {
      value: 'low',
      evidence: {
        kind: 'environment',
        message: said
          ? `${said.header} says “${said.value}” of the application; this is its ${group.environment} environment`
          : `It is a ${group.environment} environment`,
      },
    };
  }
  if (said) {
    const capped =
      group.environment === 'staging' && ranks.indexOf(said.criticality) > 2;
    return {
      value: capped ? 'medium' : said.criticality,
      evidence: {
        kind: 'attribute',
        message: `${said.header} is “${said.value}”${
          capped ? ', and this is its staging environment' : ''
        }`,
      },
    };
  }
  if (shared) {
    return {
      value: 'high',
      evidence: { kind: 'guess', message: 'Others depend on a shared service' },
    };
  }
  return group.environment === 'unknown'
    ? { value: 'unknown' }
    : {
        value: 'medium',
        evidence: {
          kind: 'guess',
          message: `Nothing says how critical it is; ${group.environment} is taken as medium`,
        },
      };
}

function ownerOf(
  group: VirtualMachineGroup,
): { ref: string; evidence: Evidence } | undefined {
  const named = group.members.flatMap(vm => {
    const attribute = attributeOf(vm, 'owner');
    const ref = attribute && ownerRefOf(attribute.value);
    return ref ? [{ ref, header: attribute.header }] : [];
  });
  if (named.length === 0) {
    return undefined;
  }
  const ref = mostFrequent(named.map(each => each.ref));
  const { header } = named.find(each => each.ref === ref) ?? named[0];
  return {
    ref,
    evidence: { kind: 'attribute', message: `${header} names ${ref}` },
  };
}

function sharedServiceOf(group: VirtualMachineGroup): Evidence | undefined {
  const folder = group.members.map(sharedFolderOf).find(each => each);
  if (folder) {
    return {
      kind: 'shared-service',
      message: `In “${folder}”, where shared services are kept`,
    };
  }
  const services = group.members.flatMap(vm => serviceOfName(vm) ?? []);
  return services.length * 2 > group.members.length
    ? {
        kind: 'shared-service',
        message: `Named like a ${mostFrequent(services)}`.replace(
          'a name resolution',
          'name resolution',
        ),
      }
    : undefined;
}

function poweredOff({ members }: VirtualMachineGroup): Evidence[] {
  const off = members.filter(vm => vm.powerState === 'poweredOff');
  if (off.length === 0) {
    return [];
  }
  if (off.length < members.length) {
    return [
      {
        kind: 'power-state',
        message: `${off.length} of ${members.length} VMs are powered off`,
      },
    ];
  }
  const since = off.flatMap(vm => vm.poweredOffSince ?? []).sort()[0];
  return [
    {
      kind: 'retire',
      message: `${
        off.length === 1 ? 'Its VM is' : `All ${off.length} VMs are`
      } powered off${
        since ? `, the first since ${since.slice(0, 10)}` : ''
      }; consider to retire it`,
    },
  ];
}

function markHubs(
  suggestions: ApplicationSuggestion[],
  confirmed: Pick<Application, 'id' | 'virtualMachineKeys'>[],
  dependencies: Pick<Dependency, 'sourceKey' | 'targetKey'>[],
): ApplicationSuggestion[] {
  const hubs = hubsOf([...suggestions, ...confirmed], dependencies);
  return suggestions.map(suggestion => {
    const neighbours = hubs.get(suggestion.id);
    return neighbours === undefined
      ? suggestion
      : {
          ...suggestion,
          sharedService: true,
          evidence: [
            ...suggestion.evidence,
            {
              kind: 'dependency',
              message: `It talks with ${neighbours} other applications`,
            },
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
