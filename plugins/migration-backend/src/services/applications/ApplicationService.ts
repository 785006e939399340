import { randomUUID } from 'node:crypto';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  Application,
  ApplicationPatch,
  isSetAside,
  Page,
  suggestApplications,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  ApplicationFields,
  ApplicationQuery,
  ApplicationStore,
  EstateStore,
  VirtualMachineStore,
} from '../../store/types';
import { WithCredentials } from '../caller';
import { requireEstate } from '../requireEstate';
import { PreconditionFailedError } from '../../preconditions';

/** What a new application is made of; everything but the name has a default. */
export type NewApplication = ApplicationPatch & { name: string };

/** An application as it was, and as it is. */
export interface ApplicationUpdate {
  before: Application;
  after: Application;
}

/** Applications of an estate. */
export interface ApplicationService {
  list(
    estateId: string,
    query: ApplicationQuery,
    options: WithCredentials,
  ): Promise<Page<Application>>;
  get(id: string, options: WithCredentials): Promise<Application>;
  create(
    estateId: string,
    application: NewApplication,
    options: WithCredentials,
  ): Promise<Application>;
  /**
   * Changes the given fields, and counts as confirming unless the patch says otherwise.
   *
   * @param version - the one that the caller has seen; undefined changes whatever is there
   * @throws PreconditionFailedError when the application has another version by now
   */
  update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
    options: WithCredentials,
  ): Promise<ApplicationUpdate>;
}

/** Keeps applications, and every VM in exactly one of them. */
export class DefaultApplicationService implements ApplicationService {
  static create(options: {
    estates: EstateStore;
    applications: ApplicationStore;
    virtualMachines: VirtualMachineStore;
  }) {
    return new DefaultApplicationService(options);
  }

  readonly #estates: EstateStore;
  readonly #applications: ApplicationStore;
  readonly #virtualMachines: VirtualMachineStore;

  private constructor(options: {
    estates: EstateStore;
    applications: ApplicationStore;
    virtualMachines: VirtualMachineStore;
  }) {
    this.#estates = options.estates;
    this.#applications = options.applications;
    this.#virtualMachines = options.virtualMachines;
  }

  async list(
    estateId: string,
    query: ApplicationQuery,
  ): Promise<Page<Application>> {
    await requireEstate(this.#estates, estateId);
    return this.#applications.list(estateId, query);
  }

  async get(id: string): Promise<Application> {
    const application = await this.#applications.get(id);
    if (!application) {
      throw new NotFoundError(`No application with id '${id}'`);
    }
    return application;
  }

  async create(
    estateId: string,
    application: NewApplication,
  ): Promise<Application> {
    await requireEstate(this.#estates, estateId);
    const fields = patched(
      {
        id: randomUUID(),
        name: application.name,
        environment: 'unknown',
        criticality: 'unknown',
        workload: 'unknown',
        answers: {},
        sharedService: false,
        virtualMachineKeys: [],
        evidence: [{ kind: 'person', message: 'Put together by a person' }],
        confirmed: true,
      },
      application,
    );
    await this.#checkMembers(estateId, fields.virtualMachineKeys);
    return this.#save(estateId, fields, undefined);
  }

  async update(
    id: string,
    patch: ApplicationPatch,
    version: number | undefined,
  ): Promise<ApplicationUpdate> {
    const application = await this.get(id);
    if (version !== undefined && version !== application.version) {
      throw new PreconditionFailedError(
        `“${application.name}” has version ${application.version} by now, not ${version}; load it again and repeat the change`,
      );
    }
    const { estateId, version: current, ...fields } = application;
    const known = new Set(application.virtualMachineKeys);
    await this.#checkMembers(
      estateId,
      (patch.virtualMachineKeys ?? []).filter(key => !known.has(key)),
    );
    const after = await this.#save(
      estateId,
      patched({ ...fields, confirmed: true }, patch),
      current,
    );
    return { before: application, after };
  }

  #save(
    estateId: string,
    fields: ApplicationFields,
    version: number | undefined,
  ): Promise<Application> {
    return this.#applications.save(estateId, fields, version, state =>
      suggestApplications({ estateId, ...state }),
    );
  }

  async #checkMembers(estateId: string, keys: string[]): Promise<void> {
    for (const key of keys) {
      const vm = await this.#virtualMachines.get(estateId, key);
      if (!vm) {
        throw new InputError(
          `There is no VM with key '${key}' in the estate; it may have gone with the last import`,
        );
      }
      if (isSetAside(vm)) {
        throw new InputError(
          `“${vm.name}” is a template, a placeholder or an agent of vSphere and moves with no application`,
        );
      }
    }
  }
}

/** `null` clears a field; what the patch does not name stays. */
function patched(
  fields: ApplicationFields,
  patch: ApplicationPatch,
): ApplicationFields {
  const given = Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value ?? undefined]),
  );
  const next: ApplicationFields = { ...fields, ...given };
  return {
    ...next,
    virtualMachineKeys: [...new Set(next.virtualMachineKeys)],
    // A reason without a decision would be about nothing.
    dispositionReason: next.disposition ? next.dispositionReason : undefined,
  };
}
