import { ConflictError, NotFoundError } from '@backstage/errors';
import { ApplicationDependency } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { ApplicationDependencyStore } from './ApplicationDependencyStore';
import {
  ApplicationDependencyDbRow,
  fromApplicationDependency,
  toApplicationDependency,
} from './applicationDependencyRows';

const table = 'application_dependencies';

/** Declared dependencies in SQLite or PostgreSQL. */
export class DatabaseApplicationDependencyStore
  implements ApplicationDependencyStore
{
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async listAll(estateId: string): Promise<ApplicationDependency[]> {
    const rows: ApplicationDependencyDbRow[] = await this.#db(table).where({
      estate_id: estateId,
    });
    return rows
      .map(toApplicationDependency)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async get(
    estateId: string,
    id: string,
  ): Promise<ApplicationDependency | undefined> {
    const row: ApplicationDependencyDbRow | undefined = await this.#db(table)
      .where({ estate_id: estateId, id })
      .first();
    return row && toApplicationDependency(row);
  }

  async add(dependency: ApplicationDependency): Promise<void> {
    await this.#db.transaction(async tx => {
      const { estateId, sourceId, targetId } = dependency;
      // Whoever changes or removes applications of an estate waits here for the others.
      await tx('estates').where({ id: estateId }).forUpdate().first('id');
      const ends = await tx('applications')
        .where({ estate_id: estateId })
        .whereIn('id', [sourceId, targetId])
        .select('id');
      if (ends.length < 2) {
        throw new NotFoundError(
          'One of the applications is gone; load the dependencies again',
        );
      }
      const added = await tx(table)
        .insert(fromApplicationDependency(dependency))
        .onConflict(['source_id', 'target_id'])
        .ignore()
        .returning('id');
      if (added.length === 0) {
        throw new ConflictError('This dependency has been declared already');
      }
    });
  }

  async remove(estateId: string, id: string): Promise<boolean> {
    const removed = await this.#db(table)
      .where({ estate_id: estateId, id })
      .delete();
    return removed > 0;
  }
}
