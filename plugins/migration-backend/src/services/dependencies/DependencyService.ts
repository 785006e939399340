import { randomUUID } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  ApplicationDependency,
  dependencyGraphOf,
  DependencyGraph,
  DependencyStrength,
} from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationDependencyStore } from '../../store/dependencies/ApplicationDependencyStore';
import {
  ApplicationStore,
  DependencyStore,
  EstateStore,
} from '../../store/types';
import { principalOf, WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';

/** What somebody says that one application needs of another. */
export interface NewApplicationDependency {
  sourceId: string;
  targetId: string;
  strength: DependencyStrength;
  note?: string;
}

/** Who needs whom among the applications of an estate. */
export interface DependencyService {
  graph(estateId: string, options: WithCredentials): Promise<DependencyGraph>;
  declare(
    estateId: string,
    dependency: NewApplicationDependency,
    options: WithCredentials,
  ): Promise<ApplicationDependency>;
  /** Answers what was removed. */
  remove(
    estateId: string,
    id: string,
    options: WithCredentials,
  ): Promise<ApplicationDependency>;
}

/** Answers from the stores. */
export class DefaultDependencyService implements DependencyService {
  static create(options: {
    estates: EstateStore;
    applications: ApplicationStore;
    dependencies: DependencyStore;
    applicationDependencies: ApplicationDependencyStore;
    /** Replaced in tests only. */
    now?: () => Date;
  }) {
    return new DefaultDependencyService(options);
  }

  readonly #options: Parameters<typeof DefaultDependencyService.create>[0];
  /** Graphs that are being worked out, so that several who ask at once wait for one. */
  readonly #pending = new Map<string, Promise<DependencyGraph>>();

  private constructor(
    options: Parameters<typeof DefaultDependencyService.create>[0],
  ) {
    this.#options = options;
  }

  async graph(estateId: string): Promise<DependencyGraph> {
    await requireEstate(this.#options.estates, estateId);
    const pending = this.#pending.get(estateId);
    if (pending) {
      return pending;
    }
    const graph = this.#graph(estateId).finally(() =>
      this.#pending.delete(estateId),
    );
    this.#pending.set(estateId, graph);
    return graph;
  }

  async declare(
    estateId: string,
    dependency: NewApplicationDependency,
    { credentials }: WithCredentials,
  ): Promise<ApplicationDependency> {
    await requireEstate(this.#options.estates, estateId);
    const { sourceId, targetId } = dependency;
    if (sourceId === targetId) {
      throw new InputError('An application does not depend on itself');
    }
    for (const id of [sourceId, targetId]) {
      const application = await this.#options.applications.get(id);
      if (application?.estateId !== estateId) {
        throw new InputError(
          `There is no application with the id '${id}' in this estate; it may have been merged or gone with the last import`,
        );
      }
    }
    const { now = () => new Date() } = this.#options;
    const declared: ApplicationDependency = {
      id: randomUUID(),
      estateId,
      ...dependency,
      origin: 'declared',
      createdBy: principalOf(credentials),
      createdAt: now().toISOString(),
    };
    await this.#options.applicationDependencies.add(declared);
    return declared;
  }

  async remove(estateId: string, id: string): Promise<ApplicationDependency> {
    const { applicationDependencies } = this.#options;
    const known = await applicationDependencies.get(estateId, id);
    if (!known || !(await applicationDependencies.remove(estateId, id))) {
      throw new NotFoundError(
        `There is no declared dependency with the id '${id}' in this estate`,
      );
    }
    return known;
  }

  async #graph(estateId: string): Promise<DependencyGraph> {
    const [applications, dependencies, applicationDependencies] =
      await Promise.all([
        this.#options.applications.listAll(estateId),
        this.#options.dependencies.listAll(estateId),
        this.#options.applicationDependencies.listAll(estateId),
      ]);
    return dependencyGraphOf({
      applications,
      dependencies,
      applicationDependencies,
    });
  }
}
