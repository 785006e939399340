import { SourceCoverage, VirtualMachine, VirtualMachineFacts } from '../types';

/** What one source says of a VM. */
export interface VirtualMachineStatement {
  virtualMachine: VirtualMachine;
  coverage?: SourceCoverage;
}

/** What a source answers for a field of which it knows nothing. */
const silence: Partial<Record<keyof VirtualMachine, unknown>> = {
  powerState: 'unknown',
  osFamily: 'unknown',
  cpus: 0,
  memoryMiB: 0,
  provisionedMiB: 0,
  inUseMiB: 0,
};

/** Lists of a VM with the sheet that brings them; a live source always says them. */
const lists = {
  disks: 'vDisk',
  nics: 'vNetwork',
  snapshots: 'vSnapshot',
} as const;

/**
 * Puts together what several sources say of one VM: field by field the first that says anything is believed, and the
 * others fill what is missing. Key and name are the first one's.
 */
export function mergeStatements(
  statements: VirtualMachineStatement[],
): VirtualMachine {
  const [first, ...others] = statements;
  if (others.length === 0) {
    return first.virtualMachine;
  }
  const machines = statements.map(each => each.virtualMachine);
  return {
    ...firstOfEach(machines),
    disks: listOf('disks', statements),
    nics: listOf('nics', statements),
    snapshots: listOf('snapshots', statements),
    // Only some exports can tell; a no of the others is no more than a missing column.
    ...flagOf('placeholder', machines),
    ...flagOf('systemAgent', machines),
    attributes: Object.assign(
      {},
      ...machines.map(each => each.attributes).reverse(),
    ),
    facts: mergeFacts(machines.map(each => each.facts ?? {})),
    ...unreadableOf(machines),
  };
}

function firstOfEach(machines: VirtualMachine[]): VirtualMachine {
  const merged: Record<string, unknown> = { ...machines[0] };
  for (const machine of machines.slice(1)) {
    for (const [field, value] of Object.entries(machine)) {
      if (isSilent(field, merged[field]) && !isSilent(field, value)) {
        merged[field] = value;
      }
    }
  }
  return merged as unknown as VirtualMachine;
}

function isSilent(field: string, value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (field in silence && value === silence[field as keyof VirtualMachine])
  );
}

/** The first source that lists such things at all is believed when it lists none. */
function listOf<K extends keyof typeof lists>(
  field: K,
  statements: VirtualMachineStatement[],
): VirtualMachine[K] {
  const said = statements.find(
    ({ virtualMachine, coverage }) =>
      virtualMachine[field].length > 0 ||
      coverage?.format === 'vcenter' ||
      coverage?.tables[lists[field]] !== undefined,
  );
  return (said ?? statements[0]).virtualMachine[field];
}

function flagOf<K extends 'placeholder' | 'systemAgent'>(
  field: K,
  machines: VirtualMachine[],
): Partial<Pick<VirtualMachine, K>> {
  const said = machines.map(each => each[field]);
  const value = said.includes(true) || said[0];
  return (value === undefined ? {} : { [field]: value }) as Partial<
    Pick<VirtualMachine, K>
  >;
}

function mergeFacts(facts: VirtualMachineFacts[]): VirtualMachineFacts {
  const merged: Record<string, unknown> = {};
  for (const each of facts) {
    for (const [name, value] of Object.entries(each)) {
      merged[name] ??= value;
    }
  }
  return merged;
}

function unreadableOf(
  machines: VirtualMachine[],
): Pick<VirtualMachine, 'unreadable'> {
  const names = new Set(machines.flatMap(each => each.unreadable ?? []));
  return names.size === 0 ? {} : { unreadable: [...names].sort() };
}
