/**
 * Live inventory of vCenter Server for Crosswalk migration.
 *
 * @packageDocumentation
 */
export { migrationModuleVcenter as default } from './module';
