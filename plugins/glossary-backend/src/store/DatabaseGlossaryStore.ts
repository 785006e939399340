import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { GlossarySnapshot } from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';
import type { GlossaryStore, SourceRecord } from './GlossaryStore';

interface SourceRow {
  id: string;
  status: string;
  last_good: string | null;
}

interface SnapshotRow {
  digest: string;
  content: string;
}

/** Keeps the glossary in the plugin's database. */
export class DatabaseGlossaryStore implements GlossaryStore {
  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseGlossaryStore> {
    const client = await options.database.getClient();
    if (!options.database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@crosswalk/backstage-plugin-glossary-backend',
          'migrations',
        ),
      });
    }
    return new DatabaseGlossaryStore(client);
  }

  readonly #db: Knex;

  private constructor(db: Knex) {
    this.#db = db;
  }

  async listSources(): Promise<SourceRecord[]> {
    const rows = await this.#db<SourceRow>('glossary_sources').orderBy('id');
    return rows.map(row => ({
      report: JSON.parse(row.status),
      lastGood: row.last_good === null ? undefined : JSON.parse(row.last_good),
    }));
  }

  async getSnapshot(): Promise<GlossarySnapshot | undefined> {
    const row = await this.#db<SnapshotRow>('glossary_snapshots').first();
    return row && JSON.parse(row.content);
  }

  async save(state: {
    snapshot: GlossarySnapshot;
    sources: SourceRecord[];
  }): Promise<void> {
    const { snapshot } = state;
    const sources = state.sources.map(({ report, lastGood }) => ({
      id: report.id,
      status: JSON.stringify(report),
      last_good: lastGood ? JSON.stringify(lastGood) : null,
    }));
    await this.#db.transaction(async tx => {
      // Replicas start together and save the same; merging keeps them from colliding on the keys.
      await tx<SnapshotRow>('glossary_snapshots')
        .insert({ digest: snapshot.digest, content: JSON.stringify(snapshot) })
        .onConflict('digest')
        .merge();
      await tx<SnapshotRow>('glossary_snapshots')
        .whereNot({ digest: snapshot.digest })
        .delete();
      for (const row of sources) {
        await tx<SourceRow>('glossary_sources')
          .insert(row)
          .onConflict('id')
          .merge();
      }
      await tx<SourceRow>('glossary_sources')
        .whereNotIn(
          'id',
          sources.map(row => row.id),
        )
        .delete();
    });
  }
}
