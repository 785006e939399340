import type {
  Application,
  ApplicationPatch,
  OperationResult,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  changesOf,
  mergePatches,
  type PatchField,
} from '../../../lib/applicationPatch';
import { saveSeveral } from './saveSeveral';
import { SaveQueue } from './SaveQueue';
import { operationIdsOf, withTheirs, type Done } from './undoing';
import type {
  ApplicationSource,
  EditorState,
  Outcome,
  OutcomeItem,
  Unsaved,
} from './types';

/**
 * Changes applications: single fields, several at once, merged, split, undone. A change of a field is seen at once;
 * operations run one after the other. What does not get through is kept or said, never lost.
 */
export class ApplicationEditor {
  readonly #source: ApplicationSource;
  readonly #listeners = new Set<() => void>();
  readonly #read: Map<string, Application>;
  readonly #queue: SaveQueue;
  readonly #done: Done[] = [];
  #tail: Promise<unknown> = Promise.resolve();
  #state: EditorState;

  constructor(applications: Application[], source: ApplicationSource) {
    this.#source = source;
    this.#read = new Map(applications.map(each => [each.id, each]));
    this.#state = { applications, unsaved: {}, canUndo: false };
    this.#queue = new SaveQueue(this.#read, source, {
      sending: id => this.#tell(this.#outcome('update', id)),
      saved: (id, saved, isRebased) => {
        this.#done.push({
          name: saved.name,
          applicationId: id,
          version: saved.version,
        });
        this.#tell({
          ...this.#outcome('update', id),
          phase: 'done',
          items: [{ id, name: saved.name, status: 'saved' }],
          rebased: isRebased ? 1 : 0,
        });
      },
      same: id =>
        this.#tell({
          ...this.#outcome('update', id),
          phase: 'done',
          unchanged: 1,
        }),
      kept: (id, unsaved) => {
        this.#keep(id, unsaved);
        this.#tell({
          ...this.#outcome('update', id),
          phase: 'done',
          items: [{ id, name: this.#nameOf(id), status: unsaved.kind }],
          error: unsaved.kind === 'failed' ? unsaved.error : undefined,
        });
      },
    });
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly getState = () => this.#state;

  /** Takes in more of the list. */
  add(applications: Application[]): void {
    applications.forEach(each => this.#read.set(each.id, each));
    this.#publish({});
  }

  /** Changes fields of an application; nothing is sent when nothing changes. */
  save(id: string, wanted: ApplicationPatch): void {
    if (this.#queue.enqueue(id, wanted)) {
      this.#publish({});
    }
  }

  /** Changes several to the same. */
  saveAll(ids: Iterable<string>, wanted: ApplicationPatch): Promise<void> {
    const all = [...ids];
    return this.#run(this.#outcome('bulk', all[0]), async () => {
      const changed = all.flatMap(id => {
        const application = this.#read.get(id);
        const patch = application && changesOf(application, wanted);
        return patch ? [{ application, patch }] : [];
      });
      const result = await saveSeveral(this.#source, changed);
      result.items.forEach(({ id, status, application }) => {
        this.#take(id, status, application);
      });
      result.unsaved.forEach(([id, unsaved]) => this.#keep(id, unsaved));
      return {
        operationIds: result.operationIds,
        items: result.items,
        rebased: result.rebased,
        unchanged: all.length - changed.length,
        error: result.error,
      };
    });
  }

  /** Gives the VMs of others to one, which stays; the others are gone. */
  merge(id: string, others: string[]): Promise<void> {
    return this.#run(this.#outcome('merge', id), async () => {
      const { version } = this.#read.get(id)!;
      const from = others.map(other => ({
        id: other,
        version: this.#read.get(other)!.version,
      }));
      return this.#answer(
        [id, ...others],
        await this.#source.merge(id, version, from),
      );
    });
  }

  /** Makes a new application of some VMs of one. */
  split(
    id: string,
    part: { name: string; virtualMachineKeys: string[] },
  ): Promise<void> {
    return this.#run(this.#outcome('split', id), async () => {
      const { version } = this.#read.get(id)!;
      return this.#answer([id], await this.#source.split(id, version, part));
    });
  }

  /** Takes back what was done last and is not taken back yet. */
  undo(): Promise<void> {
    const done = this.#done.pop();
    return done ? this.#takeBack(done) : Promise.resolve();
  }

  /** Takes back an operation that the history names. */
  undoOperation(operationId: string, name: string): Promise<void> {
    return this.#takeBack({ name, operationIds: [operationId] });
  }

  /**
   * Decides a conflict: what nobody else touched is saved, and of what both set, the fields given.
   *
   * @param fields - where mine goes over theirs
   */
  resolve(id: string, fields: readonly PatchField[]): void {
    const unsaved = this.#state.unsaved[id];
    if (unsaved) {
      const theirs = unsaved.conflicts
        .map(({ field }) => field)
        .filter(field => !fields.includes(field));
      const mine: ApplicationPatch = { ...unsaved.mine };
      theirs.forEach(field => delete mine[field]);
      this.discard(id);
      this.save(id, mine);
    }
  }

  /** Gives up what was not saved. */
  discard(id: string): void {
    const { [id]: _given, ...unsaved } = this.#state.unsaved;
    this.#publish({ unsaved });
  }

  /** Puts away what is said about the last operation. */
  dismiss(): void {
    this.#publish({ outcome: undefined });
  }

  #takeBack(done: Done): Promise<void> {
    const outcome = {
      ...this.#outcome('undo', undefined),
      name: done.name,
    };
    return this.#run(outcome, async () => {
      const items: OutcomeItem[] = [];
      for (const operationId of await operationIdsOf(this.#source, done)) {
        const result = await this.#source.undo(operationId);
        const asked = result.items.map(({ id }) => id);
        items.push(
          ...this.#answer(asked, await withTheirs(this.#source, result)).items,
        );
      }
      return { items };
    });
  }

  /** Operations run one after the other, and none beside a save. */
  #run(
    outcome: Outcome,
    operation: () => Promise<
      Partial<Outcome> & { items: OutcomeItem[]; operationIds?: string[] }
    >,
  ): Promise<void> {
    const run = async () => {
      this.#tell(outcome);
      try {
        const { operationIds = [], ...result } = await this.#queue.whilePaused(
          operation,
        );
        if (operationIds.length > 0) {
          this.#done.push({ name: outcome.name, operationIds });
        }
        this.#tell({ ...outcome, ...result, phase: 'done' });
      } catch (error) {
        this.#tell({ ...outcome, phase: 'done', error: error as Error });
      }
    };
    const next = this.#tail.then(run);
    this.#tail = next;
    return next;
  }

  /** Takes in what an operation answered. */
  #answer(asked: string[], { operationId, items }: OperationResult) {
    const names = new Map(asked.map(id => [id, this.#nameOf(id)]));
    return {
      operationIds: [operationId],
      items: items.map(({ id, status, application }): OutcomeItem => {
        this.#take(id, status, application);
        return { id, name: application?.name ?? names.get(id) ?? id, status };
      }),
    };
  }

  /** What was saved and is not answered is gone, or not the reader's to see any more. */
  #take(
    id: string,
    status: OutcomeItem['status'],
    application: Application | undefined,
  ): void {
    if (application) {
      this.#read.set(id, application);
    } else if (status === 'saved' || status === 'missing') {
      this.#read.delete(id);
    }
  }

  #keep(id: string, unsaved: Unsaved): void {
    const before = this.#state.unsaved[id];
    this.#publish({
      unsaved: {
        ...this.#state.unsaved,
        [id]: {
          ...unsaved,
          mine: mergePatches(before?.mine, unsaved.mine),
          before: mergePatches(unsaved.before, before?.before),
        },
      },
    });
  }

  #nameOf(id: string): string {
    return this.#read.get(id)?.name ?? id;
  }

  #outcome(kind: Outcome['kind'], id: string | undefined): Outcome {
    return {
      kind,
      phase: 'running',
      name: id === undefined ? '' : this.#nameOf(id),
      items: [],
      unchanged: 0,
      rebased: 0,
    };
  }

  #tell(outcome: Outcome): void {
    this.#publish({ outcome });
  }

  #publish(change: Partial<EditorState>): void {
    this.#state = {
      ...this.#state,
      ...change,
      applications: [...this.#read.keys()].map(id => this.#queue.shown(id)!),
      canUndo: this.#done.length > 0,
    };
    this.#listeners.forEach(listener => listener());
  }
}
