import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { SignalsService } from '@backstage/plugin-signals-node';
import { ImportStore } from '../../store/types';
import { heartbeatMs } from './runner';

/** Channel on which the state of imports is told; the message names the import and says nothing of its contents. */
export const importsChannel = 'crosswalk:migration:imports';

/** Tells pages that an import is further. */
export class ProgressPublisher {
  readonly #signals: SignalsService;
  readonly #logger: LoggerService;

  constructor(signals: SignalsService, logger: LoggerService) {
    this.#signals = signals;
    this.#logger = logger;
  }

  async publish(
    entry: Pick<EstateImport, 'id' | 'estateId' | 'status' | 'progress'>,
  ): Promise<void> {
    try {
      await this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: importsChannel,
        message: {
          importId: entry.id,
          estateId: entry.estateId,
          status: entry.status,
          progress: entry.progress,
        },
      });
    } catch (error) {
      // Pages poll when signals do not come; the import does not depend on them.
      this.#logger.debug(
        `Progress was not signalled: ${isError(error) ? error.message : error}`,
      );
    }
  }
}

/** Progress is in hundredths of the file. */
const total = 100;
const signalMs = 300;

/** Says while an import runs that it does and how far it is. */
export class ImportProgress {
  static start(options: {
    entry: EstateImport;
    runner: string;
    imports: ImportStore;
    publisher: ProgressPublisher;
    logger: LoggerService;
  }) {
    return new ImportProgress(options);
  }

  readonly #options: Parameters<typeof ImportProgress.start>[0];
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #beating: Promise<void> = Promise.resolve();
  #signalledAt = 0;

  private constructor(options: Parameters<typeof ImportProgress.start>[0]) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.#beating = this.#beat();
    }, heartbeatMs);
    this.#timer.unref();
    this.#beating = this.#beat();
  }

  report(share: number): void {
    this.#done = Math.min(total - 1, Math.floor(share * total));
    const now = Date.now();
    if (now - this.#signalledAt >= signalMs) {
      this.#signalledAt = now;
      void this.#options.publisher.publish({
        ...this.#options.entry,
        progress: { done: this.#done, total },
      });
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }

  async #beat(): Promise<void> {
    const { entry, imports, runner, logger } = this.#options;
    try {
      await imports.heartbeat(
        entry.id,
        runner,
        { done: this.#done, total },
        Date.now(),
      );
    } catch (error) {
      logger.warn(
        `Heartbeat of import ${entry.id} failed: ${
          isError(error) ? error.message : error
        }`,
      );
    }
  }
}
