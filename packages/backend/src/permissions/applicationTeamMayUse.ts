/**
 * What somebody outside the platform team may do, by permission name. A list of what is allowed, so that a permission
 * nobody thought of is refused.
 */
const allowed = new Set([
  'catalog.entity.read',
  'catalog.entity.refresh',
  'catalog.location.read',
  'glossary.concept.read',
  'glossary.feedback.create',
  // Keeping the glossary (glossary.manage) is left to the platform team: gaps and feedback say what people do not know.
  // Waves are everybody's news; the raw inventory is not.
  'migration.plan.read',
  'golden-paths.path.read',
  'golden-paths.change.read',
  'golden-paths.change.create',
  'golden-paths.git.read',
  'scaffolder.action.execute',
  'scaffolder.task.create',
  'scaffolder.task.read',
  'scaffolder.task.cancel',
  'scaffolder.template.parameter.read',
  'scaffolder.template.step.read',
  'scaffolder.template.dry-run',
]);

export function applicationTeamMayUse(permissionName: string): boolean {
  return allowed.has(permissionName);
}
