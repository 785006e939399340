/**
 * Estate imports, applications, planner and waves of Crosswalk migration.
 *
 * @packageDocumentation
 */
export { migrationPlugin as default } from './plugin';
export {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
  migrationApplicationResourceRef,
  migrationApplicationRules,
} from './permissions/applicationRules';
