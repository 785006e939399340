import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const clients = new WeakMap<DatabaseService, Promise<Knex>>();

/**
 * The plugin's database with its migrations applied. Every store goes through here, so that they run once however
 * many stores there are.
 */
export function migrationDatabase(database: DatabaseService): Promise<Knex> {
  const known = clients.get(database);
  if (known) {
    return known;
  }
  const client = connect(database);
  clients.set(database, client);
  return client;
}

async function connect(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({ directory: migrationsDirectory() });
  }
  return client;
}

/** Where the migrations of this plugin are. */
export function migrationsDirectory(): string {
  return resolvePackagePath(
    '@crosswalk/backstage-plugin-migration-backend',
    'migrations',
  );
}
