/**
 * The MigrationWave kind and the projection of published waves into the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleMigration as default } from './module';
export { migrationModel } from './migrationModel';
