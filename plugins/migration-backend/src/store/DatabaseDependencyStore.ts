import { Dependency, Page } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { fetchPage } from './pages';
import { DependencyDbRow, toDependency } from './rows';
import { DependencyStore, PageRequest } from './types';

/**
 * Dependencies in SQLite or PostgreSQL. Those of VMs that the last import no longer had are kept but not answered: when
 * the VM is back, so is what it talks to.
 */
export class DatabaseDependencyStore implements DependencyStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  list(estateId: string, page: PageRequest): Promise<Page<Dependency>> {
    const query = this.#select(estateId).orderBy([
      { column: 'dependency.weight', order: 'desc' },
      { column: 'dependency.id' },
    ]);
    return fetchPage(query, page, toDependency);
  }

  async listAll(estateId: string): Promise<Dependency[]> {
    const rows: DependencyDbRow[] = await this.#select(estateId);
    return rows.map(toDependency).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** What is stored, with a text that changes when the dependency does. */
  async ids(estateId: string): Promise<Map<string, string>> {
    const rows: DependencyDbRow[] = await this.#db('dependencies').where({
      estate_id: estateId,
    });
    return new Map(rows.map(row => [row.id, `${row.strength} ${row.weight}`]));
  }

  #select(estateId: string): Knex.QueryBuilder {
    const known = (end: string) =>
      this.#db('virtual_machines as vm')
        .select(this.#db.raw('1'))
        .whereRaw('?? = ??', ['vm.estate_id', 'dependency.estate_id'])
        .whereRaw('?? = ??', ['vm.key', end]);
    return this.#db('dependencies as dependency')
      .where('dependency.estate_id', estateId)
      .whereExists(known('dependency.source_key'))
      .whereExists(known('dependency.target_key'))
      .select('dependency.*');
  }
}
