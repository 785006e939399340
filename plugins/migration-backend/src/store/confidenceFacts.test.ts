import { TestDatabases } from '@backstage/backend-test-utils';
import { createApplication, createStores, vm } from '../__testUtils__/stores';
import { readConfidenceFacts } from './confidenceFacts';
import { DatabaseApplicationDependencyStore } from './dependencies/DatabaseApplicationDependencyStore';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

it.each(databases.eachSupportedId())(
  'counts on %s what is known of an estate, and the summary says so',
  async databaseId => {
    const db = await databases.init(databaseId);
    const stores = await createStores(db);
    const facts = () => readConfidenceFacts(db, 'e1');
    const nothing = {
      applications: 0,
      virtualMachines: 0,
      described: 0,
      connected: 0,
      confirmed: 0,
      classified: 0,
    };
    expect(await facts()).toEqual(nothing);

    await stores.apply('i1', {
      virtualMachines: [
        vm('orders-web-1'),
        vm('orders-web-2', { osFamily: 'unknown' }),
        vm('payroll-1', { provisionedMiB: 0 }),
        vm('wiki-1'),
        vm('golden', { template: true }),
      ],
    });
    await createApplication(stores.applications, {
      id: 'shop',
      name: 'Shop',
      owner: 'group:default/team-shop',
      environment: 'production',
      criticality: 'high',
      description: 'Sells',
      availability: 99,
      dataProtection: 'Backup',
    });
    await createApplication(stores.applications, {
      id: 'half',
      owner: 'group:default/team-shop',
      description: ' ',
      availability: 99,
      dataProtection: 'Backup',
    });
    const flow = (source: string, target: string) => ({
      id: `${source}>${target}`,
      sourceKey: `key-${source}`,
      targetKey: `key-${target}`,
      strength: 'strong' as const,
      weight: 1,
    });
    await stores.apply('i2', {
      dependencies: [
        flow('orders-web-1', 'orders-web-2'),
        flow('orders-web-1', 'wiki-1'),
      ],
    });
    const counted = {
      applications: 5,
      virtualMachines: 4,
      described: 2,
      connected: 2,
      confirmed: 2,
      classified: 1,
    };
    expect(await facts()).toEqual(counted);
    await new DatabaseApplicationDependencyStore(db).add({
      id: 'd1',
      estateId: 'e1',
      sourceId: 'shop',
      targetId: 'half',
      strength: 'weak',
      origin: 'declared',
    });
    expect(await facts()).toEqual({ ...counted, connected: 4 });

    const estate = await stores.estates.getEstate('e1');
    expect(await stores.estates.summarize(estate!)).toMatchObject({
      complete: 1,
      confidence: {
        level: 'low',
        gaps: [
          { category: 'inventory' },
          { category: 'application' },
          { category: 'business' },
        ],
      },
    });
  },
);
