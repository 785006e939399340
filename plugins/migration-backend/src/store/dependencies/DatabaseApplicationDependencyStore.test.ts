import { TestDatabases } from '@backstage/backend-test-utils';
import { ApplicationDependency } from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { createStores, vm } from '../../__testUtils__/stores';
import { migrationsDirectory } from '../migrationDatabase';
import { DatabaseApplicationDependencyStore } from './DatabaseApplicationDependencyStore';
import { moveDependencies } from './moveDependencies';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'declared dependencies on %s',
  databaseId => {
    let db: Knex;
    let store: DatabaseApplicationDependencyStore;
    let stores: Awaited<ReturnType<typeof createStores>>;
    /** Ids of applications by name. */
    let ids: Record<string, string>;

    beforeEach(async () => {
      db = await databases.init(databaseId);
      stores = await createStores(db);
      store = new DatabaseApplicationDependencyStore(db);
      await stores.apply('i1', {
        virtualMachines: ['web', 'shop', 'ldap', 'queue'].map(name => vm(name)),
      });
      ids = Object.fromEntries(
        (await stores.applications.listAll('e1')).map(each => [
          each.name,
          each.id,
        ]),
      );
    });

    const dependency = (
      source: string,
      target: string,
      fields: Partial<ApplicationDependency> = {},
    ): ApplicationDependency => ({
      id: `${source}>${target}`,
      estateId: 'e1',
      sourceId: ids[source],
      targetId: ids[target],
      strength: 'strong',
      origin: 'declared',
      ...fields,
    });

    it('goes back to nothing', async () => {
      await db.migrate.rollback({ directory: migrationsDirectory() }, true);
      expect(await db.schema.hasTable('application_dependencies')).toBe(false);
      await db.migrate.latest({ directory: migrationsDirectory() });
      expect(await db.schema.hasTable('application_dependencies')).toBe(true);
    });

    it('keeps what was declared, once', async () => {
      const first = dependency('web', 'ldap', {
        strength: 'weak',
        note: 'Logs people in',
        createdBy: 'user:default/ada',
        createdAt: '2026-11-25T00:00:00.000Z',
      });
      await store.add(first);
      await store.add(dependency('ldap', 'web', { origin: 'konveyor' }));
      await expect(store.add({ ...first, id: 'other' })).rejects.toThrow(
        /already/,
      );
      await expect(
        store.add(dependency('web', 'gone', { targetId: 'gone' })),
      ).rejects.toThrow(/gone/);
      expect(await store.listAll('e1')).toEqual([
        dependency('ldap', 'web', { origin: 'konveyor' }),
        first,
      ]);
      expect(await store.get('e1', first.id)).toEqual(first);
      expect(await store.get('e2', first.id)).toBeUndefined();

      expect(await store.remove('e2', first.id)).toBe(false);
      expect(await store.remove('e1', first.id)).toBe(true);
      expect(await store.remove('e1', first.id)).toBe(false);
      expect(await store.listAll('e1')).toHaveLength(1);
    });

    it('loses what an application needed with the application', async () => {
      await store.add(dependency('web', 'ldap'));
      await store.add(dependency('shop', 'web'));
      await store.add(dependency('shop', 'ldap'));
      await stores.apply('i2', {
        virtualMachines: ['shop', 'ldap', 'queue'].map(name => vm(name)),
      });
      expect((await store.listAll('e1')).map(each => each.id)).toEqual([
        'shop>ldap',
      ]);
    });

    it('hands on what merged applications needed', async () => {
      await store.add(dependency('web', 'ldap', { strength: 'weak' }));
      await store.add(dependency('shop', 'ldap'));
      await store.add(dependency('queue', 'shop'));
      await store.add(dependency('queue', 'ldap'));
      await store.add(dependency('web', 'shop'));
      await db.transaction(tx =>
        moveDependencies(tx, [ids.shop, ids.queue], ids.web),
      );
      expect(await store.listAll('e1')).toEqual([dependency('web', 'ldap')]);

      await store.add(dependency('queue', 'shop'));
      await db.transaction(tx => moveDependencies(tx, [ids.shop], ids.ldap));
      expect(await store.listAll('e1')).toEqual([
        dependency('queue', 'ldap', { id: 'queue>shop' }),
        dependency('web', 'ldap'),
      ]);
    });
  },
);
