import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  applyPatch,
  changesOf,
  mergePatches,
  patchFields,
  rebase,
  valuesBefore,
} from '../../../lib/applicationPatch';
import { isConflict } from '../../../lib/errors';
import type { ApplicationSource, Unsaved } from './types';

interface Pending {
  patch: ApplicationPatch;
  /** What its fields held when they were changed. */
  before: ApplicationPatch;
}

/** Who is told what becomes of saves. */
export interface SaveListener {
  sending(id: string): void;
  /** @param isRebased - whether it went on top of what somebody else had changed */
  saved(id: string, saved: Application, isRebased: boolean): void;
  /** Somebody else has saved the same, so that nothing was sent. */
  same(id: string): void;
  kept(id: string, unsaved: Unsaved): void;
}

/** Nobody is overtaken that often; then a person should look. */
const MOST_ATTEMPTS = 4;

/**
 * Saves of the same application go one after the other, so that two quick keys are no conflict of a person with
 * themselves. What others changed meanwhile in other fields is no conflict either: mine is brought on top of it.
 */
export class SaveQueue {
  readonly #read: Map<string, Application>;
  readonly #source: Pick<ApplicationSource, 'update' | 'reload'>;
  readonly #listener: SaveListener;
  readonly #sending = new Map<string, Pending>();
  readonly #waiting = new Map<string, Pending>();
  readonly #running = new Map<string, Promise<void>>();
  #isPaused = false;

  /** @param read - as the backend has them; kept up to date */
  constructor(
    read: Map<string, Application>,
    source: Pick<ApplicationSource, 'update' | 'reload'>,
    listener: SaveListener,
  ) {
    this.#read = read;
    this.#source = source;
    this.#listener = listener;
  }

  /** An application with what is on its way on top. */
  shown(id: string): Application | undefined {
    const read = this.#read.get(id);
    return (
      read &&
      applyPatch(
        read,
        mergePatches(
          this.#sending.get(id)?.patch,
          this.#waiting.get(id)?.patch,
        ),
      )
    );
  }

  /** Changes fields; false when nothing changes, so that nothing is sent. */
  enqueue(id: string, wanted: ApplicationPatch): boolean {
    const shown = this.shown(id);
    const patch = shown && changesOf(shown, wanted);
    if (!patch) {
      return false;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.set(id, {
      patch: mergePatches(waiting?.patch, patch),
      before: mergePatches(valuesBefore(shown, patch), waiting?.before),
    });
    this.#start(id);
    return true;
  }

  /** Runs something while no save is on its way; what is changed meanwhile waits. */
  async whilePaused<T>(run: () => Promise<T>): Promise<T> {
    while (this.#running.size > 0) {
      await Promise.all(this.#running.values());
    }
    this.#isPaused = true;
    try {
      return await run();
    } finally {
      this.#isPaused = false;
      [...this.#waiting.keys()].forEach(id => this.#start(id));
    }
  }

  #start(id: string): void {
    if (!this.#isPaused && !this.#running.has(id)) {
      const running = this.#sendAll(id).finally(() => {
        this.#running.delete(id);
      });
      this.#running.set(id, running);
    }
  }

  async #sendAll(id: string): Promise<void> {
    for (
      let next = this.#waiting.get(id);
      next && this.#read.has(id);
      next = this.#waiting.get(id)
    ) {
      this.#waiting.delete(id);
      await this.#send(id, next);
    }
    this.#waiting.delete(id);
  }

  async #send(id: string, pending: Pending): Promise<void> {
    let isRebased = false;
    this.#sending.set(id, pending);
    this.#listener.sending(id);
    for (let attempt = 1; ; attempt++) {
      const { patch } = this.#sending.get(id)!;
      const { version } = this.#read.get(id)!;
      try {
        const saved = await this.#source.update(id, version, patch);
        this.#read.set(id, saved);
        this.#sending.delete(id);
        this.#listener.saved(id, saved, isRebased);
        return;
      } catch (error) {
        const onTop =
          attempt < MOST_ATTEMPTS && isConflict(error)
            ? await this.#rebase(id)
            : undefined;
        if (!onTop) {
          this.#keep(id, error as Error);
          return;
        }
        isRebased = true;
        if (patchFields(onTop).length === 0) {
          this.#sending.delete(id);
          this.#listener.same(id);
          return;
        }
        this.#sending.set(id, { ...pending, patch: onTop });
      }
    }
  }

  /** Reads what is there now; undefined when mine does not go on top of it without a decision. */
  async #rebase(id: string): Promise<ApplicationPatch | undefined> {
    const theirs = await this.#source.reload(id).catch(() => undefined);
    if (!theirs) {
      return undefined;
    }
    this.#read.set(id, theirs);
    const { patch, before } = this.#sending.get(id)!;
    const rebased = rebase(before, theirs, patch);
    return rebased.conflicts.length > 0 ? undefined : rebased.patch;
  }

  /** What came after the failed change was made without knowing why it would fail, so it is kept with it. */
  #keep(id: string, error: Error): void {
    const sending = this.#sending.get(id);
    const waiting = this.#waiting.get(id);
    const mine = mergePatches(sending?.patch, waiting?.patch);
    const before = mergePatches(waiting?.before, sending?.before);
    this.#sending.delete(id);
    this.#waiting.delete(id);
    this.#listener.kept(id, {
      kind: isConflict(error) ? 'conflict' : 'failed',
      mine,
      before,
      conflicts: isConflict(error)
        ? rebase(before, this.#read.get(id)!, mine).conflicts
        : [],
      error,
    });
  }
}
