import {
  Application,
  ApplicationSuggestion,
} from '@crosswalk/backstage-plugin-migration-common';
import { CountedMachine } from '../../../store/resuggest';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { ImportRefusedError } from '../ImportRefusedError';
import { ImportProcessors, processors } from '../processors';
import {
  ImportJob,
  ImportOutline,
  ProcessedImport,
} from '../processors/processor';
import { ImportWork } from './protocol';

/** Writes that cross over at a time. */
const writesAtOnce = 4;
/** Progress is told no more often, because every telling is a message. */
const progressMs = 100;

/** Works on one import inside its thread, and hands over what comes of it bit by bit. */
export class ThreadWork implements ImportWork {
  readonly #processors: ImportProcessors;
  #processed: ProcessedImport | undefined;
  #writes: Iterator<EstateWrite> | undefined;

  constructor(available: ImportProcessors = processors) {
    this.#processors = available;
  }

  async process(
    job: ImportJob,
    facts: EstateFacts,
    onProgress: (share: number) => void,
  ): Promise<ImportOutline> {
    const processor = this.#processors[job.kind];
    if (!processor) {
      throw new ImportRefusedError(
        `Nothing here knows how to import “${job.kind}”`,
      );
    }
    let toldAt = 0;
    this.#processed = await processor(job, facts, share => {
      const now = performance.now();
      if (now - toldAt >= progressMs) {
        toldAt = now;
        onProgress(share);
      }
    });
    const { report, loss, source } = this.#processed;
    return { report, loss, source };
  }

  nextWrites(): EstateWrite[] {
    this.#writes ??= this.#done().writes[Symbol.iterator]();
    const some: EstateWrite[] = [];
    while (some.length < writesAtOnce) {
      const { done, value } = this.#writes.next();
      if (done) {
        break;
      }
      some.push(value);
    }
    return some;
  }

  machines(): CountedMachine[] | undefined {
    return this.#done().applications?.machines;
  }

  suggest(confirmed: Application[]): ApplicationSuggestion[] {
    return this.#done().applications?.suggest(confirmed) ?? [];
  }

  #done(): ProcessedImport {
    if (!this.#processed) {
      throw new Error('Nothing has been worked out yet');
    }
    return this.#processed;
  }
}
