import {
  EstateImport,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { deleteContents, readContents, writeContents } from './importContents';
import {
  endImport,
  ImportOutcome,
  insertEntry,
  insertImport,
  lockEstateOf,
} from './importRows';
import { fetchPage } from './pages';
import { ImportDbRow, toImport } from './rows';
import { foldReads } from './sources/foldReads';
import { findSuperseding } from './superseded';
import {
  ClaimedImport,
  ImportStore,
  PageRequest,
  RunningImport,
} from './types';

/** Imports in SQLite or PostgreSQL. Claims and ends are conditional updates, so that replicas need no other lock. */
export class DatabaseImportStore implements ImportStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async create(
    entry: EstateImport,
    contents: AsyncIterable<Buffer>,
    options: { lossConfirmed?: boolean; removesSource?: boolean } = {},
  ): Promise<void> {
    await this.#db.transaction(tx =>
      insertImport(tx, entry, contents, options),
    );
  }

  async begin(
    entry: EstateImport,
    runner: string,
    now: number,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      await tx('estates').where({ id: entry.estateId }).forUpdate().first('id');
      const underWay = await tx('estate_imports')
        .where({ estate_id: entry.estateId, source_id: entry.sourceId })
        .whereIn('status', ['queued', 'running'])
        .first('id');
      if (underWay) {
        return false;
      }
      await insertEntry(tx, entry, {
        status: 'running',
        runner,
        heartbeat_at: now,
      });
      return true;
    });
  }

  async enqueue(
    id: string,
    runner: string,
    contents: AsyncIterable<Buffer>,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      await lockEstateOf(tx, id);
      const updated = await tx('estate_imports')
        .where({ id, runner, status: 'running' })
        .update({
          status: 'queued',
          runner: null,
          heartbeat_at: null,
          progress_done: 0,
        });
      if (updated > 0) {
        await writeContents(tx, id, contents);
      }
      return updated > 0;
    });
  }

  async fold(id: string): Promise<void> {
    await this.#db.transaction(tx => foldReads(tx, id));
  }

  async get(estateId: string, id: string): Promise<EstateImport | undefined> {
    const row: ImportDbRow | undefined = await this.#select(estateId)
      .where({ id })
      .first();
    return row && toImport(row);
  }

  list(estateId: string, page: PageRequest): Promise<Page<EstateImport>> {
    const query = this.#select(estateId).orderBy([
      { column: 'sequence', order: 'desc' },
      { column: 'id' },
    ]);
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
          removesSource: Boolean(row.removes_source),
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
    outcome: ImportOutcome,
    options: { keepContents: boolean },
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      const ended = await endImport(tx, id, runner, outcome);
      if (ended && !options.keepContents) {
        await deleteContents(tx, id);
      }
      return ended;
    });
  }

  async requeue(
    id: string,
    from: EstateImport['status'][],
    options: { lossConfirmed?: boolean },
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      await lockEstateOf(tx, id);
      const updated = await tx('estate_imports')
        .where({ id })
        .whereIn('status', from)
        .whereExists(
          tx('estate_import_contents').where({ import_id: id }).select('part'),
        )
        .update({
          status: 'queued',
          runner: null,
          heartbeat_at: null,
          progress_done: 0,
          error: null,
          finished_at: null,
          // What was confirmed once was the loss of that day.
          loss_confirmed: options.lossConfirmed ?? false,
        });
      return updated > 0;
    });
  }

  async discard(
    id: string,
    error: string,
    finishedAt: string,
  ): Promise<boolean> {
    return this.#db.transaction(async tx => {
      await lockEstateOf(tx, id);
      const updated = await tx('estate_imports')
        .where({ id, status: 'held' })
        .update({ status: 'failed', error, finished_at: finishedAt });
      if (updated > 0) {
        await deleteContents(tx, id);
      }
      return updated > 0;
    });
  }

  supersededBy(id: string): Promise<EstateImport | undefined> {
    return findSuperseding(this.#db, id);
  }

  readContents(id: string): AsyncIterable<Buffer> {
    return readContents(this.#db, id);
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

  #select(estateId: string): Knex.QueryBuilder {
    const contents = this.#db('estate_import_contents')
      .where({ import_id: this.#db.ref('estate_imports.id') })
      .select('part');
    return this.#db('estate_imports')
      .where({ estate_id: estateId })
      .select(
        'estate_imports.*',
        this.#db.raw('exists ? as has_contents', [contents]),
      );
  }
}
