import { NotFoundError } from '@backstage/errors';
import {
  Application,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { PreconditionFailedError } from '../preconditions';
import { whereCriteria } from './criteria';
import { fetchPage, inBatches, orderBy, SortColumn, whereText } from './pages';
import { noFigures, resuggest } from './resuggest';
import {
  ApplicationDbRow,
  fromApplication,
  toApplication,
} from './applicationRows';
import {
  ApplicationFields,
  ApplicationQuery,
  ApplicationStore,
  Suggest,
} from './types';

const sortColumns: Record<string, SortColumn> = {
  name: 'name_key',
  owner: 'owner_key',
  environment: {
    column: 'environment',
    ranked: ['unknown', 'development', 'test', 'staging', 'production'],
  },
  criticality: {
    column: 'criticality',
    ranked: ['unknown', 'low', 'medium', 'high', 'mission-critical'],
  },
  workload: {
    column: 'workload',
    ranked: ['unknown', 'stateless', 'stateful', 'database'],
  },
  disposition: 'disposition',
  virtualMachines: 'virtual_machines',
  cpus: 'cpus',
  memoryMiB: 'memory_mib',
  inUseMiB: 'in_use_mib',
};

/** Applications and who is in them, in SQLite or PostgreSQL. */
export class DatabaseApplicationStore implements ApplicationStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(
    estateId: string,
    query: ApplicationQuery,
  ): Promise<Page<Application>> {
    const select = this.#db('applications')
      .where({ estate_id: estateId })
      .select('*');
    whereText(select, 'search', query.text);
    if (query.environment !== undefined) {
      select.where({ environment: query.environment });
    }
    if (query.disposition === 'undecided') {
      select.whereNull('disposition');
    } else if (query.disposition !== undefined) {
      select.where({ disposition: query.disposition });
    }
    if (query.criteria) {
      whereCriteria(select, query.criteria);
    }
    orderBy(select, query.sort, sortColumns, ['name_key', 'id']);
    const page = await fetchPage<ApplicationDbRow, ApplicationDbRow>(
      select,
      query,
      row => row,
    );
    return { ...page, items: await this.#withMembers(page.items) };
  }

  async get(id: string): Promise<Application | undefined> {
    const row = await this.#db<ApplicationDbRow>('applications')
      .where({ id })
      .first();
    return row && (await this.#withMembers([row]))[0];
  }

  async listAll(estateId: string): Promise<Application[]> {
    const rows: ApplicationDbRow[] = await this.#db('applications').where({
      estate_id: estateId,
    });
    const applications = await this.#withMembers(rows);
    return applications.sort((a, b) => {
      const byName = compare(a.name, b.name);
      return byName === 0 ? compare(a.id, b.id) : byName;
    });
  }

  async save(
    estateId: string,
    fields: ApplicationFields,
    expectedVersion: number | undefined,
    suggest: Suggest,
  ): Promise<Application> {
    await this.#db.transaction(async tx => {
      // Whoever changes members of an estate waits here for the others.
      await tx('estates').where({ id: estateId }).forUpdate().first('id');
      await writeRow(tx, estateId, fields, expectedVersion);
      const moved = await moveMembers(tx, estateId, fields);
      if (moved) {
        await resuggest(tx, estateId, suggest);
      }
    });
    const saved = await this.get(fields.id);
    if (!saved) {
      throw new NotFoundError(`No application with id '${fields.id}'`);
    }
    return saved;
  }

  async #withMembers(rows: ApplicationDbRow[]): Promise<Application[]> {
    const keys = new Map<string, string[]>(rows.map(row => [row.id, []]));
    for (const batch of inBatches([...keys.keys()], 500)) {
      const members: { application_id: string; vm_key: string }[] =
        await this.#db('application_members')
          .whereIn('application_id', batch)
          .select('application_id', 'vm_key');
      for (const member of members) {
        keys.get(member.application_id)?.push(member.vm_key);
      }
    }
    return rows.map(row =>
      toApplication(row, (keys.get(row.id) ?? []).sort(compare)),
    );
  }
}

async function writeRow(
  tx: Knex.Transaction,
  estateId: string,
  fields: ApplicationFields,
  expectedVersion: number | undefined,
): Promise<void> {
  const columns = fromApplication(estateId, fields);
  if (expectedVersion === undefined) {
    await tx('applications').insert({ ...columns, ...noFigures, version: 1 });
    return;
  }
  const updated = await tx('applications')
    .where({ id: fields.id, version: expectedVersion })
    .update({ ...columns, version: expectedVersion + 1 });
  if (updated === 0) {
    throw new PreconditionFailedError(
      `“${fields.name}” has been changed by somebody else in the meantime; load it again`,
    );
  }
}

/** Gives the application exactly these members. Answers whether that changed anything. */
async function moveMembers(
  tx: Knex.Transaction,
  estateId: string,
  fields: ApplicationFields,
): Promise<boolean> {
  const wanted = new Set(fields.virtualMachineKeys);
  const before: { vm_key: string }[] = await tx('application_members').where({
    application_id: fields.id,
  });
  const given = before.filter(each => !wanted.has(each.vm_key));
  const has = new Set(before.map(each => each.vm_key));
  const taken = [...wanted].filter(key => !has.has(key));
  for (const batch of inBatches(taken, 400)) {
    const donors = tx('application_members')
      .where({ estate_id: estateId })
      .whereIn('vm_key', batch);
    await tx('applications')
      .whereIn('id', donors.clone().select('application_id'))
      .increment('version', 1);
    await donors.clone().delete();
    await tx('application_members').insert(
      batch.map(key => ({
        estate_id: estateId,
        vm_key: key,
        application_id: fields.id,
      })),
    );
  }
  for (const batch of inBatches(given, 400)) {
    await tx('application_members')
      .where({ application_id: fields.id })
      .whereIn(
        'vm_key',
        batch.map(each => each.vm_key),
      )
      .delete();
  }
  return given.length > 0 || taken.length > 0;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
