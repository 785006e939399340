import { setImmediate as nextTurn } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Gap,
  lookup,
  normaliseLabel,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { SnapshotIndexes } from '../glossary/SnapshotIndexes';
import type { UnansweredQuery } from '../store/DatabaseGapStore';

/** Longer than any name of a concept. */
const LONGEST_QUERY = 100;
const SHORTEST_QUERY = 2;
/** Time for somebody who types to get to the end of the word. */
const DELAY_MS = 5_000;
/** Queries that wait to be written; whatever comes on top of them is a flood, not people. */
const MOST_WAITING = 500;
/** Lookups in a row before others get their turn. */
const LOOKUPS_PER_TURN = 50;

interface GapStore {
  list(): Promise<Gap[]>;
  add(queries: readonly UnansweredQuery[]): Promise<void>;
}

/**
 * Notes what is looked up in vain. Lookups do not wait for it, nor does it know who asked. Beginnings of what is typed
 * further within a few seconds are dropped, because pages look up at every key.
 */
export class GapBook {
  readonly #store: GapStore;
  readonly #logger: LoggerService;
  readonly #delayMs: number;
  readonly #now: () => Date;
  readonly #waiting = new Map<string, UnansweredQuery>();
  /** By snapshot, what it answers; queries of two snapshots have nothing to do with each other. */
  readonly #answered = new WeakMap<SnapshotIndexes, Map<string, boolean>>();
  #timer?: NodeJS.Timeout;

  constructor(options: {
    store: GapStore;
    logger: LoggerService;
    delayMs?: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#delayMs = options.delayMs ?? DELAY_MS;
    this.#now = options.now ?? (() => new Date());
  }

  /** Of queries that nobody would make a concept for, nothing is kept. */
  note(text: string): void {
    const query = text.replace(/[\p{C}\s]+/gu, ' ').trim();
    const key = normaliseLabel(query).compact;
    if (
      key.length < SHORTEST_QUERY ||
      key.length > LONGEST_QUERY ||
      query.length > LONGEST_QUERY ||
      (this.#waiting.size >= MOST_WAITING && !this.#waiting.has(key))
    ) {
      return;
    }
    for (const begun of this.#waiting.keys()) {
      if (begun !== key && key.startsWith(begun)) {
        this.#waiting.delete(begun);
      }
    }
    const count = (this.#waiting.get(key)?.count ?? 0) + 1;
    const at = this.#now().toISOString();
    this.#waiting.set(key, { key, query, count, at });
    this.#timer ??= setTimeout(() => this.flush(), this.#delayMs).unref();
  }

  /** Writes what was noted so far. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const queries = [...this.#waiting.values()];
    this.#waiting.clear();
    if (queries.length === 0) {
      return;
    }
    try {
      await this.#store.add(queries);
    } catch (error) {
      this.#logger.warn(
        `${queries.length} lookups that found nothing could not be noted: ${error}`,
      );
    }
  }

  /** Those that the glossary still does not answer, the most frequent first. */
  async list(indexes: SnapshotIndexes): Promise<Gap[]> {
    await this.flush();
    const known = this.#answered.get(indexes) ?? new Map<string, boolean>();
    this.#answered.set(indexes, known);
    const gaps: Gap[] = [];
    let lookups = 0;
    for (const gap of await this.#store.list()) {
      let isAnswered = known.get(gap.query);
      if (isAnswered === undefined) {
        isAnswered = lookup(indexes.labels, gap.query, { limit: 1 }).length > 0;
        known.set(gap.query, isAnswered);
        lookups += 1;
        if (lookups % LOOKUPS_PER_TURN === 0) {
          await nextTurn();
        }
      }
      if (!isAnswered) {
        gaps.push(gap);
      }
    }
    return gaps;
  }
}
