import type {
  ConceptChange,
  GlossarySnapshot,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';
import type { SourceRecord } from '../compile/SourceRecord';
import { writeHistory } from './DatabaseHistoryStore';
import type { GlossaryStore, StoredGlossary } from './GlossaryStore';

interface SourceRow {
  id: string;
  status: string;
  last_good: string | null;
  waiting: string | null;
}

interface SnapshotRow {
  digest: string;
  content: string;
}

interface StateRow {
  id: number;
  revision: number;
}

/** Versions before these lists existed stored snapshots without them. */
const nothing: Omit<GlossarySnapshot, 'digest'> = {
  schemes: [],
  concepts: [],
  mappings: [],
  responsibilities: [],
  learningPaths: [],
  stack: [],
};

/** Keeps the glossary in the plugin's database. */
export class DatabaseGlossaryStore implements GlossaryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async load(): Promise<StoredGlossary> {
    return this.#db.transaction(async tx => {
      const revision = await readRevision(tx);
      const row = await tx<SnapshotRow>('glossary_snapshots').first();
      const sources = await tx<SourceRow>('glossary_sources').orderBy('id');
      return {
        revision,
        snapshot: row && { ...nothing, ...JSON.parse(row.content) },
        sources: sources.map(fromRow),
      };
    });
  }

  async getRevision(): Promise<number> {
    return readRevision(this.#db);
  }

  async save(state: {
    since: number;
    snapshot: GlossarySnapshot;
    sources: SourceRecord[];
    sourceIds: string[];
    changes: ConceptChange[];
  }): Promise<boolean> {
    return this.#db.transaction(async tx => {
      // Whoever comes second finds another revision, for the row stays locked until the first is done.
      const isCurrent = await tx<StateRow>('glossary_state')
        .where({ revision: state.since })
        .update({ revision: state.since + 1 });
      if (!isCurrent) {
        return false;
      }
      await saveSnapshot(tx, state.snapshot);
      for (const record of state.sources) {
        await tx<SourceRow>('glossary_sources')
          .insert(toRow(record))
          .onConflict('id')
          .merge();
      }
      await tx<SourceRow>('glossary_sources')
        .whereNotIn('id', state.sourceIds)
        .delete();
      await writeHistory(tx, state.changes);
      return true;
    });
  }
}

async function readRevision(db: Knex): Promise<number> {
  const row = await db<StateRow>('glossary_state').first();
  return row?.revision ?? 0;
}

/** A digest says what the content is, so that content need not be written twice. */
async function saveSnapshot(tx: Knex, snapshot: GlossarySnapshot) {
  const { digest } = snapshot;
  const known = await tx<SnapshotRow>('glossary_snapshots')
    .where({ digest })
    .first('digest');
  if (!known) {
    await tx<SnapshotRow>('glossary_snapshots').delete();
    await tx<SnapshotRow>('glossary_snapshots').insert({
      digest,
      content: JSON.stringify(snapshot),
    });
  }
}

function toRow({ report, lastGood, waiting }: SourceRecord): SourceRow {
  return {
    id: report.id,
    status: JSON.stringify(report),
    last_good: lastGood ? JSON.stringify(lastGood) : null,
    waiting: waiting ? JSON.stringify(waiting) : null,
  };
}

function fromRow(row: SourceRow): SourceRecord {
  const parse = (text: string | null) =>
    text === null ? undefined : JSON.parse(text);
  return {
    report: JSON.parse(row.status),
    lastGood: parse(row.last_good),
    waiting: parse(row.waiting),
  };
}
