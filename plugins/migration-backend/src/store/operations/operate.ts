import { setImmediate } from 'node:timers/promises';
import { InputError } from '@backstage/errors';
import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { fromApplication, toApplication } from '../applicationRows';
import { moveDependencies } from '../dependencies/moveDependencies';
import { inBatches } from '../pages';
import { compare, readApplications } from '../readApplications';
import { noFigures, resuggest } from '../resuggest';
import { ApplicationFields } from '../types';
import {
  ChangeRecord,
  fieldsChangedSince,
  insertChanges,
  recordedState,
} from './changeRecords';
import { declaredOf } from './declaredDependencies';
import { giveMembers, writeFiguresOf } from './members';
import { PlannedWrite, planWrites, settleMembers } from './planWrites';
import {
  ApplicationWrite,
  OperateOptions,
  Operation,
  OperationOutcome,
  WriteOutcome,
} from './types';

/** Rows that are written before other requests get their turn. */
const rowsPerTurn = 25;

/**
 * Does an operation and records it, in one transaction under the lock of the estate. VMs are taken from the applications
 * that had them; for what nobody has afterwards, applications are suggested, once.
 */
export async function operate(
  tx: Knex.Transaction,
  estateId: string,
  operation: Operation,
  writes: ApplicationWrite[],
  options: OperateOptions,
): Promise<OperationOutcome> {
  // Whoever changes members of an estate waits here for the others.
  await tx('estates').where({ id: estateId }).forUpdate().first('id');
  const current = await readApplications(
    tx,
    writes.map(each => each.id),
  );
  for (const [id, application] of current) {
    if (application.estateId !== estateId) {
      current.delete(id);
    }
  }
  const planned = planWrites(writes, current, options);
  const taken = planned.flatMap(each => each.takes);
  await checkMembers(tx, estateId, taken);
  const holders = await readHolders(tx, estateId, taken);
  settleMembers(planned, holders, options);

  const accepted = planned.filter(each => each.status === 'saved');
  const done = !options.atomic || accepted.length === planned.length;
  if (done && accepted.length > 0) {
    await writeAll(tx, estateId, operation, accepted, holders, options);
  }
  return { done, items: await outcomesOf(tx, planned, done) };
}

async function writeAll(
  tx: Knex.Transaction,
  estateId: string,
  operation: Operation,
  accepted: PlannedWrite[],
  holders: Map<string, Application>,
  options: OperateOptions,
): Promise<void> {
  const records: ChangeRecord[] = [];
  const removed = accepted.filter(each => !each.after && each.before);
  for (const { before } of removed) {
    if (before) {
      records.push({
        applicationId: before.id,
        versionBefore: before.version,
        before: {
          ...recordedState(before),
          declared: await declaredOf(tx, before.id),
        },
      });
    }
  }
  const removedIds = removed.map(each => each.write.id);
  if (options.heir) {
    await moveDependencies(tx, removedIds, options.heir);
  }
  for (const [i, each] of accepted.entries()) {
    if (each.after) {
      records.push(await writeRow(tx, estateId, each, each.after));
    }
    if (i % rowsPerTurn === rowsPerTurn - 1) {
      await setImmediate();
    }
  }
  const givers = await bumpGivers(tx, accepted, holders);
  records.push(...givers.records);
  await insertChanges(tx, estateId, operation, records);

  await giveMembers(tx, estateId, accepted);
  for (const batch of inBatches(removedIds, 500)) {
    await tx('applications').whereIn('id', batch).delete();
  }
  const taken = new Set(accepted.flatMap(each => each.takes));
  const freed = accepted.some(each => each.gives.some(key => !taken.has(key)));
  if (freed || givers.suggested) {
    await resuggest(tx, estateId, options.suggest);
  } else if (taken.size > 0) {
    await writeFiguresOf(tx, estateId, [
      ...accepted.map(each => each.write.id),
      ...givers.records.map(each => each.applicationId),
    ]);
  }
}

async function writeRow(
  tx: Knex.Transaction,
  estateId: string,
  { write, before }: PlannedWrite,
  after: ApplicationFields,
): Promise<ChangeRecord> {
  const fields = { ...after, id: write.id };
  const version = Math.max((before?.version ?? 0) + 1, write.firstVersion ?? 1);
  const columns = { ...fromApplication(estateId, fields), version };
  if (before) {
    await tx('applications').where({ id: write.id }).update(columns);
  } else {
    await tx('applications').insert({ ...columns, ...noFigures });
  }
  // What is only suggested was nobody's, so that undoing what was made in its place does not bring it back.
  const replaced = write.expected === 'absent';
  return {
    applicationId: write.id,
    versionBefore: replaced ? undefined : before?.version,
    versionAfter: version,
    before: replaced || !before ? undefined : recordedState(before),
    // As it is read back, so that the two can be compared.
    after: recordedState(
      toApplication(
        { ...columns, ...noFigures },
        [...fields.virtualMachineKeys].sort(compare),
      ),
    ),
  };
}

/** Applications that lose VMs without being written themselves. Suggested ones are suggested anew, and no record of them is kept. */
async function bumpGivers(
  tx: Knex.Transaction,
  accepted: PlannedWrite[],
  holders: Map<string, Application>,
): Promise<{ records: ChangeRecord[]; suggested: boolean }> {
  const written = new Set(accepted.map(each => each.write.id));
  const lost = new Map<string, { giver: Application; keys: Set<string> }>();
  for (const key of accepted.flatMap(each => each.takes)) {
    const giver = holders.get(key);
    if (giver && !written.has(giver.id)) {
      const entry = lost.get(giver.id) ?? { giver, keys: new Set() };
      lost.set(giver.id, entry);
      entry.keys.add(key);
    }
  }
  const givers = [...lost.values()];
  for (const batch of inBatches([...lost.keys()], 500)) {
    await tx('applications').whereIn('id', batch).increment('version', 1);
  }
  return {
    suggested: givers.some(each => !each.giver.confirmed),
    records: givers
      .filter(each => each.giver.confirmed)
      .map(({ giver, keys }) => {
        const before = recordedState(giver);
        return {
          applicationId: giver.id,
          versionBefore: giver.version,
          versionAfter: giver.version + 1,
          before,
          after: {
            ...before,
            virtualMachineKeys: before.virtualMachineKeys.filter(
              key => !keys.has(key),
            ),
          },
        };
      }),
  };
}

async function outcomesOf(
  tx: Knex.Transaction,
  planned: PlannedWrite[],
  done: boolean,
): Promise<WriteOutcome[]> {
  const ids = planned.map(each => each.write.id);
  const now = done ? await readApplications(tx, ids) : undefined;
  const stale = new Map<string, number>();
  for (const { status, write } of planned) {
    if (status === 'conflict' && typeof write.expected === 'number') {
      stale.set(write.id, write.expected);
    }
  }
  const since = await fieldsChangedSince(tx, stale);
  return planned.map(({ write, before, status }) => ({
    id: write.id,
    status,
    before,
    after: now ? now.get(write.id) : before,
    changedFields: since.get(write.id),
  }));
}

/** @throws InputError when one of the VMs is not there or is no workload */
async function checkMembers(
  tx: Knex.Transaction,
  estateId: string,
  keys: string[],
): Promise<void> {
  const wanted = new Set(keys);
  for (const batch of inBatches([...wanted], 500)) {
    const rows: { key: string; name: string; set_aside: boolean | number }[] =
      await tx('virtual_machines')
        .where({ estate_id: estateId })
        .whereIn('key', batch)
        .select('key', 'name', 'set_aside');
    for (const row of rows) {
      if (row.set_aside) {
        throw new InputError(
          `“${row.name}” is a template, a placeholder or an agent of vSphere and moves with no application`,
        );
      }
      wanted.delete(row.key);
    }
  }
  for (const key of wanted) {
    throw new InputError(
      `There is no VM with key '${key}' in the estate; it may have gone with the last import`,
    );
  }
}

/** Who has the VMs now, by key. */
async function readHolders(
  tx: Knex.Transaction,
  estateId: string,
  keys: string[],
): Promise<Map<string, Application>> {
  const members: { vm_key: string; application_id: string }[] = [];
  for (const batch of inBatches([...new Set(keys)], 500)) {
    members.push(
      ...(await tx('application_members')
        .where({ estate_id: estateId })
        .whereIn('vm_key', batch)
        .select('vm_key', 'application_id')),
    );
  }
  const applications = await readApplications(
    tx,
    members.map(each => each.application_id),
  );
  return new Map(
    members.flatMap(({ vm_key, application_id }) => {
      const holder = applications.get(application_id);
      return holder ? [[vm_key, holder] as const] : [];
    }),
  );
}
