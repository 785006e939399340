import { Readable } from 'node:stream';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  createApplication,
  createStores,
  vm,
  entry,
  workOut,
} from '../__testUtils__/stores';
import { migrationsDirectory } from './migrationDatabase';

type Stores = Awaited<ReturnType<typeof createStores>>;

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('stores on %s', databaseId => {
  let db: Knex;
  let imports: Stores['imports'];
  let estates: Stores['estates'];
  let virtualMachines: Stores['virtualMachines'];
  let applications: Stores['applications'];
  let dependencies: Stores['dependencies'];
  let writer: Stores['writer'];
  let queue: Stores['queue'];
  let apply: Stores['apply'];

  beforeEach(async () => {
    db = await databases.init(databaseId);
    ({
      imports,
      estates,
      virtualMachines,
      applications,
      dependencies,
      writer,
      queue,
      apply,
    } = await createStores(db));
  });

  it('goes back to nothing', async () => {
    await db.migrate.rollback({ directory: migrationsDirectory() }, true);
    expect(await db.schema.hasTable('estates')).toBe(false);
    await db.migrate.latest({ directory: migrationsDirectory() });
    expect(await db.schema.hasTable('estates')).toBe(true);
  });

  it('has one estate of a name', async () => {
    await expect(
      estates.createEstate({ id: 'e2', name: 'CONTOSO', createdAt: '2026' }, [
        { entry: entry('i1', 'e2'), contents: Readable.from([]) },
      ]),
    ).rejects.toThrow(/already/);
    expect(await imports.get('e2', 'i1')).toBeUndefined();
    expect((await estates.listEstates({ limit: 10 })).totalItems).toBe(1);
  });

  it('replaces the inventory and suggests applications with it', async () => {
    await apply('i1', {
      virtualMachines: [
        vm('orders-web-1'),
        vm('orders-web-2'),
        vm('old-1'),
        vm('golden', { template: true }),
      ],
    });
    expect(await estates.getEstate('e1')).toMatchObject({
      currentImportId: 'i1',
    });
    const before = await applications.listAll('e1');
    expect(
      before.map(each => [
        each.name,
        each.virtualMachineKeys.length,
        each.cpus,
      ]),
    ).toEqual([
      ['old-1', 1, 2],
      ['orders', 2, 4],
    ]);

    await apply('i2', {
      virtualMachines: [
        vm('orders-web-1'),
        vm('orders-web-2', { cpus: 8, inUseMiB: 20 }),
        vm('golden', { template: true }),
      ],
    });
    expect(await applications.listAll('e1')).toEqual([
      { ...before[1], cpus: 10, inUseMiB: 30.5 },
    ]);
    expect(
      (await virtualMachines.listAll('e1')).map(each => [
        each.name,
        each.applicationName,
        each.cpus,
      ]),
    ).toEqual([
      ['golden', undefined, 2],
      ['orders-web-1', 'orders', 2],
      ['orders-web-2', 'orders', 8],
    ]);
    const estate = await estates.getEstate('e1');
    expect(estate && (await estates.summarize(estate))).toMatchObject({
      virtualMachines: 3,
      setAside: 1,
      applications: 1,
      decided: 0,
      cpus: 12,
      memoryMiB: 3072,
      inUseMiB: 41,
      byPowerState: { poweredOn: 3 },
      byOsFamily: { linux: 3 },
      byDisposition: { undecided: 1 },
      byCluster: [{ name: '', virtualMachines: 3 }],
    });
  });

  it('writes all of an import or nothing', async () => {
    await apply('i1', { virtualMachines: [vm('a-1'), vm('b-1')] });
    const state = async () => [
      await virtualMachines.listAll('e1'),
      await applications.listAll('e1'),
      await estates.getEstate('e1'),
    ];
    const before = await state();

    await queue('i2');
    const claimed = await imports.claim('me', 1);
    const { change, work } = await workOut(db, claimed!, {
      virtualMachines: [vm('c-1')],
    });
    jest.spyOn(work, 'suggest').mockImplementationOnce(() => {
      throw new Error('killed');
    });
    await expect(writer.apply(change, work)).rejects.toThrow('killed');
    expect(await state()).toEqual(before);
    expect(await imports.get('e1', 'i2')).toMatchObject({ status: 'running' });

    // Given up for dead, it finds that the import is no longer its own.
    const [running] = await imports.listRunning();
    expect(await imports.interrupt(running, 'gone', '2026')).toBe(true);
    expect(await writer.apply(change, work)).toBe(false);
    expect(await state()).toEqual(before);
  });

  it('answers dependencies of VMs that are there', async () => {
    const dependency = (id: string, sourceKey: string, targetKey: string) => ({
      id,
      sourceKey,
      targetKey,
      strength: 'strong' as const,
      weight: 1,
    });
    await apply('i1', { virtualMachines: [vm('a-1'), vm('b-1')] });
    await apply('i2', {
      dependencies: [
        dependency('d1', 'key-a-1', 'key-b-1'),
        dependency('d2', 'key-b-1', 'key-a-1'),
      ],
    });
    expect(await dependencies.list('e1', { limit: 1 })).toMatchObject({
      totalItems: 2,
      pageInfo: { nextCursor: expect.any(String) },
    });
    await apply('i3', { virtualMachines: [vm('a-1')] });
    expect(await dependencies.listAll('e1')).toEqual([]);
    await apply('i4', { virtualMachines: [vm('a-1'), vm('b-1')] });
    expect((await dependencies.listAll('e1')).map(each => each.id)).toEqual([
      'd1',
      'd2',
    ]);
  });

  it('narrows applications to what a permission allows', async () => {
    await apply('i1', {
      virtualMachines: [
        vm('a-1', { attributes: { Owner: 'team-a' } }),
        vm('b-1', { attributes: { Owner: 'team-b' } }),
        vm('c-1'),
      ],
    });
    const list = async (
      criteria: Parameters<typeof applications.list>[1]['criteria'],
    ) =>
      (await applications.list('e1', { limit: 10, criteria })).items.map(
        each => each.name,
      );
    const owned = (team: string) => ({ owners: [`group:default/${team}`] });
    expect(await list(owned('team-a'))).toEqual(['a-1']);
    expect(await list({ not: owned('team-a') })).toEqual(['b-1', 'c-1']);
    expect(await list({ anyOf: [owned('team-a'), owned('team-b')] })).toEqual([
      'a-1',
      'b-1',
    ]);
    expect(await list({ allOf: [owned('team-a'), owned('team-b')] })).toEqual(
      [],
    );
    expect(await list({ owners: [] })).toEqual([]);
  });

  it.each([
    ['criticality', ['unknown', 'low', 'medium', 'high', 'mission-critical']],
    [
      'environment',
      ['unknown', 'development', 'test', 'staging', 'production'],
    ],
    ['workload', ['unknown', 'stateless', 'stateful', 'database']],
  ] as const)('sorts by %s as people rank it', async (column, ranked) => {
    for (const value of [...ranked].sort()) {
      await createApplication(applications, {
        id: value,
        name: value,
        [column]: value,
      });
    }
    const sorted = async (sort: string) => {
      const first = await applications.list('e1', { limit: 2, sort });
      const rest = await applications.list('e1', {
        limit: 10,
        sort,
        cursor: first.pageInfo.nextCursor,
      });
      return [...first.items, ...rest.items].map(each => each[column]);
    };
    expect(await sorted(column)).toEqual(ranked);
    expect(await sorted(`-${column}`)).toEqual([...ranked].reverse());
  });

  it('takes 5 000 VMs and finds them again', async () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      vm(`app${i % 500}-web-${i}`, { inUseMiB: i }),
    );
    await apply('i1', { virtualMachines: many });
    const page = await virtualMachines.list('e1', {
      limit: 2,
      sort: '-inUseMiB',
      text: 'APP499 web',
    });
    expect(page.totalItems).toBe(10);
    expect(page.items.map(each => each.inUseMiB)).toEqual([4999, 4499]);
  });
});
