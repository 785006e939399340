import type { Gap } from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';

/** Nobody reads further down a list, and what nobody asks for again need not be kept. */
const GAPS_KEPT = 5_000;

interface GapRow {
  key: string;
  query: string;
  count: number;
  first_asked_at: string;
  last_asked_at: string;
}

/** A query that found nothing, and its text without what does not matter in it. */
export interface UnansweredQuery {
  key: string;
  query: string;
  count: number;
  /** ISO time. */
  at: string;
}

/** Counts what is asked in vain. */
export class DatabaseGapStore {
  readonly #db: Knex;
  readonly #kept: number;

  constructor(db: Knex, options: { kept?: number } = {}) {
    this.#db = db;
    this.#kept = options.kept ?? GAPS_KEPT;
  }

  /** The most frequent first. */
  async list(): Promise<Gap[]> {
    const rows = await this.#db<GapRow>('glossary_gaps').orderBy([
      { column: 'count', order: 'desc' },
      { column: 'last_asked_at', order: 'desc' },
      'key',
    ]);
    return rows.map(row => ({
      query: row.query,
      count: row.count,
      firstAskedAt: row.first_asked_at,
      lastAskedAt: row.last_asked_at,
    }));
  }

  /** Adds to the counts, and forgets the rarest, of those the oldest, when there are too many. */
  async add(queries: readonly UnansweredQuery[]): Promise<void> {
    await this.#db.transaction(async tx => {
      // In the same order everywhere, so that replicas do not wait for each other in a circle.
      const sorted = [...queries].sort((a, b) => (a.key < b.key ? -1 : 1));
      for (const { key, query, count, at } of sorted) {
        await tx<GapRow>('glossary_gaps')
          .insert({
            key,
            query,
            count,
            first_asked_at: at,
            last_asked_at: at,
          })
          .onConflict('key')
          .merge({
            query,
            count: tx.raw('?? + ?', ['glossary_gaps.count', count]),
            last_asked_at: at,
          });
      }
      await tx<GapRow>('glossary_gaps')
        .whereIn('key', this.#surplus(tx))
        .delete();
    });
  }

  #surplus(tx: Knex) {
    const numbered = tx('glossary_gaps').select('key', {
      place: tx.raw(
        'row_number() over (order by count desc, last_asked_at desc, ??)',
        ['key'],
      ),
    });
    return tx
      .select('key')
      .from(numbered.as('numbered'))
      .where('place', '>', this.#kept);
  }
}
