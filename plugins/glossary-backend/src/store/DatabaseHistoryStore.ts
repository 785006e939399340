import type {
  ConceptChange,
  ConceptRef,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';
import { PageRequest, paginate } from '../services/paginate';

/** What happened to a concept longer ago is in Git. */
const CHANGES_KEPT = 50;

interface HistoryRow {
  id: number;
  ref: string;
  at: string;
  change: ConceptChange['change'];
  fields: string;
}

/** Reads how concepts changed; it is written when a snapshot is saved. */
export class DatabaseHistoryStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** The latest change first. */
  async list(
    ref: ConceptRef,
    request: PageRequest,
  ): Promise<Page<ConceptChange>> {
    const rows = await this.#db<HistoryRow>('glossary_history')
      .where({ ref })
      .orderBy('id', 'desc');
    const page = paginate(rows, row => String(row.id), request);
    return {
      ...page,
      items: page.items.map(({ at, change, fields }) => ({
        ref,
        at,
        change,
        fields: JSON.parse(fields),
      })),
    };
  }
}

/** Rows at a time; SQLite limits how many values a statement may have. */
const BATCH = 100;

/** Adds changes, and forgets the oldest of concepts that have too many. */
export async function writeHistory(
  tx: Knex,
  changes: readonly ConceptChange[],
): Promise<void> {
  await tx.batchInsert(
    'glossary_history',
    changes.map(({ fields, ...change }) => ({
      ...change,
      fields: JSON.stringify(fields),
    })),
    BATCH,
  );
  if (changes.length > 0) {
    await tx('glossary_history').whereIn('id', surplus(tx)).delete();
  }
}

function surplus(tx: Knex) {
  const numbered = tx('glossary_history').select('id', {
    place: tx.raw('row_number() over (partition by ref order by id desc)'),
  });
  return tx
    .select('id')
    .from(numbered.as('numbered'))
    .where('place', '>', CHANGES_KEPT);
}
