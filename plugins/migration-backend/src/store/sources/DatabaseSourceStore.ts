import { EstateSource } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { SourceDbRow, toSource } from './sourceRows';
import { SourceStore } from './SourceStore';

/** Sources in SQLite or PostgreSQL. */
export class DatabaseSourceStore implements SourceStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(estateId: string): Promise<EstateSource[]> {
    const rows: SourceDbRow[] = await this.#db('estate_sources')
      .where({ estate_id: estateId })
      .orderBy(['title', 'id']);
    return rows.map(toSource);
  }

  async get(estateId: string, id: string): Promise<EstateSource | undefined> {
    const row: SourceDbRow | undefined = await this.#db('estate_sources')
      .where({ estate_id: estateId, id })
      .first();
    return row && toSource(row);
  }

  async listLive(): Promise<
    (Pick<EstateSource, 'id' | 'title'> & { estateId: string })[]
  > {
    return this.#db('estate_sources')
      .where({ live: true })
      .orderBy(['estate_id', 'id'])
      .select('id', 'title', { estateId: 'estate_id' });
  }

  async announce(
    estateId: string,
    source: Pick<EstateSource, 'id' | 'kind' | 'title'>,
  ): Promise<void> {
    await this.#db('estate_sources')
      .insert({ ...source, estate_id: estateId, live: true, items: 0 })
      .onConflict(['estate_id', 'id'])
      .merge(['kind', 'title', 'live']);
  }

  async retire(
    estateId: string,
    id: string,
    error: string,
    at: string,
  ): Promise<void> {
    await this.#db('estate_sources')
      .where({ estate_id: estateId, id })
      .update({ live: false, error, failed_at: at });
  }

  async fail(
    estateId: string,
    id: string,
    error: string,
    at: string,
  ): Promise<void> {
    await this.#db('estate_sources')
      .where({ estate_id: estateId, id })
      .update({ error, failed_at: at });
  }
}
