import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import type { CompiledGlossary } from '../glossary/CompiledGlossary';
import { GlossaryHolder } from '../glossary/GlossaryHolder';
import type { GlossarySource } from '../sources/GlossarySource';
import type { GlossaryCompiler } from './GlossaryCompiler';
import { SourceLog } from './SourceLog';

/** How soon a replica notices what another one has compiled. */
const POLL_SECONDS = 30;

/** Ten minutes: replicas with the configuration of before are gone by then. */
const POLLS_WITH_FOREIGN_SOURCES = 20;

/** Keeps the glossary that is served up to date: with the sources, and with what other replicas compiled. */
export class GlossaryRefresher {
  /** Compiles what is at hand, so that the glossary is there from the start. */
  static async create(options: {
    sources: GlossarySource[];
    compiler: GlossaryCompiler;
    logger: LoggerService;
  }): Promise<GlossaryRefresher> {
    const { sources, compiler } = options;
    const local = sources.filter(({ isLocal }) => isLocal);
    const glossary = await compiler.compile(local.map(({ id }) => id));
    return new GlossaryRefresher(options, glossary);
  }

  readonly holder: GlossaryHolder;
  readonly #sources: GlossarySource[];
  readonly #compiler: GlossaryCompiler;
  readonly #logger: LoggerService;
  readonly #log: SourceLog;
  #pollsWithForeignSources = 0;

  private constructor(
    options: {
      sources: GlossarySource[];
      compiler: GlossaryCompiler;
      logger: LoggerService;
    },
    glossary: CompiledGlossary,
  ) {
    this.#sources = options.sources;
    this.#compiler = options.compiler;
    this.#logger = options.logger;
    this.#log = new SourceLog({ logger: options.logger });
    this.holder = new GlossaryHolder(glossary);
    this.#report(glossary);
    this.#sayContents(glossary);
  }

  /** From here on sources are read when they are due, by one replica each time. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    for (const source of this.#sources) {
      if (source.schedule) {
        const id = `glossary-refresh-${source.id}`;
        await scheduler.scheduleTask({
          ...source.schedule,
          id,
          fn: async () => this.refresh(source.id),
        });
        if (this.#isNew(source)) {
          // The scheduler may remember a source of the same id, and wait until that is due.
          scheduler.triggerTask(id).catch(error => {
            this.#logger.debug(`${id} runs already: ${error}`);
          });
        }
      }
    }
    await scheduler.scheduleTask({
      id: 'glossary-poll',
      scope: 'local',
      frequency: { seconds: POLL_SECONDS },
      timeout: { seconds: POLL_SECONDS },
      fn: async () => this.poll(),
    });
  }

  /** Reads a source now. */
  async refresh(id: string): Promise<void> {
    this.#take(await this.#compiler.compile([id]));
  }

  /** Takes over what a held source read last. */
  async confirm(id: string): Promise<void> {
    this.#take(await this.#compiler.confirm(id));
  }

  /**
   * Takes over what another replica has compiled. While a new configuration is rolled out that may have been one with
   * other sources: those that it dropped are read again, those that only it has stay until it must be gone.
   */
  async poll(): Promise<void> {
    const glossary = await this.#compiler.load(this.holder.glossary.revision);
    if (glossary) {
      this.#take(glossary);
    }
    const { reports, hasForeignSources } = this.holder.glossary;
    const dropped = this.#sources
      .map(({ id }) => id)
      .filter(id => !reports.some(report => report.id === id));
    this.#pollsWithForeignSources = hasForeignSources
      ? this.#pollsWithForeignSources + 1
      : 0;
    if (
      dropped.length > 0 ||
      this.#pollsWithForeignSources >= POLLS_WITH_FOREIGN_SOURCES
    ) {
      this.#take(await this.#compiler.compile(dropped));
    }
  }

  #take(glossary: CompiledGlossary) {
    const { digest } = this.holder.glossary.snapshot;
    this.holder.take(glossary);
    this.#report(glossary);
    if (glossary.snapshot.digest !== digest) {
      this.#sayContents(glossary);
    }
  }

  #report({ reports }: CompiledGlossary) {
    for (const report of reports) {
      const source = this.#sources.find(({ id }) => id === report.id);
      if (source) {
        this.#log.report(source, report);
      }
    }
  }

  #sayContents({ snapshot }: CompiledGlossary) {
    this.#logger.info(
      `Glossary has ${snapshot.concepts.length} concepts and ${snapshot.mappings.length} mappings`,
    );
  }

  #isNew(source: GlossarySource): boolean {
    const report = this.holder.glossary.reports.find(
      known => known.id === source.id,
    );
    return (
      !report ||
      report.documents.read === 0 ||
      report.type !== source.type ||
      report.target !== source.target
    );
  }
}
