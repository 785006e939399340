import {
  Application,
  ApplicationSuggestion,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { readColumns } from './columns/columnRows';
import { inBatches } from './pages';
import {
  ApplicationDbRow,
  fromApplication,
  toApplication,
} from './applicationRows';
import { DependencyDbRow, toDependency } from './rows';
import { inTurns } from './turns';
import { Suggest } from './types';

interface MemberRow {
  vm_key: string;
  application_id: string;
}

/** Of an application before its members are counted. */
export const noFigures = {
  cpus: 0,
  memory_mib: 0,
  in_use_mib: 0,
  virtual_machines: 0,
};

/** What the figures of an application are added up from. */
export type CountedMachine = Pick<
  VirtualMachine,
  'key' | 'cpus' | 'memoryMiB' | 'inUseMiB'
>;

/** Reads the inventory, and brings the applications in line with it: see {@link alignApplications}. */
export async function resuggest(
  tx: Knex.Transaction,
  estateId: string,
  suggest: Suggest,
): Promise<void> {
  const virtualMachines = await readVirtualMachines(tx, estateId);
  const dependencies: DependencyDbRow[] = await tx('dependencies').where({
    estate_id: estateId,
  });
  const columns = await readColumns(tx, estateId);
  const keys = new Set(virtualMachines.map(vm => vm.key));
  await alignApplications(tx, estateId, virtualMachines, confirmed =>
    suggest({
      columns,
      virtualMachines,
      dependencies: dependencies
        .map(toDependency)
        .filter(each => keys.has(each.sourceKey) && keys.has(each.targetKey)),
      confirmed,
    }),
  );
}

/**
 * Brings applications in line with the inventory, inside the transaction that changed it: confirmed ones lose the VMs
 * that are gone and nothing else, all others are suggested anew. What did not change is not written.
 */
export async function alignApplications(
  tx: Knex.Transaction,
  estateId: string,
  virtualMachines: CountedMachine[],
  suggest: (
    confirmed: Application[],
  ) => ApplicationSuggestion[] | Promise<ApplicationSuggestion[]>,
): Promise<void> {
  const rows: ApplicationDbRow[] = await tx('applications').where({
    estate_id: estateId,
  });
  const members: MemberRow[] = await tx('application_members').where({
    estate_id: estateId,
  });
  const machines = new Map(virtualMachines.map(vm => [vm.key, vm]));
  const confirmed = confirmedApplications(rows, members, machines);
  const suggestions = await suggest(confirmed);

  const wanted = new Map<string, string>();
  for (const each of [...confirmed, ...suggestions]) {
    for (const key of each.virtualMachineKeys) {
      wanted.set(key, each.id);
    }
  }
  const stale = members.filter(
    each => wanted.get(each.vm_key) !== each.application_id,
  );
  for await (const batch of inTurns(inBatches(stale, 500))) {
    await tx('application_members')
      .where({ estate_id: estateId })
      .whereIn(
        'vm_key',
        batch.map(each => each.vm_key),
      )
      .delete();
  }
  await writeSuggestions(tx, estateId, rows, suggestions, machines);
  await insertMembers(tx, estateId, members, wanted);
  await writeFigures(tx, estateId, [...confirmed, ...suggestions], machines);
}

function confirmedApplications(
  rows: ApplicationDbRow[],
  members: MemberRow[],
  machines: Map<string, CountedMachine>,
): Application[] {
  const keys = new Map<string, string[]>();
  for (const { application_id, vm_key } of members) {
    if (machines.has(vm_key)) {
      keys.set(application_id, [...(keys.get(application_id) ?? []), vm_key]);
    }
  }
  return rows
    .filter(row => Boolean(row.confirmed))
    .map(row => toApplication(row, keys.get(row.id) ?? []));
}

async function writeSuggestions(
  tx: Knex.Transaction,
  estateId: string,
  rows: ApplicationDbRow[],
  suggestions: ApplicationSuggestion[],
  machines: Map<string, CountedMachine>,
): Promise<void> {
  const before = new Map(
    rows.filter(row => !row.confirmed).map(row => [row.id, row]),
  );
  const now = new Set(suggestions.map(each => each.id));
  const gone = [...before.keys()].filter(id => !now.has(id));
  for await (const batch of inTurns(inBatches(gone, 500))) {
    await tx('applications').whereIn('id', batch).delete();
  }
  const added: object[] = [];
  for await (const suggestion of inTurns(suggestions)) {
    const known = before.get(suggestion.id);
    const columns = fromApplication(estateId, {
      // What nobody can suggest stays as it was found out.
      ...(known ? toApplication(known, []) : { answers: {} }),
      ...suggestion,
      confirmed: false,
    });
    if (!known) {
      const figures = figuresOf(suggestion.virtualMachineKeys, machines);
      added.push({ ...columns, ...figures, version: 1 });
    } else if (differs(columns, known)) {
      await tx('applications')
        .where({ id: known.id })
        .update({ ...columns, version: known.version + 1 });
    }
  }
  for await (const batch of inTurns(inBatches(added, 200))) {
    await tx('applications').insert(batch);
  }
}

function differs(columns: object, row: ApplicationDbRow): boolean {
  const stored = new Map<string, unknown>(Object.entries(row));
  return Object.entries(columns).some(([name, value]) => {
    const before = stored.get(name);
    return typeof value === 'boolean'
      ? value !== Boolean(before)
      : value !== before;
  });
}

async function insertMembers(
  tx: Knex.Transaction,
  estateId: string,
  members: MemberRow[],
  wanted: Map<string, string>,
): Promise<void> {
  const before = new Map(
    members.map(each => [each.vm_key, each.application_id]),
  );
  const added = [...wanted]
    .filter(([key, id]) => before.get(key) !== id)
    .map(([key, id]) => ({
      estate_id: estateId,
      vm_key: key,
      application_id: id,
    }));
  for await (const batch of inTurns(inBatches(added, 400))) {
    await tx('application_members').insert(batch);
  }
}

/** What the members add up to. */
function figuresOf(
  keys: Iterable<string>,
  machines: Map<string, CountedMachine>,
): typeof noFigures {
  const figures = { ...noFigures };
  for (const key of keys) {
    const vm = machines.get(key);
    if (vm) {
      figures.cpus += vm.cpus;
      figures.memory_mib += vm.memoryMiB;
      figures.in_use_mib += vm.inUseMiB;
      figures.virtual_machines++;
    }
  }
  return figures;
}

/** Keeps what the members add up to, so that lists sort by it. New applications have theirs already. */
async function writeFigures(
  tx: Knex.Transaction,
  estateId: string,
  applications: Pick<Application, 'id' | 'virtualMachineKeys'>[],
  machines: Map<string, CountedMachine>,
): Promise<void> {
  const rows: ApplicationDbRow[] = await tx('applications').where({
    estate_id: estateId,
  });
  const stored = new Map(rows.map(row => [row.id, row]));
  for await (const { id, virtualMachineKeys } of inTurns(applications)) {
    const figures = figuresOf(virtualMachineKeys, machines);
    const before = stored.get(id);
    if (
      before &&
      (before.cpus !== figures.cpus ||
        before.memory_mib !== figures.memory_mib ||
        before.in_use_mib !== figures.in_use_mib ||
        before.virtual_machines !== figures.virtual_machines)
    ) {
      await tx('applications').where({ id }).update(figures);
    }
  }
}

/** VMs that are read out of their JSON before other requests get their turn. */
const machinesPerTurn = 250;

async function readVirtualMachines(
  tx: Knex.Transaction,
  estateId: string,
): Promise<VirtualMachine[]> {
  const rows: { data: string }[] = await tx('virtual_machines')
    .where({ estate_id: estateId })
    .select('data');
  const virtualMachines: VirtualMachine[] = [];
  for await (const batch of inTurns(inBatches(rows, machinesPerTurn))) {
    virtualMachines.push(...batch.map(row => JSON.parse(row.data)));
  }
  return virtualMachines;
}
