import {
  Application,
  ApplicationSuggestion,
} from '@crosswalk/backstage-plugin-migration-common';
import { CountedMachine } from '../../../store/resuggest';
import { EstateFacts } from '../../../store/sources/facts';
import { EstateWrite } from '../../../store/sources/writes';
import { ImportJob, ImportOutline } from '../processors/processor';

/** What the main thread asks of the one that works on an import. */
export interface ImportWork {
  process(
    job: ImportJob,
    facts: EstateFacts,
    onProgress: (share: number) => void,
  ): Promise<ImportOutline>;
  /** Some of what is to be written, in the order in which it is; nothing at the end. */
  nextWrites(): EstateWrite[];
  /** What applications are counted by; undefined when the import cannot change applications. */
  machines(): CountedMachine[] | undefined;
  suggest(confirmed: Application[]): ApplicationSuggestion[];
}

/** In the data of a worker that is to work on imports, and in no other's. */
export const workerMark = 'crosswalk-import';
