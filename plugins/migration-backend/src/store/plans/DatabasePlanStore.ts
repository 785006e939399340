import { randomUUID } from 'node:crypto';
import {
  DatabaseService,
  isDatabaseConflictError,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Page,
  Plan,
  PlanStatus,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { migrationDatabase } from '../migrationDatabase';
import { fetchPage } from '../pages';
import { PageRequest } from '../types';
import { NewPlan, PlanStore } from './PlanStore';

interface PlanRow {
  id: string;
  estate_id: string;
  revision: number;
  status: PlanStatus;
  digest: string;
  content: string;
  created_at: string;
  created_by: string;
  published_at: string | null;
}

// Two people plan at the same moment: the loser of the race looks again at what the winner left.
const ATTEMPTS = 5;

/** Plans in the plugin's database, on SQLite and on PostgreSQL. */
export class DatabasePlanStore implements PlanStore {
  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabasePlanStore> {
    return new DatabasePlanStore(await migrationDatabase(options.database));
  }

  readonly #db: Knex;

  private constructor(db: Knex) {
    this.#db = db;
  }

  async add(
    plan: NewPlan,
    isSame: (newest: Plan) => boolean,
  ): Promise<{ plan: Plan; created: boolean }> {
    return this.#again(async () => {
      const newest = await this.#db<PlanRow>('plans')
        .where({ estate_id: plan.estateId })
        .orderBy('revision', 'desc')
        .first();
      if (newest && isSame(toPlan(newest))) {
        return { plan: toPlan(newest), created: false };
      }
      const row = toRow(plan, (newest?.revision ?? 0) + 1);
      await this.#db<PlanRow>('plans').insert(row);
      return { plan: toPlan(row), created: true };
    });
  }

  async get(id: string): Promise<Plan | undefined> {
    const row = await this.#db<PlanRow>('plans').where({ id }).first();
    return row && toPlan(row);
  }

  async list(estateId: string, page: PageRequest): Promise<Page<Plan>> {
    return fetchPage<PlanRow, Plan>(
      this.#db<PlanRow>('plans')
        .where({ estate_id: estateId })
        .orderBy('revision', 'desc'),
      page,
      toPlan,
    );
  }

  async listPublished(): Promise<Plan[]> {
    const rows = await this.#db<PlanRow>('plans')
      .where({ status: 'published' })
      .orderBy('estate_id');
    return rows.map(toPlan);
  }

  async publish(id: string, publishedAt: string): Promise<boolean> {
    return this.#db.transaction(async trx => {
      const plans = () => trx<PlanRow>('plans');
      // Whoever publishes a plan of the estate waits here for the others, and then sees what they did.
      await trx('estates')
        .whereIn('id', plans().where({ id }).select('estate_id'))
        .forUpdate()
        .first('id');
      const plan = await plans()
        .where({ id })
        .select('estate_id', 'status')
        .first();
      if (!plan) {
        throw new NotFoundError(`There is no plan '${id}'`);
      }
      if (plan.status === 'superseded') {
        throw new ConflictError(`Plan '${id}' has been superseded`);
      }
      if (plan.status === 'published') {
        return false;
      }
      await plans()
        .where({ estate_id: plan.estate_id, status: 'published' })
        .update({ status: 'superseded' });
      await plans()
        .where({ id })
        .update({ status: 'published', published_at: publishedAt });
      return true;
    });
  }

  async #again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        if (attempt === ATTEMPTS || !isDatabaseConflictError(error)) {
          throw error;
        }
      }
    }
  }
}

function toRow(plan: NewPlan, revision: number): PlanRow {
  const { estateId, digest, createdAt, createdBy, ...content } = plan;
  return {
    id: randomUUID(),
    estate_id: estateId,
    revision,
    status: 'draft',
    digest,
    content: JSON.stringify(content),
    created_at: createdAt,
    created_by: createdBy,
    published_at: null,
  };
}

function toPlan(row: PlanRow): Plan {
  const content: Omit<
    NewPlan,
    'estateId' | 'digest' | 'createdAt' | 'createdBy'
  > = JSON.parse(row.content);
  return {
    id: row.id,
    estateId: row.estate_id,
    revision: row.revision,
    status: row.status,
    digest: row.digest,
    createdAt: row.created_at,
    createdBy: row.created_by,
    ...(row.published_at !== null && { publishedAt: row.published_at }),
    ...content,
  };
}
