import { Readable } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { InventorySource } from '@crosswalk/backstage-plugin-migration-node';
import { SourceStore } from '../../store/sources/SourceStore';
import { ImportStore } from '../../store/types';
import { ImportProgress, ProgressPublisher } from '../imports/ImportProgress';
import { ImportQueue } from '../imports/ImportQueue';
import { inventoryLines } from '../imports/processors/inventoryLines';

interface Options {
  source: InventorySource;
  /** Begun already, so that nobody else reads the source. */
  entry: EstateImport;
  runner: string;
  imports: ImportStore;
  sourceStore: SourceStore;
  queue: ImportQueue;
  publisher: ProgressPublisher;
  logger: LoggerService;
}

/** One read of a live source, whose import is under way from the first moment and queued once there is something to import. */
export class LiveRead {
  static create(options: Options) {
    return new LiveRead(options);
  }

  readonly #options: Options;

  private constructor(options: Options) {
    this.#options = options;
  }

  /** Never throws: what goes wrong is said of the source and its import. */
  async run(signal: AbortSignal): Promise<void> {
    const { source, entry, runner, imports, queue, publisher, logger } =
      this.#options;
    const progress = ImportProgress.start({
      entry,
      runner,
      imports,
      publisher,
      logger,
    });
    let snapshot;
    try {
      signal.throwIfAborted();
      snapshot = await source.read({
        signal,
        onProgress: share => progress.report(share),
      });
      signal.throwIfAborted();
    } catch (error) {
      await progress.stop();
      await this.#fail(error, signal.aborted);
      return;
    }
    await progress.stop();
    try {
      await imports.enqueue(
        entry.id,
        runner,
        Readable.from(inventoryLines(snapshot)),
      );
      await this.#publish();
      queue.kick();
    } catch (error) {
      await this.#fail(error, false);
    }
  }

  async #fail(error: unknown, aborted: boolean): Promise<void> {
    const { source, entry, runner, imports, sourceStore, logger } =
      this.#options;
    const reason = isError(error) ? error.message : String(error);
    const at = new Date().toISOString();
    const message = aborted
      ? `“${source.title}” was not read to the end: ${reason}. The estate is as it was before; the next read starts anew.`
      : `“${source.title}” could not be read: ${reason} The estate is as it was before.`;
    logger.warn(`Source ${source.id}: ${message}`);
    try {
      await imports.finish(
        entry.id,
        runner,
        {
          status: aborted ? 'interrupted' : 'failed',
          error: message,
          finishedAt: at,
        },
        { keepContents: false },
      );
      await sourceStore.fail(entry.estateId, source.id, message, at);
      await imports.fold(entry.id);
      await this.#publish();
    } catch (failure) {
      // The import is found abandoned later; the next read does not depend on it.
      logger.error(
        `The failure of source ${source.id} could not be recorded`,
        isError(failure) ? failure : undefined,
      );
    }
  }

  async #publish(): Promise<void> {
    const { entry, imports, publisher } = this.#options;
    const now = await imports.get(entry.estateId, entry.id);
    if (now) {
      await publisher.publish(now);
    }
  }
}
