import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  compileSnapshot,
  formatProblem,
  GlossaryDocument,
  GlossaryProblem,
  GlossarySnapshot,
  LoadResult,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossarySource } from '../sources/GlossarySource';
import type {
  GlossaryStore,
  SourceRecord,
  StoredDocument,
} from '../store/GlossaryStore';

/** Enough to see what is wrong with a file without filling the log with it. */
const PROBLEMS_LOGGED = 20;

/** The glossary as it is served. */
export interface CompiledGlossary {
  snapshot: GlossarySnapshot;
  /** In the order of the configuration. */
  reports: SourceReport[];
}

/** A source during one compilation. */
interface Reading {
  source: GlossarySource;
  fresh: LoadResult;
  known: SourceRecord | undefined;
  /** What goes into the snapshot: the fresh documents while they are without a problem, the last good ones after. */
  documents: GlossaryDocument[];
}

/** Reads every source and compiles them together; what is broken is replaced by what was last good. */
export class GlossaryCompiler {
  static create(options: {
    sources: GlossarySource[];
    store: GlossaryStore;
    logger: LoggerService;
    now?: () => Date;
  }): GlossaryCompiler {
    return new GlossaryCompiler(
      options.sources,
      options.store,
      options.logger,
      options.now ?? (() => new Date()),
    );
  }

  readonly #sources: GlossarySource[];
  readonly #store: GlossaryStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  private constructor(
    sources: GlossarySource[],
    store: GlossaryStore,
    logger: LoggerService,
    now: () => Date,
  ) {
    this.#sources = sources;
    this.#store = store;
    this.#logger = logger;
    this.#now = now;
  }

  async compile(): Promise<CompiledGlossary> {
    const known = await this.#store.listSources();
    const readings = await Promise.all(
      this.#sources.map(source =>
        read(
          source,
          known.find(record => record.report.id === source.id),
        ),
      ),
    );
    const snapshot =
      compileReadings(readings) ??
      (await this.#store.getSnapshot()) ??
      compileWhatFits(readings);
    const at = this.#now().toISOString();
    const records = readings.map(reading => toRecord(reading, at));
    const reports = records.map(record => record.report);
    await this.#store.save({ snapshot, sources: records });
    this.#log(snapshot, reports);
    return { snapshot, reports };
  }

  #log(snapshot: GlossarySnapshot, reports: SourceReport[]) {
    for (const report of reports.filter(({ status }) => status === 'failing')) {
      const kept = report.lastGoodAt
        ? `it is served as it was at ${report.lastGoodAt}`
        : 'nothing of it is served';
      const problems = report.problemDetails
        .slice(0, PROBLEMS_LOGGED)
        .map(problem => `\n  ${formatProblem(problem)}`);
      this.#logger.error(
        `Glossary source "${report.id}" has ${
          report.problems
        } problems; ${kept}${problems.join('')}`,
      );
    }
    this.#logger.info(
      `Glossary has ${snapshot.concepts.length} concepts and ${snapshot.mappings.length} mappings`,
    );
  }
}

async function read(
  source: GlossarySource,
  known: SourceRecord | undefined,
): Promise<Reading> {
  const fresh = await source.read().catch(
    (error: unknown): LoadResult => ({
      read: 0,
      documents: [],
      problems: [
        {
          file: source.target,
          line: 1,
          column: 1,
          message: `Could not be read: ${
            error instanceof Error ? error.message : error
          }`,
        },
      ],
    }),
  );
  const reading = { source, fresh, known, documents: fresh.documents };
  if (fresh.problems.length > 0) {
    fallBack(reading);
  }
  return reading;
}

function fallBack(reading: Reading) {
  reading.documents = (reading.known?.lastGood ?? []).map(restore);
}

function isFresh(reading: Reading): boolean {
  return reading.documents === reading.fresh.documents;
}

/**
 * Compiles; where sources contradict each other, those that a problem lies in fall back to what was last good and the
 * rest is compiled again. Undefined when even that does not fit together.
 */
function compileReadings(readings: Reading[]): GlossarySnapshot | undefined {
  for (;;) {
    const { snapshot, problems } = compileTogether(
      readings.flatMap(reading => reading.documents),
    );
    if (snapshot) {
      return snapshot;
    }
    const culprits = readings.filter(
      reading => isFresh(reading) && problemsOf(reading, problems).length > 0,
    );
    if (culprits.length === 0) {
      return undefined;
    }
    for (const culprit of culprits) {
      culprit.fresh.problems.push(...problemsOf(culprit, problems));
      fallBack(culprit);
    }
  }
}

/** For a first start, when nothing was ever good: sources that problems lie in are left out. */
function compileWhatFits(readings: Reading[]): GlossarySnapshot {
  for (;;) {
    const { snapshot, problems } = compileTogether(
      readings.flatMap(reading => reading.documents),
    );
    if (snapshot) {
      return snapshot;
    }
    for (const reading of readings) {
      if (problemsOf(reading, problems).length > 0) {
        reading.documents = [];
      }
    }
  }
}

function problemsOf(reading: Reading, problems: readonly GlossaryProblem[]) {
  const files = new Set(reading.documents.map(({ location }) => location.file));
  return problems.filter(problem => files.has(problem.file));
}

function compileTogether(documents: GlossaryDocument[]) {
  return compileSnapshot(documents, {
    sha256: text => createHash('sha256').update(text).digest('hex'),
  });
}

function toRecord(reading: Reading, checkedAt: string): SourceRecord {
  const { source, fresh, known } = reading;
  const failing = fresh.problems.length > 0;
  const count = (kind: GlossaryDocument['kind']) =>
    reading.documents.filter(document => document.kind === kind).length;
  const accepted = failing ? 0 : fresh.read;
  return {
    report: {
      id: source.id,
      type: source.type,
      target: source.target,
      status: failing ? 'failing' : 'ok',
      checkedAt,
      lastGoodAt: failing ? known?.report.lastGoodAt : checkedAt,
      failingSince: failing
        ? known?.report.failingSince ?? checkedAt
        : undefined,
      schemes: count('ConceptScheme'),
      concepts: count('Concept'),
      mappings: count('Mapping'),
      problems: fresh.problems.length,
      documents: {
        read: fresh.read,
        accepted,
        excluded: 0,
        rejected: fresh.read - accepted,
      },
      exclusions: [],
      losses: [],
      problemDetails: fresh.problems,
    },
    lastGood: failing ? known?.lastGood : fresh.documents.map(toStored),
  };
}

function toStored({
  locate: _,
  ...document
}: GlossaryDocument): StoredDocument {
  return document;
}

function restore(document: StoredDocument): GlossaryDocument {
  return { ...document, locate: () => document.location };
}
