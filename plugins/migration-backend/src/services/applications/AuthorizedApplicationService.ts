import { NotFoundError } from '@backstage/errors';
import {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationPatch,
  migrationApplicationReadPermission,
  migrationApplicationUpdatePermission,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { Permit } from '../../store/operations/types';
import { ApplicationQuery, PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';
import { ApplicationAccess } from './ApplicationAccess';
import {
  ApplicationService,
  ApplicationUpdate,
  NewApplication,
  OperationReport,
  SeenApplication,
} from './ApplicationService';

/**
 * Shows and changes what the caller's permissions cover. VMs are only taken from applications that the caller may
 * change, and nobody gives an application away to an owner whose applications are not theirs to change; the service
 * judges both by what it finds when it writes. What the caller may not see is not there.
 */
export class AuthorizedApplicationService implements ApplicationService {
  readonly #service: ApplicationService;
  readonly #access: ApplicationAccess;

  constructor(service: ApplicationService, access: ApplicationAccess) {
    this.#service = service;
    this.#access = access;
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
    const [application] = await this.#requireReadable([id], options);
    return application;
  }

  async create(
    estateId: string,
    application: NewApplication,
    options: WithCredentials,
  ): Promise<Application> {
    const permit = await this.#permit(options);
    return this.#service.create(estateId, application, { ...options, permit });
  }

  async update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
    options: WithCredentials,
  ): Promise<ApplicationUpdate> {
    await this.#requireReadable([id], options);
    const permit = await this.#permit(options);
    return this.#service.update(id, patch, version, { ...options, permit });
  }

  async bulk(
    estateId: string,
    changes: ApplicationChangeRequest[],
    options: WithCredentials,
  ): Promise<OperationReport> {
    const permit = await this.#permit(options);
    return this.#readable(
      await this.#service.bulk(estateId, changes, { ...options, permit }),
      options,
    );
  }

  async merge(
    into: SeenApplication,
    from: { id: string; version: number }[],
    options: WithCredentials,
  ): Promise<OperationReport> {
    await this.#requireReadable(
      [into.id, ...from.map(each => each.id)],
      options,
    );
    const permit = await this.#permit(options);
    return this.#service.merge(into, from, { ...options, permit });
  }

  async split(
    whole: SeenApplication,
    part: { name: string; virtualMachineKeys: string[] },
    options: WithCredentials,
  ): Promise<OperationReport> {
    await this.#requireReadable([whole.id], options);
    const permit = await this.#permit(options);
    return this.#service.split(whole, part, { ...options, permit });
  }

  async undo(
    estateId: string,
    operationId: string,
    options: WithCredentials,
  ): Promise<OperationReport> {
    const permit = await this.#permit(options);
    return this.#readable(
      await this.#service.undo(estateId, operationId, { ...options, permit }),
      options,
    );
  }

  async history(
    id: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<ApplicationChange>> {
    await this.#requireReadable([id], options);
    return this.#service.history(id, page, options);
  }

  #permit(options: WithCredentials): Promise<Permit> {
    return this.#access.judge(migrationApplicationUpdatePermission, options);
  }

  /** @throws NotFoundError for the first that is not there or not to be seen, which sound the same */
  async #requireReadable(
    ids: string[],
    options: WithCredentials,
  ): Promise<Application[]> {
    const mayRead = await this.#access.judge(
      migrationApplicationReadPermission,
      options,
    );
    const applications: Application[] = [];
    for (const id of ids) {
      const application = await this.#service.get(id, options);
      if (!mayRead(application)) {
        throw new NotFoundError(`No application with id '${id}'`);
      }
      applications.push(application);
    }
    return applications;
  }

  /** Tells nothing of applications that the caller may not see. */
  async #readable(
    report: OperationReport,
    options: WithCredentials,
  ): Promise<OperationReport> {
    const mayRead = await this.#access.judge(
      migrationApplicationReadPermission,
      options,
    );
    return {
      ...report,
      items: report.items.map(item =>
        item.application && !mayRead(item.application)
          ? { id: item.id, status: 'missing' }
          : item,
      ),
    };
  }
}
