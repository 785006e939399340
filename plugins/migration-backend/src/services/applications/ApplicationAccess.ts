import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  ConditionTransformer,
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  Application,
  migrationApplicationReadPermission,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  ApplicationOwnerQuery,
  migrationApplicationResourceRef,
} from '../../permissions/applicationRules';
import { ApplicationCriteria, ApplicationStore } from '../../store/types';
import { WithCredentials } from '../caller';

type ApplicationPermission = ResourcePermission<
  typeof RESOURCE_TYPE_MIGRATION_APPLICATION
>;

/** Which applications somebody may read or change. */
export class ApplicationAccess {
  static create(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    applications: ApplicationStore;
  }) {
    return new ApplicationAccess(options);
  }

  readonly #permissions: PermissionsService;
  readonly #applications: ApplicationStore;
  readonly #isAllowed: (
    decision: PolicyDecision,
    application: Pick<Application, 'owner'>,
  ) => boolean;
  readonly #toCriteria: ConditionTransformer<ApplicationOwnerQuery>;

  private constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
    applications: ApplicationStore;
  }) {
    this.#permissions = options.permissions;
    this.#applications = options.applications;
    const rules = options.permissionsRegistry.getPermissionRuleset(
      migrationApplicationResourceRef,
    );
    const authorizer = createConditionAuthorizer(rules);
    this.#isAllowed = (decision, application) =>
      authorizer(decision, application);
    this.#toCriteria = createConditionTransformer(rules);
  }

  /** What a list has to be narrowed to; undefined when nothing has to be. */
  async criteria(
    options: WithCredentials,
  ): Promise<ApplicationCriteria | undefined> {
    const decision = await this.#decide(
      migrationApplicationReadPermission,
      options,
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return undefined;
      case AuthorizeResult.CONDITIONAL:
        return this.#toCriteria(decision.conditions);
      default:
        throw denied(migrationApplicationReadPermission);
    }
  }

  /** Whether there can be applications that the caller may read. */
  async mayReadSome(options: WithCredentials): Promise<boolean> {
    const { result } = await this.#decide(
      migrationApplicationReadPermission,
      options,
    );
    return result !== AuthorizeResult.DENY;
  }

  async mayRead(
    applicationId: string,
    options: WithCredentials,
  ): Promise<boolean> {
    const application = await this.#applications.get(applicationId);
    return (
      application !== undefined &&
      this.may(migrationApplicationReadPermission, [application], options)
    );
  }

  /** Whether the caller has the permission on all of these. */
  async may(
    permission: ApplicationPermission,
    applications: Pick<Application, 'owner'>[],
    options: WithCredentials,
  ): Promise<boolean> {
    const decision = await this.#decide(permission, options);
    return applications.every(each => this.#isAllowed(decision, each));
  }

  /**
   * What tells of each application whether the caller has the permission on it, decided once for all of them.
   *
   * @throws NotAllowedError when the caller has it on none
   */
  async judge(
    permission: ApplicationPermission,
    options: WithCredentials,
  ): Promise<(application: Pick<Application, 'owner'>) => boolean> {
    const decision = await this.#decide(permission, options);
    if (decision.result === AuthorizeResult.DENY) {
      throw denied(permission);
    }
    return application => this.#isAllowed(decision, application);
  }

  async #decide(
    permission: ApplicationPermission,
    { credentials }: WithCredentials,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }
}

function denied(permission: ApplicationPermission): NotAllowedError {
  return new NotAllowedError(
    `This needs the permission ${permission.name}; ask the platform team`,
  );
}
