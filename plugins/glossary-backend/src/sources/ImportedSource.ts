import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  Importer,
  ImportOptions,
  ImportResult,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossarySource } from './GlossarySource';
import type { RepositoryLinks } from './RepositoryLinks';
import type { SourceFiles } from './SourceFiles';

/** A source whose files an importer understands. */
export class ImportedSource implements GlossarySource {
  static create(options: {
    id: string;
    type: SourceType;
    target: string;
    isLocal: boolean;
    maxLoss: number;
    schedule?: SchedulerServiceTaskScheduleDefinition;
    files: SourceFiles;
    importer: Importer;
    importOptions: Omit<ImportOptions, 'date'>;
    links?: RepositoryLinks;
    now?: () => Date;
  }): ImportedSource {
    return new ImportedSource(options);
  }

  readonly id: string;
  readonly type: SourceType;
  readonly target: string;
  readonly isLocal: boolean;
  readonly maxLoss: number;
  readonly schedule?: SchedulerServiceTaskScheduleDefinition;
  readonly #files: SourceFiles;
  readonly #importer: Importer;
  readonly #importOptions: Omit<ImportOptions, 'date'>;
  readonly #links?: RepositoryLinks;
  readonly #now: () => Date;

  private constructor(options: Parameters<typeof ImportedSource.create>[0]) {
    this.id = options.id;
    this.type = options.type;
    this.target = options.target;
    this.isLocal = options.isLocal;
    this.maxLoss = options.maxLoss;
    this.schedule = options.schedule;
    this.#files = options.files;
    this.#importer = options.importer;
    this.#importOptions = options.importOptions;
    this.#links = options.links;
    this.#now = options.now ?? (() => new Date());
  }

  async read(): Promise<ImportResult> {
    return this.#importer(await this.#files.read(), {
      ...this.#importOptions,
      date: this.#now().toISOString().slice(0, 10),
    });
  }

  placeOf(file: string): string {
    return this.#files.placeOf(file);
  }

  linksTo(file: string, line: number) {
    return this.#links?.to(file, line) ?? {};
  }
}
