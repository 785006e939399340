import { Knex } from 'knex';
import { deleteContents } from './importContents';
import { endImport } from './importRows';
import { alignApplications } from './resuggest';
import { foldReads } from './sources/foldReads';
import { applyWrite } from './sources/writes';
import {
  findSuperseding,
  supersededMessage,
  supersedeOlder,
} from './superseded';
import { inTurns } from './turns';
import { EstateChange, EstateChangeRows, EstateWriter } from './types';

/**
 * Applies an import in one transaction. The first statement ends the import, and only for the process that still holds
 * it: a process that was given up for dead finds nothing to end and writes nothing.
 */
export class DatabaseEstateWriter implements EstateWriter {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async apply(change: EstateChange, rows: EstateChangeRows): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const { id, estateId } = change.entry;
      await tx('estates').where({ id: estateId }).forUpdate().first('id');
      const newer = await findSuperseding(tx, id);
      const ours = await endImport(tx, id, change.runner, {
        status: newer ? 'failed' : 'succeeded',
        report: change.report,
        error: newer && supersededMessage(newer),
        finishedAt: change.finishedAt,
      });
      if (ours) {
        await deleteContents(tx, id);
      }
      if (newer || !ours) {
        return false;
      }
      await writeRows(tx, rows);
      await writeSource(tx, change);
      const machines = await rows.machines();
      if (machines) {
        await alignApplications(tx, estateId, machines, confirmed =>
          rows.suggest(confirmed),
        );
      }
      await supersedeOlder(tx, id);
      await foldReads(tx, id);
      return true;
    });
  }
}

async function writeRows(
  tx: Knex.Transaction,
  rows: EstateChangeRows,
): Promise<void> {
  for (;;) {
    const writes = await rows.nextWrites();
    if (writes.length === 0) {
      return;
    }
    for await (const write of inTurns(writes)) {
      await applyWrite(tx, write);
    }
  }
}

async function writeSource(
  tx: Knex.Transaction,
  { entry, source, finishedAt }: EstateChange,
): Promise<void> {
  const { estateId, kind, sourceId: id } = entry;
  if (!source) {
    await tx('estate_sources').where({ estate_id: estateId, id }).delete();
  } else {
    await tx('estate_sources')
      .insert({
        estate_id: estateId,
        id,
        kind,
        title: source.title,
        live: source.live,
        coverage: textOrNull(source.coverage),
        infrastructure: textOrNull(source.infrastructure),
        items: source.items,
        import_id: entry.id,
        imported_at: finishedAt,
        error: null,
        failed_at: null,
      })
      .onConflict(['estate_id', 'id'])
      .merge();
  }
  if (kind === 'rvtools' || kind === 'inventory') {
    await tx('estates').where({ id: estateId }).update({
      current_import_id: entry.id,
      imported_at: finishedAt,
    });
  }
}

function textOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
