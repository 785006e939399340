import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { EstateFacts } from '../../store/sources/facts';
import { SourceStore } from '../../store/sources/SourceStore';
import { ClaimedImport, EstateWriter, ImportStore } from '../../store/types';
import { otherKindMessage, titleOf } from '../sources/sourceTitles';
import { ImportProgress, ProgressPublisher } from './ImportProgress';
import { ImportRefusedError } from './ImportRefusedError';
import { ImportSettings } from './ImportSettings';
import { ImportStoppedError } from './ImportStoppedError';
import { createRunnerName, isAbandoned } from './runner';
import { ImportThread } from './worker/ImportThread';

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
    sources: SourceStore;
    /** The estate as it is, for who works out what an import makes of it. */
    facts: (estateId: string) => EstateFacts;
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
  #thread: ImportThread | undefined;
  #writing = false;
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

  /** Takes no new import. One that is being worked out is cut off and can be run again; one that is written is waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (!this.#writing) {
      await this.#thread?.stop(interruptedMessage);
    }
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
    const { imports, sources, facts, settings, writer } = this.#options;
    const { estateId, sourceId } = entry;
    const before = await sources.get(estateId, sourceId);
    if (before && before.kind !== entry.kind) {
      throw new ImportRefusedError(otherKindMessage(before));
    }
    const thread = ImportThread.start(settings.thread);
    this.#thread = thread;
    try {
      if (this.#stopped) {
        throw new ImportStoppedError(interruptedMessage);
      }
      const inventory = entry.kind === 'inventory';
      // A read that waited may be of a source that is not configured any more.
      const live = inventory && before?.live !== false;
      const { report, loss, source } = await thread.process(
        {
          importId: entry.id,
          estateId,
          kind: entry.kind,
          sourceId,
          live,
          at: new Date().toISOString(),
          file: entry.removesSource ? undefined : file,
          limits: settings.limits,
          maxLoss: settings.maxLoss,
          idleAfterDays: settings.idleAfterDays,
        },
        facts(estateId),
        share => progress.report(share),
      );
      const held =
        loss !== undefined && !entry.lossConfirmed && !entry.removesSource;
      const finishedAt = new Date().toISOString();
      if (entry.dryRun || held) {
        await imports.finish(
          entry.id,
          this.#runner,
          {
            status: entry.dryRun ? 'succeeded' : 'held',
            report,
            error: held ? loss : undefined,
            finishedAt,
          },
          { keepContents: !entry.dryRun },
        );
        if (!entry.dryRun && inventory) {
          await sources.fail(estateId, sourceId, loss!, finishedAt);
          await imports.fold(entry.id);
        }
        return;
      }
      this.#writing = true;
      await writer.apply(
        {
          entry,
          runner: this.#runner,
          finishedAt,
          report,
          source: entry.removesSource
            ? undefined
            : { ...source, live, title: before?.title ?? titleOf(entry) },
        },
        thread,
      );
    } finally {
      this.#writing = false;
      this.#thread = undefined;
      await thread.stop(interruptedMessage);
    }
  }

  async #fail(entry: ClaimedImport, error: unknown): Promise<void> {
    const { imports, sources, logger } = this.#options;
    const refused = error instanceof ImportRefusedError;
    const reason = isError(error) ? error.message : String(error);
    if (!refused) {
      logger.error(
        `Import ${entry.id} of ${entry.fileName} failed`,
        isError(error) ? error : undefined,
      );
    }
    const explained = refused || error instanceof ImportStoppedError;
    const outcome = {
      status: this.#stopped ? ('interrupted' as const) : ('failed' as const),
      error: explained
        ? reason
        : `The import failed for a reason that does not lie in the file (${reason}). The estate is as it was before; run the import again.`,
      finishedAt: new Date().toISOString(),
    };
    await imports.finish(entry.id, this.#runner, outcome, {
      keepContents: !refused,
    });
    if (!entry.dryRun && !this.#stopped) {
      await sources.fail(
        entry.estateId,
        entry.sourceId,
        outcome.error,
        outcome.finishedAt,
      );
      await imports.fold(entry.id);
    }
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
