import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Application,
  ApplicationPatch,
  migrationApplicationReadPermission,
  migrationApplicationUpdatePermission,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  ApplicationQuery,
  ApplicationStore,
  VirtualMachineStore,
} from '../../store/types';
import { WithCredentials } from '../caller';
import { ApplicationAccess } from './ApplicationAccess';
import {
  ApplicationService,
  ApplicationUpdate,
  NewApplication,
} from './ApplicationService';

/**
 * Shows and changes what the caller's permissions cover. VMs are only taken from applications that the caller may
 * change, and nobody gives an application away to an owner whose applications are not theirs to change.
 */
export class AuthorizedApplicationService implements ApplicationService {
  readonly #service: ApplicationService;
  readonly #access: ApplicationAccess;
  readonly #applications: ApplicationStore;
  readonly #virtualMachines: VirtualMachineStore;

  constructor(
    service: ApplicationService,
    options: {
      access: ApplicationAccess;
      applications: ApplicationStore;
      virtualMachines: VirtualMachineStore;
    },
  ) {
    this.#service = service;
    this.#access = options.access;
    this.#applications = options.applications;
    this.#virtualMachines = options.virtualMachines;
  }

  async list(
    estateId: string,
    query: ApplicationQuery,
    options: WithCredentials,
  ): Promise<Page<Application>> {
    const criteria = await this.#access.criteria(options);
    return this.#service.list(estateId, { ...query, criteria }, options);
  }

  async get(id: string, options: WithCredentials): Promise<Application> {
    const application = await this.#service.get(id, options);
    if (
      !(await this.#access.may(
        migrationApplicationReadPermission,
        [application],
        options,
      ))
    ) {
      throw new NotFoundError(`No application with id '${id}'`);
    }
    return application;
  }

  async create(
    estateId: string,
    application: NewApplication,
    options: WithCredentials,
  ): Promise<Application> {
    await this.#permitUpdate(
      [
        { owner: application.owner ?? undefined },
        ...(await this.#donors(estateId, application, undefined)),
      ],
      options,
    );
    return this.#service.create(estateId, application, options);
  }

  async update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
    options: WithCredentials,
  ): Promise<ApplicationUpdate> {
    const application = await this.get(id, options);
    await this.#permitUpdate(
      [
        application,
        ...(patch.owner === undefined
          ? []
          : [{ owner: patch.owner ?? undefined }]),
        ...(await this.#donors(application.estateId, patch, id)),
      ],
      options,
    );
    return this.#service.update(id, patch, version, options);
  }

  async #permitUpdate(
    applications: Pick<Application, 'owner'>[],
    options: WithCredentials,
  ): Promise<void> {
    const allowed = await this.#access.may(
      migrationApplicationUpdatePermission,
      applications,
      options,
    );
    if (!allowed) {
      throw new NotAllowedError(
        'You may change applications that you or your groups own; ask the platform team for the others',
      );
    }
  }

  /** Applications that would lose a VM to this one. */
  async #donors(
    estateId: string,
    patch: ApplicationPatch,
    id: string | undefined,
  ): Promise<Application[]> {
    const ids = new Set<string>();
    for (const key of patch.virtualMachineKeys ?? []) {
      const vm = await this.#virtualMachines.get(estateId, key);
      if (vm?.applicationId && vm.applicationId !== id) {
        ids.add(vm.applicationId);
      }
    }
    const donors: Application[] = [];
    for (const donor of ids) {
      const application = await this.#applications.get(donor);
      if (application) {
        donors.push(application);
      }
    }
    return donors;
  }
}
