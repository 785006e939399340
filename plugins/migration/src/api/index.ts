export * from './MigrationApi';
export * from './MigrationClient';
