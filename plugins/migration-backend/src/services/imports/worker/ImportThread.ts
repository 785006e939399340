import { Worker } from 'node:worker_threads';
import {
  Application,
  ApplicationSuggestion,
} from '@crosswalk/backstage-plugin-migration-common';
import { proxy, Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter';
import { CountedMachine } from '../../../store/resuggest';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { ImportRefusedError } from '../ImportRefusedError';
import { ImportStoppedError } from '../ImportStoppedError';
import { ImportJob, ImportOutline } from '../processors/processor';
import { importWorkerFile } from './importWorker';
import { loaderArguments } from './loaderArguments';
import { ImportWork, workerMark } from './protocol';

/** For what is soon garbage; the engine by itself takes several times as much, on top of what the import needs. */
const youngGenerationMiB = 16;

/** What a thread may take. */
export interface ThreadLimits {
  maxMemoryMiB: number;
  /** Without a sign of life for so long it is given up. */
  maxSilenceMs: number;
}

/**
 * The thread that works on one import. Whatever becomes of it, every call ends: when it runs out of memory, dies, goes
 * silent or is stopped, with an error that says so.
 */
export class ImportThread {
  static start(limits: ThreadLimits): ImportThread {
    return new ImportThread(
      limits,
      new Worker(importWorkerFile, {
        ...loaderArguments(importWorkerFile),
        name: 'crosswalk-import',
        workerData: { mark: workerMark },
        resourceLimits: {
          maxOldGenerationSizeMb: limits.maxMemoryMiB,
          maxYoungGenerationSizeMb: youngGenerationMiB,
        },
      }),
    );
  }

  readonly #limits: ThreadLimits;
  readonly #worker: Worker;
  readonly #work: Remote<ImportWork>;
  readonly #end: Promise<never>;
  readonly #watch: NodeJS.Timeout;
  #fail: (error: Error) => void = () => {};
  #signAt = Date.now();
  #calls = 0;

  private constructor(limits: ThreadLimits, worker: Worker) {
    this.#limits = limits;
    this.#worker = worker;
    this.#work = wrap<ImportWork>(nodeEndpoint(worker));
    this.#end = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // Who waits for a call is told; when nobody does, nobody has to know.
    this.#end.catch(() => undefined);
    worker.on('error', error => this.#fail(this.#explain(error)));
    worker.on('exit', () =>
      this.#fail(
        new ImportStoppedError(
          'The work on the import ended unexpectedly. The estate is as it was before; run the import again.',
        ),
      ),
    );
    this.#watch = setInterval(
      () => this.#lookForSigns(),
      Math.min(1_000, limits.maxSilenceMs),
    );
    this.#watch.unref();
  }

  /** @throws ImportRefusedError when the file cannot be imported */
  process(
    job: ImportJob,
    facts: EstateFacts,
    onProgress: (share: number) => void,
  ): Promise<ImportOutline> {
    const alive = <TArgs extends unknown[], T>(
      answer: (...args: TArgs) => T,
    ) => {
      return (...args: TArgs): T => {
        this.#signAt = Date.now();
        return answer(...args);
      };
    };
    return this.#call(() =>
      this.#work.process(
        job,
        proxy<EstateFacts>({
          sources: alive(() => facts.sources()),
          records: alive((...args) => facts.records(...args)),
          virtualMachines: alive(after => facts.virtualMachines(after)),
          dependencies: alive((...args) => facts.dependencies(...args)),
          members: alive(after => facts.members(after)),
          applications: alive(after => facts.applications(after)),
          declaredDependencies: alive(after =>
            facts.declaredDependencies(after),
          ),
          columns: alive(() => facts.columns()),
        }),
        proxy(alive(onProgress)),
      ),
    );
  }

  nextWrites(): Promise<EstateWrite[]> {
    return this.#call(() => this.#work.nextWrites());
  }

  machines(): Promise<CountedMachine[] | undefined> {
    return this.#call(() => this.#work.machines());
  }

  suggest(confirmed: Application[]): Promise<ApplicationSuggestion[]> {
    return this.#call(() => this.#work.suggest(confirmed));
  }

  /** Ends the thread; a call that is under way fails with this message. */
  async stop(because: string): Promise<void> {
    this.#fail(new ImportStoppedError(because));
    clearInterval(this.#watch);
    await this.#worker.terminate();
  }

  async #call<T>(call: () => PromiseLike<T>): Promise<T> {
    this.#signAt = Date.now();
    this.#calls++;
    try {
      return await Promise.race([call(), this.#end]);
    } catch (error) {
      throw toRefusal(error);
    } finally {
      this.#calls--;
    }
  }

  #lookForSigns(): void {
    const { maxSilenceMs } = this.#limits;
    if (this.#calls > 0 && Date.now() - this.#signAt > maxSilenceMs) {
      void this.stop(
        `The import made no progress for ${Math.round(
          maxSilenceMs / 1_000,
        )} seconds (migration.imports.maxSilenceSeconds) and was given up. The estate is as it was before; run the import again, or export the file anew.`,
      );
    }
  }

  #explain(error: Error & { code?: string }): Error {
    return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? new ImportStoppedError(
          `The import needs more than ${
            this.#limits.maxMemoryMiB
          } MiB of memory, the most that it may take (migration.imports.maxMemoryMiB). The estate is as it was before; allow more, or export fewer VMs to a file.`,
        )
      : error;
  }
}

/** Errors lose their class on the way between threads, and keep their name. */
function toRefusal(error: unknown): unknown {
  return error instanceof Error && error.name === 'ImportRefusedError'
    ? new ImportRefusedError(error.message)
    : error;
}
