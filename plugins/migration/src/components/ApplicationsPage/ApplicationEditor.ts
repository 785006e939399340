import type {
  Application,
  ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  applyPatch,
  changesOf,
  inversePatch,
  mergePatches,
} from '../../lib/applicationPatch';
import { isConflict } from '../../lib/errors';

/** What the editor needs of the backend. */
export interface ApplicationSource {
  update(
    id: string,
    version: number,
    patch: ApplicationPatch,
  ): Promise<Application>;
  /** As it is now; undefined when it is gone. */
  reload(id: string): Promise<Application | undefined>;
}

/** A change that did not get through, kept to be applied again. */
export interface Unsaved {
  kind: 'conflict' | 'failed';
  mine: ApplicationPatch;
  error: Error;
}

/** The last save, so that it can be told and taken back. */
export interface LastSave {
  status: 'saving' | 'saved' | 'undone';
  applicationId: string;
  name: string;
  inverse?: ApplicationPatch;
}

export interface EditorState {
  /** As the reader sees them: what was read, with the changes on their way to the backend on top. */
  applications: Application[];
  /** By application id. */
  unsaved: Record<string, Unsaved>;
  last?: LastSave;
}

interface Pending {
  patch: ApplicationPatch;
  undo: boolean;
}

/**
 * Saves changes to applications. A change is seen at once; saves of the same application go one after the other, so that
 * two quick keys are no conflict of a person with themselves. What does not get through is kept.
 */
export class ApplicationEditor {
  readonly #source: ApplicationSource;
  readonly #listeners = new Set<() => void>();
  readonly #read: Map<string, Application>;
  readonly #sending = new Map<string, Pending>();
  readonly #waiting = new Map<string, Pending>();
  #state: EditorState;

  constructor(applications: Application[], source: ApplicationSource) {
    this.#source = source;
    this.#read = new Map(applications.map(each => [each.id, each]));
    this.#state = { applications, unsaved: {} };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getState = () => this.#state;

  /** Changes fields of an application; nothing is sent when nothing changes. */
  save(id: string, wanted: ApplicationPatch): void {
    this.#enqueue(id, wanted, false);
  }

  /** Takes the last save back. */
  undo(): void {
    const { last } = this.#state;
    if (last?.status === 'saved' && last.inverse) {
      this.#enqueue(last.applicationId, last.inverse, true);
    }
  }

  /** Sends what was not saved again, on top of what the backend has now. */
  applyMine(id: string): void {
    const unsaved = this.#state.unsaved[id];
    if (unsaved) {
      this.discardMine(id);
      this.save(id, unsaved.mine);
    }
  }

  /** Gives up what was not saved. */
  discardMine(id: string): void {
    const { [id]: _given, ...unsaved } = this.#state.unsaved;
    this.#publish({ unsaved });
  }

  #enqueue(id: string, wanted: ApplicationPatch, undo: boolean): void {
    const shown = this.#shown(id);
    const patch = shown && changesOf(shown, wanted);
    if (!patch) {
      return;
    }
    const before = this.#waiting.get(id);
    this.#waiting.set(id, {
      patch: mergePatches(before?.patch, patch),
      undo: undo && !before,
    });
    this.#send(id);
    this.#publish({});
  }

  async #send(id: string): Promise<void> {
    const read = this.#read.get(id);
    const pending = this.#waiting.get(id);
    if (!read || !pending || this.#sending.has(id)) {
      return;
    }
    this.#waiting.delete(id);
    this.#sending.set(id, pending);
    this.#publish({
      last: { status: 'saving', applicationId: id, name: read.name },
    });
    try {
      const saved = await this.#source.update(id, read.version, pending.patch);
      this.#read.set(id, saved);
      this.#sending.delete(id);
      this.#publish({
        last: {
          status: pending.undo ? 'undone' : 'saved',
          applicationId: id,
          name: saved.name,
          inverse: inversePatch(read, saved, pending.patch),
        },
      });
    } catch (error) {
      await this.#keep(id, error as Error);
    }
    this.#send(id);
  }

  /** What came after the failed change was made without knowing why it would fail, so it is kept with it. */
  async #keep(id: string, error: Error): Promise<void> {
    const conflict = isConflict(error);
    if (conflict) {
      const theirs = await this.#source.reload(id).catch(() => undefined);
      if (theirs) {
        this.#read.set(id, theirs);
      }
    }
    const mine = mergePatches(
      mergePatches(this.#state.unsaved[id]?.mine, this.#sending.get(id)?.patch),
      this.#waiting.get(id)?.patch,
    );
    this.#sending.delete(id);
    this.#waiting.delete(id);
    this.#publish({
      last: undefined,
      unsaved: {
        ...this.#state.unsaved,
        [id]: { kind: conflict ? 'conflict' : 'failed', mine, error },
      },
    });
  }

  #shown(id: string): Application | undefined {
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

  #publish(change: Partial<EditorState>): void {
    this.#state = {
      ...this.#state,
      ...change,
      applications: this.#state.applications.map(
        each => this.#shown(each.id) ?? each,
      ),
    };
    this.#listeners.forEach(listener => listener());
  }
}
