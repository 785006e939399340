import { ConflictError, NotFoundError } from '@backstage/errors';
import type { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';
import type {
  CompiledGlossary,
  ConceptPlace,
} from '../glossary/CompiledGlossary';
import type { GlossarySource } from '../sources/GlossarySource';
import type { GlossaryStore, StoredGlossary } from '../store/GlossaryStore';
import { conceptChanges } from './conceptChanges';
import { fitReadings, fitWhatCan } from './fitReadings';
import { SourceReading, TimedReading } from './SourceReading';
import type { SourceRecord } from './SourceRecord';

/** Replicas that start at the same time compile at the same time; each attempt lets one of them through. */
const ATTEMPTS = 30;

/** Compiles what the sources say together; what is broken is replaced by what was last good. */
export class GlossaryCompiler {
  static create(options: {
    sources: GlossarySource[];
    store: GlossaryStore;
    now?: () => Date;
  }): GlossaryCompiler {
    return new GlossaryCompiler(
      options.sources,
      options.store,
      options.now ?? (() => new Date()),
    );
  }

  readonly #sources: GlossarySource[];
  readonly #store: GlossaryStore;
  readonly #now: () => Date;

  private constructor(
    sources: GlossarySource[],
    store: GlossaryStore,
    now: () => Date,
  ) {
    this.#sources = sources;
    this.#store = store;
    this.#now = now;
  }

  /** Reads the sources and compiles; the others are taken as they are stored. */
  async compile(ids: readonly string[]): Promise<CompiledGlossary> {
    const fresh = new Map(
      await Promise.all(
        ids.map(async (id): Promise<[string, TimedReading]> => {
          const source = this.#sources.find(known => known.id === id);
          if (!source) {
            throw new NotFoundError(`The glossary has no source "${id}"`);
          }
          return [id, await readSource(source, this.#now().toISOString())];
        }),
      ),
    );
    return this.#compile(source => ({ fresh: fresh.get(source.id) }));
  }

  /** Takes over what a held source read last. */
  async confirm(id: string): Promise<CompiledGlossary> {
    return this.#compile(source => ({ confirmed: source.id === id }));
  }

  /** The glossary as it is stored now; undefined when that is what the revision says. */
  async load(revision: number): Promise<CompiledGlossary | undefined> {
    if ((await this.#store.getRevision()) === revision) {
      return undefined;
    }
    const stored = await this.#store.load();
    return stored.snapshot && this.#toGlossary(stored, stored.snapshot);
  }

  async #compile(
    news: (source: GlossarySource) => {
      fresh?: TimedReading;
      confirmed?: boolean;
    },
  ): Promise<CompiledGlossary> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const stored = await this.#store.load();
      const readings = this.#sources.map(
        source =>
          new SourceReading({
            ...news(source),
            source,
            known: recordOf(stored, source.id),
          }),
      );
      const snapshot =
        fitReadings(readings) ?? stored.snapshot ?? fitWhatCan(readings);
      const now = this.#now().toISOString();
      const sources = readings.map(reading => reading.toRecord(now));
      const saved = await this.#store.save({
        since: stored.revision,
        snapshot,
        sources: sources.filter(record => !stored.sources.includes(record)),
        sourceIds: this.#sources.map(({ id }) => id),
        changes:
          stored.snapshot && stored.snapshot.digest !== snapshot.digest
            ? conceptChanges(stored.snapshot, snapshot, now)
            : [],
      });
      if (saved) {
        return this.#toGlossary(
          { revision: stored.revision + 1, sources },
          snapshot,
        );
      }
    }
    throw new ConflictError(
      `The glossary was changed ${ATTEMPTS} times while it was compiled`,
    );
  }

  #toGlossary(
    { revision, sources }: Pick<StoredGlossary, 'revision' | 'sources'>,
    snapshot: CompiledGlossary['snapshot'],
  ): CompiledGlossary {
    const records = this.#sources.flatMap(
      source => recordOf({ sources }, source.id) ?? [],
    );
    return {
      revision,
      snapshot,
      reports: records.map(({ report }) => report),
      places: placesOf(records),
      hasForeignSources: records.length < sources.length,
    };
  }
}

async function readSource(
  source: GlossarySource,
  checkedAt: string,
): Promise<TimedReading> {
  try {
    return { ...(await source.read()), checkedAt };
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    return {
      read: 0,
      accepted: 0,
      rejected: 0,
      documents: [],
      excluded: [],
      losses: [],
      problems: [
        {
          file: source.target,
          line: 1,
          column: 1,
          message: `Could not be read: ${reason}`,
        },
      ],
      checkedAt,
    };
  }
}

function recordOf(
  { sources }: { sources: readonly SourceRecord[] },
  id: string,
): SourceRecord | undefined {
  return sources.find(({ report }) => report.id === id);
}

function placesOf(
  records: readonly SourceRecord[],
): Map<ConceptRef, ConceptPlace> {
  const places = new Map<ConceptRef, ConceptPlace>();
  for (const { report, lastGood = [] } of records) {
    for (const { kind, value, location } of lastGood) {
      if (kind === 'Concept' && !places.has(value.ref)) {
        const { file, line } = location;
        places.set(value.ref, { source: report.id, file, line });
      }
    }
  }
  return places;
}
