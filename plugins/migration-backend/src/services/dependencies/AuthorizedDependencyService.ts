import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  ApplicationDependency,
  DependencyGraph,
  migrationApplicationUpdatePermission,
  migrationEstateImportPermission,
  migrationEstateReadPermission,
} from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationDependencyStore } from '../../store/dependencies/ApplicationDependencyStore';
import { ApplicationStore } from '../../store/types';
import { ApplicationAccess } from '../applications/ApplicationAccess';
import { WithCredentials } from '../caller';
import { isPermitted, permit } from '../permit';
import {
  DependencyService,
  NewApplicationDependency,
} from './DependencyService';

/**
 * The graph is for who may read the estate. Who may change an application says what it needs; who may import into the
 * estate says it of every application.
 */
export class AuthorizedDependencyService implements DependencyService {
  readonly #service: DependencyService;
  readonly #permissions: PermissionsService;
  readonly #access: ApplicationAccess;
  readonly #applications: ApplicationStore;
  readonly #dependencies: ApplicationDependencyStore;

  constructor(
    service: DependencyService,
    options: {
      permissions: PermissionsService;
      access: ApplicationAccess;
      applications: ApplicationStore;
      applicationDependencies: ApplicationDependencyStore;
    },
  ) {
    this.#service = service;
    this.#permissions = options.permissions;
    this.#access = options.access;
    this.#applications = options.applications;
    this.#dependencies = options.applicationDependencies;
  }

  async graph(
    estateId: string,
    options: WithCredentials,
  ): Promise<DependencyGraph> {
    await permit(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    return this.#service.graph(estateId, options);
  }

  async declare(
    estateId: string,
    dependency: NewApplicationDependency,
    options: WithCredentials,
  ): Promise<ApplicationDependency> {
    await this.#permitChange(dependency.sourceId, options);
    return this.#service.declare(estateId, dependency, options);
  }

  async remove(
    estateId: string,
    id: string,
    options: WithCredentials,
  ): Promise<ApplicationDependency> {
    const known = await this.#dependencies.get(estateId, id);
    await this.#permitChange(known?.sourceId, options);
    return this.#service.remove(estateId, id, options);
  }

  /** Says the same of an application that does not exist, so that nobody finds out by asking. */
  async #permitChange(
    sourceId: string | undefined,
    options: WithCredentials,
  ): Promise<void> {
    const source =
      sourceId === undefined
        ? undefined
        : await this.#applications.get(sourceId);
    const allowed =
      (source !== undefined &&
        (await this.#access.may(
          migrationApplicationUpdatePermission,
          [source],
          options,
        ))) ||
      (await isPermitted(
        this.#permissions,
        migrationEstateImportPermission,
        options.credentials,
      ));
    if (!allowed) {
      throw new NotAllowedError(
        'You may say what the applications need that you or your groups own; ask the platform team for the others',
      );
    }
  }
}
