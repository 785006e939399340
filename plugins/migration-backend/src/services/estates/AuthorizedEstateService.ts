import { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Dependency,
  Estate,
  EstateSummary,
  migrationEstateImportPermission,
  migrationEstateReadPermission,
  Page,
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest, VirtualMachineQuery } from '../../store/types';
import { ApplicationAccess } from '../applications/ApplicationAccess';
import { WithCredentials } from '../caller';
import { isPermitted, permit } from '../permit';
import { EstateService } from './EstateService';

/**
 * The inventory is for who may read estates. Who may read an application sees which estates there are, and the VMs of
 * that application.
 */
export class AuthorizedEstateService implements EstateService {
  readonly #service: EstateService;
  readonly #permissions: PermissionsService;
  readonly #applications: ApplicationAccess;

  constructor(
    service: EstateService,
    permissions: PermissionsService,
    applications: ApplicationAccess,
  ) {
    this.#service = service;
    this.#permissions = permissions;
    this.#applications = applications;
  }

  async list(
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<Estate>> {
    await this.#permitName(options);
    return this.#service.list(page, options);
  }

  async create(name: string, options: WithCredentials): Promise<Estate> {
    await permit(
      this.#permissions,
      migrationEstateImportPermission,
      options.credentials,
    );
    return this.#service.create(name, options);
  }

  async get(id: string, options: WithCredentials): Promise<Estate> {
    await this.#permitName(options);
    return this.#service.get(id, options);
  }

  async summarize(
    id: string,
    options: WithCredentials,
  ): Promise<EstateSummary> {
    await this.#permitRead(options);
    return this.#service.summarize(id, options);
  }

  async listVirtualMachines(
    id: string,
    query: VirtualMachineQuery,
    options: WithCredentials,
  ): Promise<Page<VirtualMachineRow>> {
    const { applicationId } = query;
    const ofReadable =
      applicationId !== undefined &&
      (await this.#applications.mayRead(applicationId, options));
    if (!ofReadable) {
      await this.#permitRead(options);
    }
    return this.#service.listVirtualMachines(id, query, options);
  }

  async getVirtualMachine(
    id: string,
    key: string,
    options: WithCredentials,
  ): Promise<VirtualMachineDetail> {
    if (await this.#mayRead(options)) {
      return this.#service.getVirtualMachine(id, key, options);
    }
    const vm = await this.#service
      .getVirtualMachine(id, key, options)
      .catch(error => {
        if (error instanceof NotFoundError) {
          return undefined;
        }
        throw error;
      });
    // Says the same of a VM that does not exist, so that nobody finds out by asking.
    if (
      !vm?.applicationId ||
      !(await this.#applications.mayRead(vm.applicationId, options))
    ) {
      throw new NotAllowedError(
        `This needs the permission ${migrationEstateReadPermission.name}; ask the platform team`,
      );
    }
    return vm;
  }

  async listDependencies(
    id: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<Dependency>> {
    await this.#permitRead(options);
    return this.#service.listDependencies(id, page, options);
  }

  #mayRead({ credentials }: WithCredentials): Promise<boolean> {
    return isPermitted(
      this.#permissions,
      migrationEstateReadPermission,
      credentials,
    );
  }

  #permitRead({ credentials }: WithCredentials): Promise<void> {
    return permit(
      this.#permissions,
      migrationEstateReadPermission,
      credentials,
    );
  }

  async #permitName(options: WithCredentials): Promise<void> {
    if (!(await this.#applications.mayReadSome(options))) {
      await this.#permitRead(options);
    }
  }
}
