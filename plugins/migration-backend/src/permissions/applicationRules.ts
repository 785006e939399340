import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  Application,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
} from '@crosswalk/backstage-plugin-migration-common';
import { z } from 'zod/v3';

/** What a condition on applications becomes in the store. */
export interface ApplicationOwnerQuery {
  owners: string[];
}

/** Applications, for policies that decide by application. @public */
export const migrationApplicationResourceRef = createPermissionResourceRef<
  Pick<Application, 'owner'>,
  ApplicationOwnerQuery
>().with({
  pluginId: 'migration',
  resourceType: RESOURCE_TYPE_MIGRATION_APPLICATION,
});

const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow applications owned by one of the given entity refs',
  resourceRef: migrationApplicationResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Refs of the user and of the groups the user is in'),
  }),
  apply: (application, { claims }) =>
    application.owner !== undefined &&
    claims.some(
      claim =>
        claim.toLocaleLowerCase('en-US') ===
        application.owner?.toLocaleLowerCase('en-US'),
    ),
  toQuery: ({ claims }) => ({
    owners: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  }),
});

/** Rules that the migration backend understands on applications. @public */
export const migrationApplicationRules = { isOwnedBy };

const exported = createConditionExports({
  resourceRef: migrationApplicationResourceRef,
  rules: migrationApplicationRules,
});

/** Conditions for a permission policy. @public */
export const migrationApplicationConditions = exported.conditions;

/** Wraps {@link migrationApplicationConditions} into a decision. @public */
export const createMigrationApplicationConditionalDecision =
  exported.createConditionalDecision;
