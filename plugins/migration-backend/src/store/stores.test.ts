import { Readable } from 'node:stream';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  EstateImport,
  suggestApplications,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Knex } from 'knex';
import { DatabaseApplicationStore } from './DatabaseApplicationStore';
import { DatabaseDependencyStore } from './DatabaseDependencyStore';
import { DatabaseEstateStore } from './DatabaseEstateStore';
import { DatabaseEstateWriter } from './DatabaseEstateWriter';
import { DatabaseImportStore } from './DatabaseImportStore';
import { DatabaseVirtualMachineStore } from './DatabaseVirtualMachineStore';
import { migrationsDirectory } from './migrationDatabase';
import { EstateChange } from './types';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const vm = (
  name: string,
  fields: Partial<VirtualMachine> = {},
): VirtualMachine => ({
  key: `key-${name}`,
  keySource: 'path',
  name,
  powerState: 'poweredOn',
  template: false,
  placeholder: false,
  cpus: 2,
  memoryMiB: 1024,
  provisionedMiB: 30,
  inUseMiB: 10.5,
  disks: [],
  nics: [],
  snapshots: [],
  osFamily: 'linux',
  attributes: {},
  ...fields,
});

const entry = (id: string, estateId = 'e1'): EstateImport => ({
  id,
  estateId,
  kind: 'rvtools',
  fileName: `${id}.xlsx`,
  dryRun: false,
  status: 'queued',
  retryable: false,
  progress: { done: 0, total: 100 },
  createdAt: '2026-11-24T00:00:00.000Z',
  createdBy: 'user:default/mock',
});

const report = {
  rowsRead: 1,
  accepted: 1,
  excluded: 0,
  rejected: 0,
  details: [],
};

const suggest = (
  state: Omit<Parameters<typeof suggestApplications>[0], 'estateId'>,
) => suggestApplications({ estateId: 'e1', ...state });

describe.each(databases.eachSupportedId())('stores on %s', databaseId => {
  let db: Knex;
  let imports: DatabaseImportStore;
  let estates: DatabaseEstateStore;
  let virtualMachines: DatabaseVirtualMachineStore;
  let applications: DatabaseApplicationStore;
  let dependencies: DatabaseDependencyStore;
  let writer: DatabaseEstateWriter;

  beforeEach(async () => {
    db = await databases.init(databaseId);
    await db.migrate.latest({ directory: migrationsDirectory() });
    imports = new DatabaseImportStore(db);
    estates = new DatabaseEstateStore(db);
    virtualMachines = new DatabaseVirtualMachineStore(db);
    applications = new DatabaseApplicationStore(db);
    dependencies = new DatabaseDependencyStore(db);
    writer = new DatabaseEstateWriter(db);
    await estates.createEstate({
      id: 'e1',
      name: 'Contoso',
      createdAt: '2026-11-24T00:00:00.000Z',
    });
  });

  const queue = (id: string, estateId?: string) =>
    imports.create(entry(id, estateId), Readable.from([Buffer.from(id)]));

  async function apply(
    id: string,
    change: Pick<EstateChange, 'virtualMachines' | 'dependencies'>,
  ) {
    await queue(id);
    const claimed = await imports.claim('me', 1);
    expect(claimed?.id).toBe(id);
    return writer.apply(
      {
        importId: id,
        runner: 'me',
        estateId: 'e1',
        finishedAt: '2026-11-25T00:00:00.000Z',
        report,
        ...change,
      },
      suggest,
    );
  }

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

  it('runs one import of an estate at a time, in order of arrival', async () => {
    await estates.createEstate({ id: 'e2', name: 'Two', createdAt: '2026' });
    await queue('i1');
    await queue('i2');
    await queue('j1', 'e2');

    const first = await imports.claim('a', 1);
    const second = await imports.claim('b', 1);
    expect([first?.id, second?.id]).toEqual(['i1', 'j1']);
    expect(await imports.claim('c', 1)).toBeUndefined();

    const end = { status: 'failed' as const, error: 'no' };
    expect(await imports.finish('i1', 'b', end, { keepContents: true })).toBe(
      false,
    );
    expect(await imports.finish('i1', 'a', end, { keepContents: true })).toBe(
      true,
    );
    expect((await imports.claim('c', 1))?.id).toBe('i2');
    const listed = await imports.list('e1', { limit: 1 });
    expect(listed).toMatchObject({
      totalItems: 2,
      items: [{ id: 'i2', status: 'running' }],
    });
  });

  it('keeps the bytes until they are not needed any more', async () => {
    const bytes = Buffer.alloc(2_500_000, 7);
    await imports.create(
      entry('i1'),
      Readable.from([bytes.subarray(0, 9), bytes.subarray(9)]),
    );
    const read = async () => {
      const parts: Buffer[] = [];
      for await (const part of imports.readContents('i1')) {
        parts.push(part);
      }
      return Buffer.concat(parts);
    };
    expect((await read()).equals(bytes)).toBe(true);
    await imports.claim('a', 1);
    await imports.finish('i1', 'a', { status: 'held' }, { keepContents: true });
    expect(await imports.requeue('i1', ['interrupted'], {})).toBe(false);
    expect(await imports.requeue('i1', ['held'], { lossConfirmed: true })).toBe(
      true,
    );
    expect(await imports.claim('a', 1)).toMatchObject({ lossConfirmed: true });
    await imports.finish(
      'i1',
      'a',
      { status: 'succeeded' },
      { keepContents: false },
    );
    expect(await read()).toHaveLength(0);
    expect(await imports.requeue('i1', ['succeeded'], {})).toBe(false);
  });

  it('asks anew about a loss when an import is run again', async () => {
    await queue('i1');
    await imports.claim('a', 1);
    await imports.finish('i1', 'a', { status: 'held' }, { keepContents: true });
    await imports.requeue('i1', ['held'], { lossConfirmed: true });
    await imports.claim('a', 1);
    const [running] = await imports.listRunning();
    await imports.interrupt(running, 'gone', '2026');
    expect(await imports.requeue('i1', ['interrupted'], {})).toBe(true);
    expect(await imports.claim('a', 1)).toMatchObject({ lossConfirmed: false });
  });

  it('lets nothing older undo an import that succeeded', async () => {
    const end = async (
      id: string,
      status: 'failed' | 'held',
      kind: 'rvtools' | 'dependencies' = 'rvtools',
    ) => {
      await imports.create(
        { ...entry(id), kind },
        Readable.from([Buffer.from(id)]),
      );
      await imports.claim('me', 1);
      await imports.finish(id, 'me', { status }, { keepContents: true });
    };
    await end('failed', 'failed');
    await end('held', 'held');
    await end('flows', 'failed', 'dependencies');
    const retryable = async (id: string) =>
      (await imports.get('e1', id))?.retryable;
    expect(await retryable('failed')).toBe(true);
    expect(await retryable('held')).toBe(false);
    expect(await imports.supersededBy('failed')).toBeUndefined();

    // A dry run says how it would be, and is followed by what it was for.
    await imports.create(
      { ...entry('dry'), dryRun: true },
      Readable.from([Buffer.from('dry')]),
    );
    await imports.claim('me', 1);
    await imports.finish(
      'dry',
      'me',
      { status: 'succeeded' },
      { keepContents: false },
    );
    expect(await imports.supersededBy('failed')).toBeUndefined();

    // Queued again just before a newer one succeeds, and worked on just after.
    await queue('late');
    await imports.claim('slow', 1);
    await db('estates').update({ running_import_id: null });
    await apply('newer', { virtualMachines: [vm('b-1')] });
    expect(await imports.supersededBy('failed')).toMatchObject({ id: 'newer' });
    expect(await imports.supersededBy('flows')).toBeUndefined();
    expect(await imports.supersededBy('newer')).toBeUndefined();
    expect([
      await retryable('failed'),
      await retryable('flows'),
      await retryable('newer'),
    ]).toEqual([false, true, false]);
    expect(await imports.get('e1', 'held')).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('“newer.xlsx”'),
    });
    const kept: { import_id: string }[] = await db(
      'estate_import_contents',
    ).distinct('import_id');
    expect(kept.map(each => each.import_id).sort()).toEqual(['flows', 'late']);

    const written = await writer.apply(
      {
        importId: 'late',
        runner: 'slow',
        estateId: 'e1',
        finishedAt: '2026',
        report,
        virtualMachines: [vm('a-1')],
      },
      suggest,
    );
    expect(written).toBe(false);
    expect(
      (await virtualMachines.listAll('e1')).map(each => each.name),
    ).toEqual(['b-1']);
    expect(await imports.get('e1', 'late')).toMatchObject({
      status: 'failed',
      retryable: false,
      error: expect.stringContaining('“newer.xlsx”'),
    });
  });

  it('locks the estate before the import, whatever it does', async () => {
    const touched: string[] = [];
    const record = ({ sql }: { sql: string }) => {
      const [, table] =
        /^(?:select|update|delete)[^]*?["`](estates|estate_imports)["`]/.exec(
          sql,
        ) ?? [];
      const locks = /^(?:update|delete)/.test(sql) || /for update/.test(sql);
      if (table && (locks || table === 'estates')) {
        touched.push(table);
      }
    };
    const firstTouched = async (work: () => Promise<unknown>) => {
      touched.length = 0;
      db.on('query', record);
      await work();
      db.removeListener('query', record);
      return touched[0];
    };
    const finish = { status: 'failed' as const };
    for (const id of ['i1', 'i2']) {
      await queue(id);
    }
    await imports.claim('me', 1);
    expect(
      await firstTouched(() =>
        imports.finish('i1', 'me', finish, { keepContents: true }),
      ),
    ).toBe('estates');
    await imports.claim('me', 1);
    const [running] = await imports.listRunning();
    expect(
      await firstTouched(() => imports.interrupt(running, 'gone', '2026')),
    ).toBe('estates');
    expect(
      await firstTouched(() => imports.requeue('i2', ['interrupted'], {})),
    ).toBe('estates');
    await imports.claim('me', 1);
    await imports.finish(
      'i2',
      'me',
      { status: 'held' },
      { keepContents: true },
    );
    expect(await firstTouched(() => imports.discard('i2', 'no', '2026'))).toBe(
      'estates',
    );
    await queue('i3');
    await imports.claim('me', 1);
    expect(
      await firstTouched(() =>
        writer.apply(
          {
            importId: 'i3',
            runner: 'me',
            estateId: 'e1',
            finishedAt: '2026',
            report,
          },
          suggest,
        ),
      ),
    ).toBe('estates');
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
    await imports.claim('me', 1);
    const change = {
      importId: 'i2',
      runner: 'me',
      estateId: 'e1',
      finishedAt: '2026',
      report,
      virtualMachines: [vm('c-1')],
    };
    await expect(
      writer.apply(change, () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await state()).toEqual(before);
    expect(await imports.get('e1', 'i2')).toMatchObject({ status: 'running' });

    // Given up for dead, it finds that the import is no longer its own.
    const [running] = await imports.listRunning();
    expect(await imports.interrupt(running, 'gone', '2026')).toBe(true);
    expect(await writer.apply(change, suggest)).toBe(false);
    expect(await state()).toEqual(before);
  });

  it('does not interrupt an import that gave a sign of life in between', async () => {
    await queue('i1');
    await imports.claim('me', 1);
    const [seen] = await imports.listRunning();
    expect(seen).toEqual({
      id: 'i1',
      estateId: 'e1',
      runner: 'me',
      heartbeatAt: 1,
    });
    const alive = { done: 5, total: 100 };
    expect(await imports.heartbeat('i1', 'me', alive, 1_800_000_000_000)).toBe(
      true,
    );
    expect(await imports.interrupt(seen, 'gone', '2026')).toBe(false);
    expect(await imports.get('e1', 'i1')).toMatchObject({
      status: 'running',
      progress: alive,
    });
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
      await applications.save(
        'e1',
        {
          id: value,
          name: value,
          environment: 'unknown',
          criticality: 'unknown',
          workload: 'unknown',
          sharedService: false,
          virtualMachineKeys: [],
          evidence: [],
          confirmed: true,
          [column]: value,
        },
        undefined,
        suggest,
      );
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
