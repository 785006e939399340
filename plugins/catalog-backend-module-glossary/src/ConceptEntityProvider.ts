import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { GlossaryExportClient } from './GlossaryExportClient';
import { toConceptEntities } from './toConceptEntities';

const PROVIDER_NAME = 'crosswalk-glossary';

/** Keeps the concepts of the glossary in the catalog; asks on a schedule, and writes only when the glossary changed. */
export class ConceptEntityProvider implements EntityProvider {
  static create(options: {
    glossary: GlossaryExportClient;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
    /** Only concepts of these schemes; all of them when absent. */
    schemes?: readonly string[];
    /** Where the pages of the glossary are. */
    pagesUrl?: string;
  }): ConceptEntityProvider {
    return new ConceptEntityProvider(options);
  }

  readonly #glossary: GlossaryExportClient;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  readonly #schemes: readonly string[] | undefined;
  readonly #pagesUrl: string | undefined;
  #etag: string | null = null;

  private constructor(options: {
    glossary: GlossaryExportClient;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
    schemes?: readonly string[];
    pagesUrl?: string;
  }) {
    this.#glossary = options.glossary;
    this.#logger = options.logger.child({ provider: PROVIDER_NAME });
    this.#taskRunner = options.taskRunner;
    this.#schemes = options.schemes;
    this.#pagesUrl = options.pagesUrl;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#taskRunner.run({
      id: `${PROVIDER_NAME}:refresh`,
      fn: () => this.refresh(connection),
    });
  }

  /** Never throws: what failed is tried again at the next turn, and the catalog keeps what it has. */
  async refresh(connection: EntityProviderConnection): Promise<void> {
    try {
      const answer = await this.#glossary.fetchGlossary(this.#etag);
      if (!answer.changed) {
        return;
      }
      const schemes = this.#schemes;
      const concepts = schemes
        ? answer.concepts.filter(({ scheme }) => schemes.includes(scheme))
        : answer.concepts;
      const entities = toConceptEntities(
        { concepts, mappings: answer.mappings },
        { location: `${PROVIDER_NAME}:export`, pagesUrl: this.#pagesUrl },
      );
      // The catalog compares what it is given with what it has, and writes the difference.
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: PROVIDER_NAME,
        })),
      });
      this.#etag = answer.etag;
      this.#logger.info(`Projected ${entities.length} concepts`);
    } catch (error) {
      this.#logger.warn(
        `Could not refresh the concepts; the catalog keeps those it has: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
