import { NotFoundError } from '@backstage/errors';
import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { inBatches } from '../pages';
import { readApplications } from '../readApplications';
import { ChangeRecord, isAsLeft, readChanges } from './changeRecords';
import { restoreDeclared } from './declaredDependencies';
import { operate } from './operate';
import {
  ApplicationWrite,
  OperateOptions,
  Operation,
  OperationOutcome,
} from './types';

/**
 * Puts back each application as it was before an operation, unless somebody has changed it since, or it would take VMs
 * that somebody has given to others since. VMs that are gone stay gone. It is an operation itself, so that it can be
 * undone as well.
 *
 * @throws NotFoundError when there is no such operation
 */
export async function undo(
  tx: Knex.Transaction,
  estateId: string,
  operationId: string,
  operation: Operation,
  options: Pick<OperateOptions, 'permit' | 'suggest'>,
): Promise<OperationOutcome> {
  await tx('estates').where({ id: estateId }).forUpdate().first('id');
  const records = await readChanges(tx, estateId, operationId);
  if (records.length === 0) {
    throw new NotFoundError(
      `There is no operation with the id '${operationId}'`,
    );
  }
  const current = await readApplications(
    tx,
    records.map(each => each.applicationId),
  );
  const present = await presentKeys(tx, estateId, records);
  const outcome = await operate(
    tx,
    estateId,
    operation,
    records.map(record =>
      toWrite(record, current.get(record.applicationId), present),
    ),
    { ...options, atomic: false, coherent: true },
  );
  const saved = new Set(
    outcome.items.flatMap(each => (each.status === 'saved' ? each.id : [])),
  );
  await restoreDeclared(
    tx,
    records.flatMap(({ applicationId, before }) =>
      saved.has(applicationId) ? before?.declared ?? [] : [],
    ),
  );
  return outcome;
}

function toWrite(
  record: ChangeRecord,
  current: Application | undefined,
  present: Set<string>,
): ApplicationWrite {
  const { applicationId, versionBefore, versionAfter, before } = record;
  return {
    id: applicationId,
    expected:
      current && isAsLeft(record, current)
        ? current.version
        : versionAfter ?? 'absent',
    firstVersion: versionAfter === undefined ? (versionBefore ?? 0) + 1 : 1,
    change: () => {
      if (!before) {
        return undefined;
      }
      const { declared, ...fields } = before;
      return {
        ...fields,
        virtualMachineKeys: fields.virtualMachineKeys.filter(key =>
          present.has(key),
        ),
      };
    },
  };
}

/** VMs of what is put back that are still there to be moved. */
async function presentKeys(
  tx: Knex.Transaction,
  estateId: string,
  records: ChangeRecord[],
): Promise<Set<string>> {
  const keys = new Set(
    records.flatMap(each => each.before?.virtualMachineKeys ?? []),
  );
  const present = new Set<string>();
  for (const batch of inBatches([...keys], 500)) {
    const rows: { key: string }[] = await tx('virtual_machines')
      .where({ estate_id: estateId, set_aside: false })
      .whereIn('key', batch)
      .select('key');
    rows.forEach(row => present.add(row.key));
  }
  return present;
}
