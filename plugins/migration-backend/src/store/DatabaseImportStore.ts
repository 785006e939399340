import {
  EstateImport,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { fetchPage } from './pages';
import { ImportDbRow, toImport } from './rows';
import {
  ClaimedImport,
  ImportStore,
  PageRequest,
  RunningImport,
} from './types';

/** Bytes of an upload kept in one row. */
const partBytes = 1024 * 1024;

/** Imports in SQLite or PostgreSQL. Claims and ends are conditional updates, so that replicas need no other lock. */
export class DatabaseImportStore implements ImportStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async create(
    entry: EstateImport,
    contents: AsyncIterable<Buffer>,
  ): Promise<void> {
    await this.#db.transaction(tx => insertImport(tx, entry, contents));
  }

  async get(estateId: string, id: string): Promise<EstateImport | undefined> {
    const row = await this.#db<ImportDbRow>('estate_imports')
      .where({ id, estate_id: estateId })
      .first();
    return row && toImport(row);
  }

  list(estateId: string, page: PageRequest): Promise<Page<EstateImport>> {
    const query = this.#db('estate_imports')
      .where({ estate_id: estateId })
      .select()
      .orderBy([{ column: 'sequence', order: 'desc' }, { column: 'id' }]);
    return fetchPage(query, page, toImport);
  }

  async claim(runner: string, now: number): Promise<ClaimedImport | undefined> {
    const queued: ImportDbRow[] = await this.#db('estate_imports')
      .join('estates', 'estates.id', 'estate_imports.estate_id')
      .where('estate_imports.status', 'queued')
      .whereNull('estates.running_import_id')
      .orderBy(['estate_imports.sequence', 'estate_imports.id'])
      .select('estate_imports.*');
    for (const row of queued) {
      const claimed = await this.#db.transaction(async tx => {
        const locked = await tx('estates')
          .where({ id: row.estate_id })
          .whereNull('running_import_id')
          .update({ running_import_id: row.id });
        if (locked === 0) {
          return false;
        }
        const started = await tx('estate_imports')
          .where({ id: row.id, status: 'queued' })
          .update({
            status: 'running',
            runner,
            heartbeat_at: now,
            progress_done: 0,
            error: null,
            finished_at: null,
          });
        if (started === 0) {
          await tx('estates')
            .where({ id: row.estate_id, running_import_id: row.id })
            .update({ running_import_id: null });
        }
        return started > 0;
      });
      if (claimed) {
        return {
          ...toImport(row),
          status: 'running',
          lossConfirmed: Boolean(row.loss_confirmed),
        };
      }
    }
    return undefined;
  }

  async heartbeat(
    id: string,
    runner: string,
    progress: EstateImport['progress'],
    now: number,
  ): Promise<boolean> {
    const updated = await this.#db('estate_imports')
      .where({ id, runner, status: 'running' })
      .update({
        progress_done: progress.done,
        progress_total: progress.total,
        heartbeat_at: now,
      });
    return updated > 0;
  }

  async finish(
    id: string,
    runner: string,
    outcome: Pick<EstateImport, 'status' | 'report' | 'error' | 'finishedAt'>,
    options: { keepContents: boolean },
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const ended = await endImport(tx, id, runner, outcome);
      if (ended && !options.keepContents) {
        await tx('estate_import_contents').where({ import_id: id }).delete();
      }
      return ended;
    });
  }

  async requeue(
    id: string,
    from: EstateImport['status'][],
    options: { lossConfirmed?: boolean },
  ): Promise<boolean> {
    const updated = await this.#db('estate_imports')
      .where({ id })
      .whereIn('status', from)
      .whereExists(
        this.#db('estate_import_contents')
          .where({ import_id: id })
          .select('part'),
      )
      .update({
        status: 'queued',
        runner: null,
        heartbeat_at: null,
        progress_done: 0,
        error: null,
        finished_at: null,
        ...(options.lossConfirmed ? { loss_confirmed: true } : {}),
      });
    return updated > 0;
  }

  async discard(
    id: string,
    error: string,
    finishedAt: string,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const updated = await tx('estate_imports')
        .where({ id, status: 'held' })
        .update({ status: 'failed', error, finished_at: finishedAt });
      if (updated > 0) {
        await tx('estate_import_contents').where({ import_id: id }).delete();
      }
      return updated > 0;
    });
  }

  async hasContents(id: string): Promise<boolean> {
    const part = await this.#db('estate_import_contents')
      .where({ import_id: id, part: 0 })
      .first('part');
    return part !== undefined;
  }

  async *readContents(id: string): AsyncIterable<Buffer> {
    for (let part = 0; ; part++) {
      const row: { bytes: Buffer } | undefined = await this.#db(
        'estate_import_contents',
      )
        .where({ import_id: id, part })
        .first('bytes');
      if (!row) {
        return;
      }
      yield row.bytes;
    }
  }

  async listRunning(): Promise<RunningImport[]> {
    const rows: {
      id: string;
      estate_id: string;
      runner: string | null;
      heartbeat_at: number | string | null;
    }[] = await this.#db('estate_imports')
      .where({ status: 'running' })
      .select('id', 'estate_id', 'runner', 'heartbeat_at');
    return rows.map(row => ({
      id: row.id,
      estateId: row.estate_id,
      runner: row.runner ?? '',
      heartbeatAt: Number(row.heartbeat_at ?? 0),
    }));
  }

  async interrupt(
    entry: RunningImport,
    error: string,
    finishedAt: string,
  ): Promise<boolean> {
    return this.#db.transaction(tx =>
      endImport(
        tx,
        entry.id,
        entry.runner,
        { status: 'interrupted', error, finishedAt },
        entry.heartbeatAt,
      ),
    );
  }
}

/** Puts an import at the end of the queue, with its bytes. */
export async function insertImport(
  tx: Knex.Transaction,
  entry: EstateImport,
  contents: AsyncIterable<Buffer>,
): Promise<void> {
  const last = await tx('estate_imports').max({ sequence: 'sequence' });
  await tx('estate_imports').insert({
    id: entry.id,
    estate_id: entry.estateId,
    kind: entry.kind,
    file_name: entry.fileName,
    dry_run: entry.dryRun,
    loss_confirmed: false,
    status: entry.status,
    progress_done: entry.progress.done,
    progress_total: entry.progress.total,
    created_at: entry.createdAt,
    sequence: Number(last[0]?.sequence ?? 0) + 1,
    created_by: entry.createdBy,
  });
  let part = 0;
  for await (const bytes of inParts(contents, partBytes)) {
    await tx('estate_import_contents').insert({
      import_id: entry.id,
      part: part++,
      bytes,
    });
  }
}

/**
 * Ends an import and gives the estate free, unless it was taken away from the runner in the meantime. The last
 * heartbeat, when given, has to be the one that was seen: who still lives is not interrupted.
 */
export async function endImport(
  tx: Knex.Transaction,
  id: string,
  runner: string,
  outcome: Pick<EstateImport, 'status' | 'report' | 'error' | 'finishedAt'>,
  heartbeatAt?: number,
): Promise<boolean> {
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

async function* inParts(
  chunks: AsyncIterable<Buffer>,
  size: number,
): AsyncIterable<Buffer> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pending.push(chunk);
    length += chunk.length;
    if (length >= size) {
      yield Buffer.concat(pending);
      pending = [];
      length = 0;
    }
  }
  if (length > 0) {
    yield Buffer.concat(pending);
  }
}
