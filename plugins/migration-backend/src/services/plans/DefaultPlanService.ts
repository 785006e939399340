import { createHash } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import {
  ANNOTATION_ESTATE,
  canonicalJson,
  defaultConstraints,
  diffEntities,
  MIGRATION_EVENTS_TOPIC,
  nextMonday,
  Page,
  Plan,
  PlanConstraints,
  planDigest,
  planWaves,
  PublishedPlan,
  PublishedWave,
  publishedWaves,
  PublishResult,
  toCatalogEntities,
} from '@crosswalk/backstage-plugin-migration-common';
import { pageOf } from '../../store/pages';
import { PlanStore } from '../../store/plans/PlanStore';
import { EstateReader, PageRequest } from '../../store/types';
import { principalOf, WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';
import { plannedApplications } from './plannedApplications';
import {
  ConstraintsPatch,
  PlanService,
  PublishedWavesPage,
} from './PlanService';

/** What the plan service works with. */
export interface PlanServiceOptions {
  estates: EstateReader;
  plans: PlanStore;
  events: EventsService;
  logger: LoggerService;
  /** Entity ref of the group that owns waves, and applications nobody claims. */
  defaultOwner: string;
  now: () => Date;
}

/** Reads an estate, has the planner decide, stores, and publishes. */
export class DefaultPlanService implements PlanService {
  static create(options: PlanServiceOptions): DefaultPlanService {
    return new DefaultPlanService(options);
  }

  readonly #estates: EstateReader;
  readonly #plans: PlanStore;
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #defaultOwner: string;
  readonly #now: () => Date;

  private constructor(options: PlanServiceOptions) {
    this.#estates = options.estates;
    this.#plans = options.plans;
    this.#events = options.events;
    this.#logger = options.logger;
    this.#defaultOwner = options.defaultOwner;
    this.#now = options.now;
  }

  async createPlan(
    estateId: string,
    patch: ConstraintsPatch,
    { credentials }: WithCredentials,
  ): Promise<{ plan: Plan; created: boolean }> {
    await requireEstate(this.#estates, estateId);
    const [
      applications,
      virtualMachines,
      dependencies,
      applicationDependencies,
    ] = await Promise.all([
      this.#estates.listAllApplications(estateId),
      this.#estates.listAllVirtualMachines(estateId),
      this.#estates.listAllDependencies(estateId),
      this.#estates.listAllApplicationDependencies(estateId),
    ]);
    const constraints = this.#constraints(patch);
    const result = planWaves({
      applications,
      virtualMachines,
      dependencies,
      applicationDependencies,
      constraints,
    });
    const content = {
      ...result,
      estateId,
      constraints,
      digest: planDigest(constraints, result),
      applications: plannedApplications(applications, virtualMachines),
    };
    return this.#plans.add(
      {
        ...content,
        createdAt: this.#now().toISOString(),
        createdBy: principalOf(credentials),
      },
      newest => newest.status !== 'superseded' && sameContent(newest, content),
    );
  }

  async listPlans(estateId: string, page: PageRequest): Promise<Page<Plan>> {
    await requireEstate(this.#estates, estateId);
    return this.#plans.list(estateId, page);
  }

  async getPlan(id: string): Promise<Plan> {
    const plan = await this.#plans.get(id);
    if (!plan) {
      throw new NotFoundError(`There is no plan '${id}'`);
    }
    return plan;
  }

  async publishPlan(id: string): Promise<PublishResult> {
    const plan = await this.getPlan(id);
    if (plan.status === 'superseded') {
      throw new ConflictError(
        `Revision ${plan.revision} has been superseded; plan again with its constraints to go back to it`,
      );
    }
    const before = await this.#published();
    const current = before.find(({ estate }) => estate.id === plan.estateId);
    const unchanged =
      current !== undefined &&
      (current.plan.id === id || sameContent(current.plan, plan));
    const after = unchanged
      ? before
      : [
          ...before.filter(other => other !== current),
          { estate: await requireEstate(this.#estates, plan.estateId), plan },
        ];
    const diff = diffEntities(this.#project(before), this.#project(after));
    if (!unchanged) {
      if (!(await this.#plans.publish(id, this.#now().toISOString()))) {
        // Somebody else published it since it was read; what is left to write is counted anew.
        return this.publishPlan(id);
      }
      await this.#announce(plan.estateId);
    }
    const stays = unchanged ? current.plan : plan;
    return {
      planId: stays.id,
      revision: stays.revision,
      entities: {
        added: diff.added.length,
        changed: diff.changed.length,
        // Entities of other estates are not what was asked to be published.
        unchanged: diff.unchanged.filter(
          entity =>
            entity.metadata.annotations?.[ANNOTATION_ESTATE] === plan.estateId,
        ).length,
        removed: diff.removed.length,
      },
    };
  }

  async listPublishedWaves(page: PageRequest): Promise<PublishedWavesPage> {
    const waves = await this.#waves();
    return {
      ...pageOf(waves, page),
      etag: createHash('sha256')
        .update(canonicalJson(waves))
        .digest('base64url'),
    };
  }

  async getWave(entityName: string): Promise<PublishedWave> {
    const wave = (await this.#waves()).find(
      ({ entityName: name }) =>
        name.toLocaleLowerCase('en-US') ===
        entityName.toLocaleLowerCase('en-US'),
    );
    if (!wave) {
      throw new NotFoundError(`No published wave is called '${entityName}'`);
    }
    return wave;
  }

  #constraints(patch: ConstraintsPatch): PlanConstraints {
    const today = this.#now().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const defaults = defaultConstraints(nextMonday(today));
    return {
      ...defaults,
      ...patch,
      capacity: { ...defaults.capacity, ...patch.capacity },
      pilotSize: { ...defaults.pilotSize, ...patch.pilotSize },
    };
  }

  async #published(): Promise<PublishedPlan[]> {
    const plans = await this.#plans.listPublished();
    return Promise.all(
      plans.map(async plan => ({
        plan,
        estate: await requireEstate(this.#estates, plan.estateId),
      })),
    );
  }

  async #waves(): Promise<PublishedWave[]> {
    return publishedWaves(await this.#published(), {
      defaultOwner: this.#defaultOwner,
    });
  }

  #project(published: PublishedPlan[]): Entity[] {
    return toCatalogEntities(
      publishedWaves(published, { defaultOwner: this.#defaultOwner }),
      { baseLocation: 'crosswalk-migration:estates' },
    );
  }

  /** A lost event only costs time: the catalog also asks by itself. */
  async #announce(estateId: string): Promise<void> {
    try {
      await this.#events.publish({
        topic: MIGRATION_EVENTS_TOPIC,
        eventPayload: { type: 'plan-published', estateId },
      });
    } catch (error) {
      this.#logger.warn(
        `Could not tell that a plan of estate ${estateId} was published`,
        error instanceof Error ? error : undefined,
      );
    }
  }
}

function sameContent(
  a: Pick<Plan, 'digest' | 'applications'>,
  b: Pick<Plan, 'digest' | 'applications'>,
): boolean {
  return (
    a.digest === b.digest &&
    canonicalJson(a.applications) === canonicalJson(b.applications)
  );
}
