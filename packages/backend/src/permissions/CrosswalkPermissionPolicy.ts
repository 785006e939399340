import { UserInfoService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  migrationApplicationReadPermission,
  migrationApplicationUpdatePermission,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
} from '@crosswalk/backstage-plugin-migration-backend';
import { applicationTeamMayUse } from './applicationTeamMayUse';

/**
 * Two roles. The platform team may do everything; an application team looks everything up, sees and edits the
 * applications it owns, runs golden paths and proposes changes, and decides nothing for the whole estate.
 */
export class CrosswalkPermissionPolicy implements PermissionPolicy {
  static fromConfig(
    config: Config,
    options: { userInfo: UserInfoService },
  ): CrosswalkPermissionPolicy {
    return new CrosswalkPermissionPolicy({
      userInfo: options.userInfo,
      platformGroups:
        config.getOptionalStringArray('crosswalk.roles.platform') ?? [],
    });
  }

  readonly #userInfo: UserInfoService;
  readonly #platformGroups: Set<string>;

  private constructor(options: {
    userInfo: UserInfoService;
    platformGroups: string[];
  }) {
    this.#userInfo = options.userInfo;
    this.#platformGroups = new Set(
      options.platformGroups.map(ref =>
        stringifyEntityRef(
          parseEntityRef(ref, {
            defaultKind: 'group',
            defaultNamespace: 'default',
          }),
        ),
      ),
    );
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const { ownershipEntityRefs: claims } = await this.#userInfo.getUserInfo(
      user.credentials,
    );
    if (claims.some(claim => this.#platformGroups.has(claim))) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (
      isPermission(permission, migrationApplicationReadPermission) ||
      isPermission(permission, migrationApplicationUpdatePermission)
    ) {
      return createMigrationApplicationConditionalDecision(permission, {
        anyOf: [migrationApplicationConditions.isOwnedBy({ claims })],
      });
    }
    return {
      result: applicationTeamMayUse(permission.name)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    };
  }
}
