import { randomUUID } from 'node:crypto';
import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, isError } from '@backstage/errors';
import { InventorySource } from '@crosswalk/backstage-plugin-migration-node';
import { SourceStore } from '../../store/sources/SourceStore';
import { EstateStore, ImportStore } from '../../store/types';
import { ProgressPublisher } from '../imports/ImportProgress';
import { ImportQueue } from '../imports/ImportQueue';
import { newImport } from '../imports/ImportService';
import { createRunnerName } from '../imports/runner';
import { LiveRead } from './LiveRead';

/** Who live imports are created by. */
export const liveImporter = 'service:migration';

/** However often a source is read, a read may take so long. */
const leastTimeoutSeconds = 900;
/** Sources of several backends that start together are not asked in the same second. */
const initialDelaySeconds = 3;

interface Options {
  sources: InventorySource[];
  estates: EstateStore;
  sourceStore: SourceStore;
  imports: ImportStore;
  queue: ImportQueue;
  publisher: ProgressPublisher;
  logger: LoggerService;
}

/** Reads live sources on their schedule and on demand, and queues what they answer as an import. */
export class LiveSources {
  /** @throws Error when two sources have the same id */
  static create(options: Options) {
    const ids = options.sources.map(source => source.id);
    const twice = ids.find((id, i) => ids.indexOf(id) !== i);
    if (twice !== undefined) {
      throw new Error(
        `Two modules add an inventory source with the id “${twice}”; each needs its own`,
      );
    }
    return new LiveSources(options);
  }

  readonly #options: Options;
  readonly #runner = createRunnerName();
  readonly #stopping = new AbortController();
  readonly #reading = new Set<Promise<void>>();

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Makes the sources known, and has them read on their schedule by one replica at a time. Sources that the configuration
   * has no more are believed as live no more.
   */
  async schedule(scheduler: SchedulerService): Promise<void> {
    const estatesById = new Map<string, string>();
    for (const source of this.#options.sources) {
      estatesById.set(source.id, await this.#announce(source));
    }
    await this.#retireOthers(estatesById);
    for (const source of this.#options.sources) {
      await scheduler.scheduleTask({
        id: `migration-source-${source.id}`,
        scope: 'global',
        frequency: { seconds: source.refreshSeconds },
        timeout: {
          seconds: Math.max(leastTimeoutSeconds, source.refreshSeconds),
        },
        initialDelay: { seconds: initialDelaySeconds },
        fn: async signal => {
          const read = await this.#begin(source);
          // Somebody has it read at this very moment.
          await read?.run(signal);
        },
      });
    }
  }

  /** Makes it known that the source is there, as it is after it was removed. */
  async announce(sourceId: string): Promise<void> {
    const source = this.#find(sourceId);
    if (source) {
      await this.#announce(source);
    }
  }

  /**
   * Has the source read now, and answers the import that comes of it without waiting.
   *
   * @throws ConflictError when the source is not configured, or is being read
   */
  async refresh(estateId: string, sourceId: string): Promise<{ id: string }> {
    const source = this.#find(sourceId);
    if (!source || (await this.#announce(source)) !== estateId) {
      throw new ConflictError(
        `“${sourceId}” cannot be refreshed: it is not a live source of the configuration`,
      );
    }
    const read = await this.#begin(source);
    if (!read) {
      throw new ConflictError(
        `“${source.title}” is being read already; wait for that`,
      );
    }
    void read.run();
    return { id: read.id };
  }

  /** Cuts off what is being read, and ends sessions. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The backend stops'));
    await Promise.all(this.#reading);
    await Promise.all(
      this.#options.sources.map(source =>
        source.close?.().catch(error => {
          this.#options.logger.warn(
            `The source ${source.id} could not be closed: ${
              isError(error) ? error.message : error
            }`,
          );
        }),
      ),
    );
  }

  /** @param estatesById - estates that the configured sources feed */
  async #retireOthers(estatesById: Map<string, string>): Promise<void> {
    const { sourceStore } = this.#options;
    for (const { estateId, id, title } of await sourceStore.listLive()) {
      if (estatesById.get(id) !== estateId) {
        await sourceStore.retire(
          estateId,
          id,
          `“${title}” is not in the configuration any more, so it is not read. What it brought counts as a file of its date; remove the source if it is gone for good.`,
          new Date().toISOString(),
        );
      }
    }
  }

  #find(sourceId: string): InventorySource | undefined {
    return this.#options.sources.find(({ id }) => id === sourceId);
  }

  async #begin(
    source: InventorySource,
  ): Promise<
    { id: string; run(signal?: AbortSignal): Promise<void> } | undefined
  > {
    if (this.#stopping.signal.aborted) {
      return undefined;
    }
    const estateId = await this.#announce(source);
    const entry = newImport(
      estateId,
      {
        kind: 'inventory',
        sourceId: source.id,
        fileName: source.title,
        dryRun: false,
      },
      liveImporter,
    );
    const begun = await this.#options.imports.begin(
      entry,
      this.#runner,
      Date.now(),
    );
    if (!begun) {
      return undefined;
    }
    const read = LiveRead.create({
      ...this.#options,
      source,
      entry,
      runner: this.#runner,
    });
    return {
      id: entry.id,
      run: async signal => {
        const running = read.run(
          signal
            ? AbortSignal.any([signal, this.#stopping.signal])
            : this.#stopping.signal,
        );
        this.#reading.add(running);
        try {
          await running;
        } finally {
          this.#reading.delete(running);
        }
      },
    };
  }

  /** Answers the estate that it feeds, which is created when it is not there. */
  async #announce(source: InventorySource): Promise<string> {
    const { estates, sourceStore } = this.#options;
    const estateId =
      (await estates.findEstate(source.estate))?.id ??
      (await this.#createEstate(source.estate));
    await sourceStore.announce(estateId, {
      id: source.id,
      kind: 'inventory',
      title: source.title,
    });
    return estateId;
  }

  async #createEstate(name: string): Promise<string> {
    const { estates } = this.#options;
    const id = randomUUID();
    try {
      await estates.createEstate({
        id,
        name,
        createdAt: new Date().toISOString(),
      });
      return id;
    } catch (error) {
      // Another replica was faster.
      const found = await estates.findEstate(name);
      if (!found) {
        throw error;
      }
      return found.id;
    }
  }
}
