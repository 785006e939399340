import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { stringifyError } from '@backstage/errors';
import {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import {
  diffEntities,
  MIGRATION_EVENTS_TOPIC,
  toCatalogEntities,
} from '@crosswalk/backstage-plugin-migration-common';
import { PublishedWavesClient } from './PublishedWavesClient';

const PROVIDER_NAME = 'crosswalk-migration';

/**
 * Keeps the entities of published waves in the catalog. Asks when a plan was published, and on a schedule in case that
 * was missed; writes only what differs from what it wrote last.
 */
export class MigrationEntityProvider implements EntityProvider {
  static create(options: {
    waves: PublishedWavesClient;
    events: EventsService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  }): MigrationEntityProvider {
    return new MigrationEntityProvider(options);
  }

  readonly #waves: PublishedWavesClient;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #taskRunner: SchedulerServiceTaskRunner;
  /** What this process wrote last; before the first time nobody knows what is in the catalog. */
  #applied: { entities: Entity[]; etag: string | null } | undefined;
  /** The event and the schedule may come at once; one waits for the other. */
  #running: Promise<void> = Promise.resolve();

  private constructor(options: {
    waves: PublishedWavesClient;
    events: EventsService;
    logger: LoggerService;
    taskRunner: SchedulerServiceTaskRunner;
  }) {
    this.#waves = options.waves;
    this.#events = options.events;
    this.#logger = options.logger.child({ provider: PROVIDER_NAME });
    this.#taskRunner = options.taskRunner;
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#events.subscribe({
      id: PROVIDER_NAME,
      topics: [MIGRATION_EVENTS_TOPIC],
      onEvent: () => this.refresh(connection),
    });
    await this.#taskRunner.run({
      id: `${PROVIDER_NAME}:refresh`,
      fn: () => this.refresh(connection),
    });
  }

  /** Never throws: what failed is tried again at the next turn, and the catalog keeps what it has. */
  refresh(connection: EntityProviderConnection): Promise<void> {
    this.#running = this.#running.then(async () => {
      try {
        await this.#refresh(connection);
      } catch (error) {
        this.#logger.warn(
          `Could not refresh the migration waves; the catalog keeps those it has: ${stringifyError(
            error,
          )}`,
        );
      }
    });
    return this.#running;
  }

  async #refresh(connection: EntityProviderConnection): Promise<void> {
    const answer = await this.#waves.fetchWaves(this.#applied?.etag ?? null);
    if (!answer.changed) {
      return;
    }
    const entities = toCatalogEntities(answer.waves, {
      baseLocation: `${PROVIDER_NAME}:estates`,
    });
    if (!this.#applied) {
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(deferred),
      });
      this.#logger.info(`Projected ${entities.length} migration entities`);
    } else {
      await this.#applyDifference(connection, this.#applied.entities, entities);
    }
    this.#applied = { entities, etag: answer.etag };
  }

  async #applyDifference(
    connection: EntityProviderConnection,
    before: Entity[],
    after: Entity[],
  ): Promise<void> {
    const { added, changed, removed } = diffEntities(before, after);
    if (added.length + changed.length + removed.length === 0) {
      return;
    }
    const written = new Set([...added, ...changed]);
    await connection.applyMutation({
      type: 'delta',
      // In the order of the projection, which is the one in which the catalog works through them.
      added: after.filter(entity => written.has(entity)).map(deferred),
      removed: removed.map(deferred),
    });
    this.#logger.info(
      `Migration entities: ${added.length} added, ${changed.length} changed, ${removed.length} removed`,
    );
  }
}

function deferred(entity: Entity): DeferredEntity {
  return { entity, locationKey: PROVIDER_NAME };
}
