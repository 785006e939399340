import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of applications in conditional permission decisions. @public */
export const RESOURCE_TYPE_MIGRATION_APPLICATION = 'migration-application';

/** See estates, their imports, VMs, dependencies and figures: the raw inventory. @public */
export const migrationEstateReadPermission = createPermission({
  name: 'migration.estate.read',
  attributes: { action: 'read' },
});

/** Create estates, upload into them, confirm or discard an import that is held. @public */
export const migrationEstateImportPermission = createPermission({
  name: 'migration.estate.import',
  attributes: { action: 'update' },
});

/** See an application and the VMs in it. @public */
export const migrationApplicationReadPermission = createPermission({
  name: 'migration.application.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_MIGRATION_APPLICATION,
});

/** Edit an application: owner, environment, disposition, members. @public */
export const migrationApplicationUpdatePermission = createPermission({
  name: 'migration.application.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_MIGRATION_APPLICATION,
});

/** See plans and waves. @public */
export const migrationPlanReadPermission = createPermission({
  name: 'migration.plan.read',
  attributes: { action: 'read' },
});

/** Have the planner make a new revision. @public */
export const migrationPlanCreatePermission = createPermission({
  name: 'migration.plan.create',
  attributes: { action: 'create' },
});

/** Make a plan the one that everybody sees, in the catalog too. @public */
export const migrationPlanPublishPermission = createPermission({
  name: 'migration.plan.publish',
  attributes: { action: 'update' },
});

/** Every permission of the migration plugin. @public */
export const migrationPermissions = [
  migrationEstateReadPermission,
  migrationEstateImportPermission,
  migrationApplicationReadPermission,
  migrationApplicationUpdatePermission,
  migrationPlanReadPermission,
  migrationPlanCreatePermission,
  migrationPlanPublishPermission,
];
