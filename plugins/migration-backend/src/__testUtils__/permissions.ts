import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  migrationApplicationReadPermission,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
} from '../permissions/applicationRules';

/** Permissions that are somebody else's from one moment to the next. */
export class ChangingPermissions {
  readonly service = mockServices.permissions.mock();

  constructor() {
    this.become('platform-team');
  }

  /** `stranger` may do nothing, `platform-team` everything, `reader` see everything, any other team its own applications. */
  become(who: string): void {
    const everything = who === 'platform-team';
    this.service.authorize.mockImplementation(async requests =>
      requests.map(({ permission }) => ({
        result:
          everything ||
          (who === 'reader' && permission.attributes.action === 'read')
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
    );
    this.service.authorizeConditional.mockImplementation(async requests =>
      requests.map(({ permission }) => {
        if (
          everything ||
          (who === 'reader' &&
            permission.name === migrationApplicationReadPermission.name)
        ) {
          return { result: AuthorizeResult.ALLOW };
        }
        return ['stranger', 'reader'].includes(who) ||
          !isResourcePermission(permission, RESOURCE_TYPE_MIGRATION_APPLICATION)
          ? { result: AuthorizeResult.DENY }
          : createMigrationApplicationConditionalDecision(permission, {
              anyOf: [
                migrationApplicationConditions.isOwnedBy({
                  claims: [`group:default/${who}`],
                }),
              ],
            });
      }),
    );
  }
}
