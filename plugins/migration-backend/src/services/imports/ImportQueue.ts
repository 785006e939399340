import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { suggestApplications } from '@crosswalk/backstage-plugin-migration-common';
import {
  ClaimedImport,
  DependencyStore,
  EstateWriter,
  ImportStore,
  VirtualMachineStore,
} from '../../store/types';
import { ImportProgress, ProgressPublisher } from './ImportProgress';
import { ImportRefusedError } from './ImportRefusedError';
import { ImportSettings } from './ImportSettings';
import { processImport } from './processImport';
import { createRunnerName, isAbandoned } from './runner';

/** What an import that was cut off says of itself. */
export const interruptedMessage =
  'The import was interrupted because the backend stopped or lost its database. The estate is as it was before; run the import again.';

/**
 * Works on queued imports, one at a time in each process and one at a time in each estate. Any replica may take any
 * import; the database decides who does.
 */
export class ImportQueue {
  static create(options: {
    imports: ImportStore;
    virtualMachines: VirtualMachineStore;
    dependencies: DependencyStore;
    writer: EstateWriter;
    settings: ImportSettings;
    publisher: ProgressPublisher;
    logger: LoggerService;
  }) {
    return new ImportQueue(options);
  }

  readonly #options: Parameters<typeof ImportQueue.create>[0];
  readonly #runner = createRunnerName();
  #current: string | undefined;
  #working: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  private constructor(options: Parameters<typeof ImportQueue.create>[0]) {
    this.#options = options;
  }

  /** Starts on what is queued, unless that is being done already. */
  kick(): void {
    this.#again = true;
    if (!this.#working && !this.#stopped) {
      this.#working = this.#drain().finally(() => {
        this.#working = undefined;
        // Something may have been queued between the last look and now.
        if (this.#again) {
          this.kick();
        }
      });
    }
  }

  /** Marks imports that nobody works on any more, then works on what is queued. */
  async recover(now: number = Date.now()): Promise<void> {
    for (const entry of await this.#options.imports.listRunning()) {
      const self = { runner: this.#runner, importId: this.#current };
      if (isAbandoned(entry, self, now)) {
        const interrupted = await this.#options.imports.interrupt(
          entry,
          interruptedMessage,
          new Date(now).toISOString(),
        );
        if (interrupted) {
          this.#options.logger.warn(`Import ${entry.id} was interrupted`);
        }
      }
    }
    this.kick();
  }

  /** Resolves when nothing is left to do. */
  async idle(): Promise<void> {
    while (this.#working) {
      await this.#working;
    }
  }

  /** Takes no new import, and waits for the one at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        const entry = await this.#options.imports.claim(
          this.#runner,
          Date.now(),
        );
        if (entry) {
          this.#again = true;
          this.#current = entry.id;
          await this.#run(entry);
        }
      } catch (error) {
        this.#options.logger.error(
          'Work on the queued imports failed',
          isError(error) ? error : undefined,
        );
        return;
      } finally {
        this.#current = undefined;
      }
    }
  }

  async #run(entry: ClaimedImport): Promise<void> {
    const { imports, logger, publisher } = this.#options;
    const started = Date.now();
    const progress = ImportProgress.start({
      entry,
      runner: this.#runner,
      imports,
      publisher,
      logger,
    });
    try {
      await withTemporaryFile(entry, imports.readContents(entry.id), file =>
        this.#import(entry, file, progress),
      );
      logger.info(
        `Import ${entry.id} of ${entry.fileName} took ${
          Date.now() - started
        } ms`,
      );
    } catch (error) {
      await this.#fail(entry, error);
    } finally {
      await progress.stop();
      const ended = await imports.get(entry.estateId, entry.id);
      if (ended) {
        await publisher.publish(ended);
      }
    }
  }

  async #import(
    entry: ClaimedImport,
    file: string,
    progress: ImportProgress,
  ): Promise<void> {
    const { imports, virtualMachines, dependencies, settings, writer } =
      this.#options;
    const { report, loss, ...data } = await processImport({
      entry,
      file,
      settings,
      virtualMachines,
      dependencies,
      onProgress: share => progress.report(share),
    });
    const finishedAt = new Date().toISOString();
    if (entry.dryRun || loss !== undefined) {
      await imports.finish(
        entry.id,
        this.#runner,
        {
          status: entry.dryRun ? 'succeeded' : 'held',
          report,
          error: loss,
          finishedAt,
        },
        { keepContents: !entry.dryRun },
      );
      return;
    }
    const { estateId } = entry;
    await writer.apply(
      {
        importId: entry.id,
        runner: this.#runner,
        estateId,
        finishedAt,
        report,
        ...data,
      },
      state => suggestApplications({ estateId, ...state }),
    );
  }

  async #fail(entry: ClaimedImport, error: unknown): Promise<void> {
    const refused = error instanceof ImportRefusedError;
    const reason = isError(error) ? error.message : String(error);
    if (!refused) {
      this.#options.logger.error(
        `Import ${entry.id} of ${entry.fileName} failed`,
        isError(error) ? error : undefined,
      );
    }
    await this.#options.imports.finish(
      entry.id,
      this.#runner,
      {
        status: 'failed',
        error: refused
          ? reason
          : `The import failed for a reason that does not lie in the file (${reason}). The estate is as it was before; run the import again.`,
        finishedAt: new Date().toISOString(),
      },
      { keepContents: !refused },
    );
  }
}

async function withTemporaryFile(
  entry: ClaimedImport,
  contents: AsyncIterable<Buffer>,
  use: (file: string) => Promise<void>,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'crosswalk-import-'));
  try {
    const file = join(directory, entry.id);
    await pipeline(Readable.from(contents), createWriteStream(file));
    await use(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
