import {
  Application,
  ApplicationChange,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { ApplicationDbRow } from './applicationRows';
import { whereApplication } from './applicationFilters';
import { whereCriteria } from './criteria';
import { listChanges } from './operations/changeRecords';
import { operate } from './operations/operate';
import {
  ApplicationWrite,
  OperateOptions,
  Operation,
  OperationOutcome,
} from './operations/types';
import { undo } from './operations/undo';
import { fetchPage, orderBy, SortColumn, whereText } from './pages';
import { compare, withMembers } from './readApplications';
import { ApplicationQuery, ApplicationStore, PageRequest } from './types';

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
    whereApplication(select, query);
    if (query.criteria) {
      whereCriteria(select, query.criteria);
    }
    orderBy(select, query.sort, sortColumns, ['name_key', 'id']);
    const page = await fetchPage<ApplicationDbRow, ApplicationDbRow>(
      select,
      query,
      row => row,
    );
    return { ...page, items: await withMembers(this.#db, page.items) };
  }

  async get(id: string): Promise<Application | undefined> {
    const row = await this.#db<ApplicationDbRow>('applications')
      .where({ id })
      .first();
    return row && (await withMembers(this.#db, [row]))[0];
  }

  async listAll(estateId: string): Promise<Application[]> {
    const rows: ApplicationDbRow[] = await this.#db('applications').where({
      estate_id: estateId,
    });
    const applications = await withMembers(this.#db, rows);
    return applications.sort((a, b) => {
      const byName = compare(a.name, b.name);
      return byName === 0 ? compare(a.id, b.id) : byName;
    });
  }

  operate(
    estateId: string,
    operation: Operation,
    writes: ApplicationWrite[],
    options: OperateOptions,
  ): Promise<OperationOutcome> {
    return this.#db.transaction(tx =>
      operate(tx, estateId, operation, writes, options),
    );
  }

  undo(
    estateId: string,
    operationId: string,
    operation: Operation,
    options: Pick<OperateOptions, 'permit' | 'suggest'>,
  ): Promise<OperationOutcome> {
    return this.#db.transaction(tx =>
      undo(tx, estateId, operationId, operation, options),
    );
  }

  history(
    application: Application,
    page: PageRequest,
  ): Promise<Page<ApplicationChange>> {
    return listChanges(this.#db, application, page);
  }
}
