import { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { writeContents } from './importContents';

/** How an import ended. */
export type ImportOutcome = Pick<
  EstateImport,
  'status' | 'report' | 'error' | 'finishedAt'
>;

/** Puts an import at the end of the queue, with its bytes. */
export async function insertImport(
  tx: Knex.Transaction,
  entry: EstateImport,
  contents: AsyncIterable<Buffer>,
  options: { lossConfirmed?: boolean; removesSource?: boolean } = {},
): Promise<void> {
  await insertEntry(tx, entry, {
    loss_confirmed: options.lossConfirmed ?? false,
    removes_source: options.removesSource ?? false,
  });
  await writeContents(tx, entry.id, contents);
}

/** Puts an import at the end, without bytes. */
export async function insertEntry(
  tx: Knex.Transaction,
  entry: EstateImport,
  columns: Record<string, unknown>,
): Promise<void> {
  const last = await tx('estate_imports').max({ sequence: 'sequence' });
  await tx('estate_imports').insert({
    id: entry.id,
    estate_id: entry.estateId,
    kind: entry.kind,
    source_id: entry.sourceId,
    file_name: entry.fileName,
    dry_run: entry.dryRun,
    loss_confirmed: false,
    removes_source: false,
    status: entry.status,
    progress_done: entry.progress.done,
    progress_total: entry.progress.total,
    created_at: entry.createdAt,
    sequence: Number(last[0]?.sequence ?? 0) + 1,
    created_by: entry.createdBy,
    ...columns,
  });
}

/**
 * What changes the state of an import waits here for the others of its estate. The estate is always locked before the
 * import, because two that lock in different orders wait for each other.
 */
export async function lockEstateOf(
  tx: Knex.Transaction,
  importId: string,
): Promise<void> {
  await tx('estates')
    .whereIn(
      'id',
      tx('estate_imports').where({ id: importId }).select('estate_id'),
    )
    .forUpdate()
    .first('id');
}

/**
 * Ends an import and gives the estate free, unless it was taken away from the runner in the meantime. The last
 * heartbeat, when given, has to be the one that was seen: who still lives is not interrupted.
 */
export async function endImport(
  tx: Knex.Transaction,
  id: string,
  runner: string,
  outcome: ImportOutcome,
  heartbeatAt?: number,
): Promise<boolean> {
  await lockEstateOf(tx, id);
  const updated = await tx('estate_imports')
    .where({ id, runner, status: 'running' })
    .modify(query => {
      if (heartbeatAt !== undefined) {
        query.where({ heartbeat_at: heartbeatAt });
      }
    })
    .update({
      status: outcome.status,
      report: outcome.report ? JSON.stringify(outcome.report) : null,
      error: outcome.error ?? null,
      finished_at: outcome.finishedAt ?? null,
      ...(outcome.status === 'succeeded' || outcome.status === 'held'
        ? { progress_done: tx.ref('progress_total') }
        : {}),
    });
  if (updated > 0) {
    await tx('estates')
      .where({ running_import_id: id })
      .update({ running_import_id: null });
  }
  return updated > 0;
}
