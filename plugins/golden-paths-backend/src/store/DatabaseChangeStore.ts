import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  Change,
  ChangeStatus,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { Knex } from 'knex';
import {
  ChangeStore,
  DraftChange,
  ListOptions,
  NewChange,
} from './ChangeStore';

interface Row {
  number: number;
  provider: 'local';
  repository: string;
  base: string;
  branch: string | null;
  target_path: string;
  title: string;
  description: string | null;
  status: ChangeStatus | 'preparing';
  idempotency_key: string;
  created_at: string;
  created_by: string;
  decided_at: string | null;
  decided_by: string | null;
  base_commit: string;
  head_commit: string;
  merge_commit: string | null;
  provenance: string | null;
}

const table = 'changes';
/** A folder with more open changes than this is nobody's routine; the older ones are not looked through. */
const openLimit = 20;

function toDraft(row: Row): DraftChange {
  return {
    number: row.number,
    branch: row.branch ?? undefined,
    headCommit: row.head_commit,
    status: row.status,
  };
}

function toChange(row: Row): Change {
  const decision = {
    at: row.decided_at ?? undefined,
    by: row.decided_by ?? undefined,
  };
  return {
    id: String(row.number),
    number: row.number,
    provider: row.provider,
    repository: row.repository,
    base: row.base,
    branch: row.branch ?? '',
    title: row.title,
    ...(row.description === null ? {} : { description: row.description }),
    targetPath: row.target_path,
    status: row.status === 'preparing' ? 'open' : row.status,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.status === 'merged'
      ? { mergedAt: decision.at, mergedBy: decision.by }
      : {}),
    ...(row.status === 'closed'
      ? { closedAt: decision.at, closedBy: decision.by }
      : {}),
    baseCommit: row.base_commit,
    headCommit: row.head_commit,
    ...(row.merge_commit === null ? {} : { mergeCommit: row.merge_commit }),
    ...(row.provenance === null
      ? {}
      : { provenance: JSON.parse(row.provenance) }),
  };
}

/** Changes on SQLite or PostgreSQL. */
export class DatabaseChangeStore implements ChangeStore {
  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseChangeStore> {
    const client = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@crosswalk/backstage-plugin-golden-paths-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseChangeStore(client);
  }

  readonly #db: Knex;

  private constructor(db: Knex) {
    this.#db = db;
  }

  async findByKey(
    key: Pick<NewChange, 'repository' | 'createdBy' | 'idempotencyKey'>,
  ): Promise<DraftChange | undefined> {
    const row = await this.#db<Row>(table)
      .where({
        repository: key.repository,
        created_by: key.createdBy,
        idempotency_key: key.idempotencyKey,
      })
      .first();
    return row && toDraft(row);
  }

  async reserve(change: NewChange): Promise<DraftChange> {
    await this.#db<Row>(table)
      .insert({
        provider: change.provider,
        repository: change.repository,
        base: change.base,
        target_path: change.targetPath,
        title: change.title,
        description: change.description ?? null,
        status: 'preparing',
        idempotency_key: change.idempotencyKey,
        created_at: change.createdAt,
        created_by: change.createdBy,
        base_commit: change.baseCommit,
        head_commit: change.headCommit,
        provenance: change.provenance
          ? JSON.stringify(change.provenance)
          : null,
      })
      .onConflict(['repository', 'created_by', 'idempotency_key'])
      .ignore();
    const draft = await this.findByKey(change);
    if (!draft) {
      throw new Error('The change was not stored');
    }
    return draft;
  }

  async open(
    number: number,
    on: Pick<Change, 'branch' | 'headCommit' | 'baseCommit'>,
  ): Promise<void> {
    await this.#db<Row>(table).where({ number, status: 'preparing' }).update({
      status: 'open',
      branch: on.branch,
      head_commit: on.headCommit,
      base_commit: on.baseCommit,
    });
  }

  async get(number: number): Promise<Change | undefined> {
    const row = await this.#db<Row>(table)
      .where({ number })
      .whereNot({ status: 'preparing' })
      .first();
    return row && toChange(row);
  }

  async findOpen(
    place: Pick<Change, 'repository' | 'base' | 'targetPath'>,
  ): Promise<Change[]> {
    const rows = await this.#db<Row>(table)
      .where({
        repository: place.repository,
        base: place.base,
        target_path: place.targetPath,
        status: 'open',
      })
      .orderBy('number', 'desc')
      .limit(openLimit);
    return rows.map(toChange);
  }

  async list(
    options: ListOptions,
  ): Promise<{ items: Change[]; totalItems: number }> {
    const { status, limit, before } = options;
    const matching = () => {
      const query = this.#db<Row>(table).whereNot({ status: 'preparing' });
      return status ? query.andWhere({ status }) : query;
    };
    const page = matching().orderBy('number', 'desc').limit(limit);
    if (before !== undefined) {
      page.andWhere('number', '<', before);
    }
    const [rows, [count]] = await Promise.all([
      page.select<Row[]>('*'),
      matching().count<Array<{ total: number | string }>>({ total: '*' }),
    ]);
    return { items: rows.map(toChange), totalItems: Number(count.total) };
  }

  async markMerged(
    number: number,
    merge: { at: string; by: string; commit: string },
  ): Promise<boolean> {
    // Also over `closed`: once the commit is on the branch, merged is what it is.
    const updated = await this.#db<Row>(table)
      .where({ number })
      .whereIn('status', ['open', 'closed'])
      .update({
        status: 'merged',
        decided_at: merge.at,
        decided_by: merge.by,
        merge_commit: merge.commit,
      });
    return updated > 0;
  }

  async markClosed(
    number: number,
    close: { at: string; by: string },
  ): Promise<boolean> {
    const updated = await this.#db<Row>(table)
      .where({ number, status: 'open' })
      .update({
        status: 'closed',
        decided_at: close.at,
        decided_by: close.by,
      });
    return updated > 0;
  }
}
