import type {
  GlossaryDocument,
  GlossaryProblem,
  ImportResult,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import { isTolerant } from '../sources/formats';
import type { GlossarySource } from '../sources/GlossarySource';
import { compareContents } from './compareContents';
import type {
  SourceRecord,
  StoredDocument,
  StoredReading,
} from './SourceRecord';
import { reportOf, reportUnread } from './sourceReports';

/** A reading and when it was made. */
export interface TimedReading extends ImportResult {
  /** ISO time. */
  checkedAt: string;
}

/**
 * How a source takes part in a compilation.
 * - `kept`: nothing new was read, what was last good is compiled
 * - `trial`: what was read last is compiled, and taken over when everything fits
 * - `held`: what was read last has lost too much, what was last good is compiled
 * - `refused`: what was read last cannot be served, what was last good is compiled
 */
type State = 'kept' | 'trial' | 'held' | 'refused';

/** A source during one compilation. */
export class SourceReading {
  readonly source: GlossarySource;
  readonly #known?: SourceRecord;
  readonly #latest?: TimedReading;
  #state: State;
  /** What the compilation found, besides what was wrong with the reading itself. */
  #misfits: GlossaryProblem[] = [];
  #documents: GlossaryDocument[];

  /**
   * @param options.fresh - what was just read; without it, what is waiting is tried again
   * @param options.confirmed - whether somebody said that what was lost may go
   */
  constructor(options: {
    source: GlossarySource;
    known?: SourceRecord;
    fresh?: TimedReading;
    confirmed?: boolean;
  }) {
    const { source, known, fresh, confirmed = false } = options;
    this.source = source;
    this.#known = known;
    this.#documents = (known?.lastGood ?? []).map(restore);
    const isHeld = known?.report.status === 'held' && !fresh && !confirmed;
    this.#latest =
      fresh ??
      (known?.waiting && !isHeld ? restoreReading(known.waiting) : undefined);
    this.#state = this.#latest ? 'trial' : 'kept';
    if (this.#latest && isUnusable(source, this.#latest)) {
      this.#state = 'refused';
    } else if (this.#latest && !confirmed && this.#losesTooMuch()) {
      this.#state = 'held';
    }
    if (this.#latest && this.#state === 'trial') {
      this.#documents = this.#latest.documents;
    }
  }

  /** What goes into the snapshot. */
  get documents(): readonly GlossaryDocument[] {
    return this.#documents;
  }

  get isOnTrial(): boolean {
    return this.#state === 'trial';
  }

  /**
   * Takes back what does not fit the other sources: single documents where the format is tolerant, otherwise the whole
   * reading.
   */
  refuse(misfits: { document: GlossaryDocument; problem: GlossaryProblem }[]) {
    this.#misfits.push(...misfits.map(({ problem }) => problem));
    const refused = new Set(misfits.map(({ document }) => document));
    const rest = this.#documents.filter(document => !refused.has(document));
    const isAnythingLeft = rest.some(({ kind }) => kind !== 'ConceptScheme');
    if (!isTolerant(this.source.type) || !isAnythingLeft) {
      this.#fallBack('refused');
      return;
    }
    this.#documents = rest;
    if (this.#losesTooMuch(rest)) {
      this.#fallBack('held');
    }
  }

  /** Takes the reading back because what others are compiled from cannot do without what it no longer says. */
  refuseForOthers(problem: GlossaryProblem) {
    this.#misfits.push(problem);
    this.#fallBack('refused');
  }

  /** Leaves the source out, when not even what was last good fits. */
  leaveOut() {
    this.#documents = [];
  }

  /** What to remember; the very record that was known when nothing about the source is new. */
  toRecord(now: string): SourceRecord {
    if (!this.#latest) {
      return this.#known
        ? this.#known
        : { report: reportUnread(this.source, now) };
    }
    const lastGood = this.#known?.lastGood;
    const taken = this.#state === 'trial';
    const offered = taken ? this.#documents : this.#latest.documents;
    const refused = this.#latest.documents.length - this.#documents.length;
    return {
      report: reportOf({
        source: this.source,
        reading: this.#latest,
        status: this.#status(),
        served: this.#documents,
        refused: taken ? refused : 0,
        misfits: this.#misfits,
        known: this.#known?.report,
        diff: isUnusable(this.source, this.#latest)
          ? undefined
          : compareContents(lastGood ?? [], offered).diff,
      }),
      lastGood: taken ? this.#documents.map(toStored) : lastGood,
      waiting:
        taken || isUnusable(this.source, this.#latest)
          ? undefined
          : storeReading(this.#latest),
    };
  }

  #status(): SourceReport['status'] {
    switch (this.#state) {
      case 'held':
        return 'held';
      case 'refused':
        return 'failing';
      default:
        return 'ok';
    }
  }

  #fallBack(state: 'held' | 'refused') {
    this.#state = state;
    this.#documents = (this.#known?.lastGood ?? []).map(restore);
  }

  /** A source that is read from elsewhere than before is another one. */
  #losesTooMuch(documents = this.#latest?.documents ?? []): boolean {
    const before = this.#known?.lastGood;
    const { type, target } = this.#known?.report ?? {};
    return (
      before !== undefined &&
      type === this.source.type &&
      target === this.source.target &&
      compareContents(before, documents).loss > this.source.maxLoss
    );
  }
}

function isUnusable({ type }: GlossarySource, reading: TimedReading): boolean {
  return isTolerant(type)
    ? reading.problems.length > 0 && reading.accepted === 0
    : reading.problems.length > 0;
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

function storeReading(reading: TimedReading): StoredReading {
  return { ...reading, documents: reading.documents.map(toStored) };
}

function restoreReading(reading: StoredReading): TimedReading {
  return { ...reading, documents: reading.documents.map(restore) };
}
