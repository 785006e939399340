import { TestDatabases } from '@backstage/backend-test-utils';
import { Application } from '@crosswalk/backstage-plugin-migration-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  createApplication,
  createStores,
  operation,
  suggest,
  vm,
} from '../../__testUtils__/stores';
import {
  mergedFields,
  splitFields,
} from '../../services/applications/mergedFields';
import { DatabaseApplicationDependencyStore } from '../dependencies/DatabaseApplicationDependencyStore';
import { migrationsDirectory } from '../migrationDatabase';
import { recordedState } from './changeRecords';
import { ApplicationWrite, OperateOptions } from './types';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('operations on %s', databaseId => {
  let db: Knex;
  let stores: Awaited<ReturnType<typeof createStores>>;
  let applications: typeof stores.applications;

  beforeEach(async () => {
    db = await databases.init(databaseId);
    stores = await createStores(db);
    applications = stores.applications;
    await stores.apply('i1', {
      virtualMachines: [
        vm('orders-web-1'),
        vm('orders-web-2'),
        vm('payroll-db-1', { cpus: 8 }),
        vm('wiki-1'),
        vm('golden', { template: true }),
      ],
    });
  });

  const anybody: OperateOptions = {
    permit: () => true,
    suggest,
    atomic: false,
  };
  const operate = (
    kind: Parameters<typeof operation>[0],
    writes: ApplicationWrite[],
    options: Partial<OperateOptions> = {},
  ) =>
    applications.operate('e1', operation(kind), writes, {
      ...anybody,
      ...options,
    });
  /** A write that changes fields and confirms. */
  const change = (
    { id }: { id: string },
    fields: Partial<Application>,
    expected: ApplicationWrite['expected'] = 'any',
  ): ApplicationWrite => ({
    id,
    expected,
    change: before => ({
      ...recordedState(before!),
      confirmed: true,
      ...fields,
    }),
  });
  const remove = ({ id }: { id: string }): ApplicationWrite => ({
    id,
    expected: 'any',
    change: () => undefined,
  });
  const undo = (id: string, options: Partial<OperateOptions> = {}) =>
    applications.undo('e1', id, operation('undo'), { ...anybody, ...options });
  const lastOperation = async () =>
    (await db('application_changes').orderBy('sequence', 'desc').first())
      .operation_id as string;
  const named = async (name: string): Promise<Application> => {
    const found = (await applications.listAll('e1')).find(
      each => each.name === name,
    );
    if (!found) {
      throw new Error(`no application ${name}`);
    }
    return found;
  };
  /** Who has what, and what is known of it, whatever the version. */
  const state = async () =>
    (await applications.listAll('e1')).map(
      ({ version, ...application }) => application,
    );
  const statuses = (outcome: Awaited<ReturnType<typeof operate>>) =>
    outcome.items.map(each => each.status);

  it('goes back to nothing', async () => {
    await db.migrate.rollback({ directory: migrationsDirectory() }, true);
    expect(await db.schema.hasTable('application_changes')).toBe(false);
    await db.migrate.latest({ directory: migrationsDirectory() });
    expect(await db.schema.hasTable('application_changes')).toBe(true);
  });

  it('keeps every fact of an application', async () => {
    const facts: Partial<Application> = {
      description: 'Takes orders',
      owner: 'group:default/team-orders',
      answers: { kernel: 'no', source: 'both' },
      availability: 99.95,
      rtoMinutes: 30,
      rpoMinutes: 0,
      dataProtection: 'Backup each night',
      compliance: 'PCI DSS',
      effort: 'large',
    };
    const orders = await named('orders');
    await operate('update', [change(orders, facts)]);
    expect(await applications.get(orders.id)).toMatchObject(facts);
    await operate('update', [
      change(orders, {
        description: ' ',
        dataProtection: undefined,
        rpoMinutes: undefined,
      }),
    ]);
    const cleared = await applications.get(orders.id);
    expect(cleared?.description).toBeUndefined();
    expect(cleared?.dataProtection).toBeUndefined();
    expect(cleared?.rpoMinutes).toBeUndefined();
  });

  it('leaves what nobody can suggest alone when it suggests anew', async () => {
    const orders = await named('orders');
    await operate('update', [
      change(orders, {
        confirmed: false,
        answers: { kernel: 'no' },
        availability: 99,
        disposition: 'rehost',
      }),
    ]);
    await stores.apply('i2', {
      virtualMachines: [
        vm('orders-web-1'),
        vm('orders-web-2'),
        vm('orders-web-3'),
      ],
    });
    expect(await applications.get(orders.id)).toMatchObject({
      virtualMachineKeys: { length: 3 },
      answers: { kernel: 'no' },
      availability: 99,
      disposition: 'rehost',
    });
  });

  it('saves each of several on its own terms, and says what others changed', async () => {
    const [orders, payroll, wiki] = [
      await named('orders'),
      await named('payroll-db-1'),
      await named('wiki-1'),
    ];
    await operate('update', [change(payroll, { compliance: 'GDPR' })]);
    const outcome = await operate(
      'bulk',
      [
        change(orders, { disposition: 'rehost' }, orders.version),
        change(payroll, { disposition: 'rehost' }, payroll.version),
        change(wiki, { disposition: 'rehost' }, wiki.version),
        change({ id: 'gone' }, { disposition: 'rehost' }, 1),
      ],
      { permit: each => (each as Application).id !== wiki.id },
    );
    expect(statuses(outcome)).toEqual([
      'saved',
      'conflict',
      'forbidden',
      'missing',
    ]);
    expect(outcome.items[1]).toMatchObject({
      after: { compliance: 'GDPR', version: payroll.version + 1 },
      changedFields: ['confirmed', 'compliance'],
    });
    expect((await named('orders')).disposition).toBe('rehost');
    expect((await named('wiki-1')).disposition).toBeUndefined();

    await undo(await lastOperation());
    expect((await named('orders')).disposition).toBeUndefined();
    expect((await named('payroll-db-1')).compliance).toBe('GDPR');
  });

  it('does all of what is atomic or nothing', async () => {
    const before = await state();
    const outcome = await operate(
      'merge',
      [
        remove(await named('wiki-1')),
        change(await named('orders'), { name: 'All' }, 7),
      ],
      { atomic: true },
    );
    expect(outcome.done).toBe(false);
    expect(await state()).toEqual(before);
    expect(await db('application_changes')).toEqual([]);
  });

  it.each([
    ['is not there', 'key-gone', /no VM with key 'key-gone'/],
    ['is a template', 'key-golden', /“golden” is a template/],
  ])('gives nobody a VM that %s', async (_, key, message) => {
    await expect(
      operate('update', [
        change(await named('wiki-1'), { virtualMachineKeys: [key] }),
      ]),
    ).rejects.toThrow(message);
  });

  it('gives a VM to one only of those who ask for it at once', async () => {
    const takes = { virtualMachineKeys: ['key-wiki-1', 'key-payroll-db-1'] };
    expect(
      statuses(
        await operate('bulk', [
          change(await named('orders'), takes),
          change(await named('payroll-db-1'), takes),
        ]),
      ),
    ).toEqual(['conflict', 'saved']);
  });

  it('lets two exchange their VMs in one operation', async () => {
    const [payroll, wiki] = [
      await named('payroll-db-1'),
      await named('wiki-1'),
    ];
    await operate('bulk', [
      change(payroll, { virtualMachineKeys: wiki.virtualMachineKeys }),
      change(wiki, { virtualMachineKeys: payroll.virtualMachineKeys }),
    ]);
    expect((await named('payroll-db-1')).cpus).toBe(2);
    expect((await named('wiki-1')).cpus).toBe(8);
  });

  it('takes VMs from nobody who would not have it', async () => {
    const payroll = await named('payroll-db-1');
    const outcome = await operate(
      'update',
      [
        change(await named('wiki-1'), {
          virtualMachineKeys: ['key-payroll-db-1'],
        }),
      ],
      { permit: each => (each as Application).id !== payroll.id },
    );
    expect(statuses(outcome)).toEqual(['forbidden']);
  });

  const merge = async (into: string, ...from: string[]) => {
    const parts = await Promise.all(from.map(named));
    const target = await named(into);
    return operate(
      'merge',
      [
        ...parts.map(remove),
        {
          id: target.id,
          expected: 'any' as const,
          change: (before: Application | undefined) =>
            mergedFields(recordedState(before!), parts),
        },
      ],
      { atomic: true, heir: target.id },
    );
  };

  it('merges, and undoes it and that again', async () => {
    const [orders, wiki] = [await named('orders'), await named('wiki-1')];
    const dependencies = new DatabaseApplicationDependencyStore(db);
    await dependencies.add({
      id: 'd1',
      estateId: 'e1',
      sourceId: wiki.id,
      targetId: (await named('payroll-db-1')).id,
      strength: 'strong',
      origin: 'declared',
    });
    const declared = await dependencies.listAll('e1');
    const before = await state();
    await merge('orders', 'wiki-1');
    const merged = await state();
    expect(await named('orders')).toMatchObject({
      cpus: 6,
      virtualMachineKeys: [
        'key-orders-web-1',
        'key-orders-web-2',
        'key-wiki-1',
      ],
    });
    expect(await applications.get(wiki.id)).toBeUndefined();
    expect(await dependencies.listAll('e1')).toMatchObject([
      { id: 'd1', sourceId: orders.id },
    ]);

    const undone = await undo(await lastOperation());
    expect(new Set(statuses(undone))).toEqual(new Set(['saved']));
    expect(await state()).toEqual(before);
    expect((await applications.get(wiki.id))?.version).toBe(wiki.version + 1);
    expect(await dependencies.listAll('e1')).toEqual(declared);

    await undo(await lastOperation());
    expect(await state()).toEqual(merged);
  });

  it('splits, and undoes it', async () => {
    const before = await state();
    const orders = await named('orders');
    let part: ReturnType<typeof splitFields> | undefined;
    await operate(
      'split',
      [
        {
          id: orders.id,
          expected: orders.version,
          change(whole) {
            part = splitFields(whole!, {
              id: 'part',
              name: 'Second',
              virtualMachineKeys: ['key-orders-web-2'],
            });
            return {
              ...recordedState(whole!),
              confirmed: true,
              virtualMachineKeys: ['key-orders-web-1'],
            };
          },
        },
        { id: 'part', expected: 'absent', change: () => part },
      ],
      { atomic: true },
    );
    expect(await named('Second')).toMatchObject({ cpus: 2, confirmed: true });
    await undo(await lastOperation());
    expect(await state()).toEqual(before);
  });

  it('gives the VMs of what is undone back to whom they were suggested for', async () => {
    const before = await state();
    await createApplication(applications, {
      id: 'shop',
      virtualMachineKeys: ['key-orders-web-1', 'key-wiki-1'],
    });
    expect((await state()).map(each => each.name)).toEqual([
      'orders-web-2',
      'payroll-db-1',
      'shop',
    ]);
    await undo(await lastOperation());
    expect(await state()).toEqual(before);
  });

  it('leaves alone what somebody changed since', async () => {
    const [orders, payroll] = [
      await named('orders'),
      await named('payroll-db-1'),
    ];
    await operate('bulk', [
      change(orders, { disposition: 'retire' }),
      change(payroll, { disposition: 'retire' }),
    ]);
    const bulk = await lastOperation();
    await operate('update', [change(payroll, { compliance: 'GDPR' })]);
    const undone = await undo(bulk);
    expect(undone.items).toMatchObject([
      { id: orders.id, status: 'saved' },
      {
        id: payroll.id,
        status: 'conflict',
        after: { compliance: 'GDPR' },
        changedFields: ['compliance'],
      },
    ]);
    expect((await applications.get(orders.id))?.disposition).toBeUndefined();
    expect((await applications.get(payroll.id))?.disposition).toBe('retire');
  });

  it('undoes no merge whose VMs went elsewhere since, not even in part', async () => {
    await merge('orders', 'wiki-1');
    const merged = await lastOperation();
    await operate('update', [
      change(await named('payroll-db-1'), {
        virtualMachineKeys: ['key-payroll-db-1', 'key-wiki-1'],
      }),
    ]);
    const before = await state();
    expect(statuses(await undo(merged))).toEqual(['conflict', 'conflict']);
    expect(await state()).toEqual(before);
  });

  it('undoes nothing for who may not change it', async () => {
    const [orders, wiki] = [await named('orders'), await named('wiki-1')];
    await merge('orders', 'wiki-1');
    const before = await state();
    const undone = await undo(await lastOperation(), {
      permit: each => (each as Application).id !== orders.id,
    });
    expect(
      Object.fromEntries(undone.items.map(each => [each.id, each.status])),
    ).toEqual({ [orders.id]: 'forbidden', [wiki.id]: 'forbidden' });
    expect(await state()).toEqual(before);
  });

  it('does not bring VMs back that are gone', async () => {
    await merge('orders', 'wiki-1');
    const merged = await lastOperation();
    await stores.apply('i2', {
      virtualMachines: [vm('orders-web-1'), vm('payroll-db-1'), vm('wiki-1')],
    });
    await undo(merged);
    expect(
      (await state()).flatMap(each => each.virtualMachineKeys).sort(),
    ).toEqual(['key-orders-web-1', 'key-payroll-db-1', 'key-wiki-1']);
  });

  it('knows no operation of another estate', async () => {
    await operate('update', [change(await named('orders'), {})]);
    const id = await lastOperation();
    await expect(
      applications.undo('e2', id, operation('undo'), anybody),
    ).rejects.toThrow(/no operation/);
  });

  it('tells who changed what, the newest first, and what can be undone', async () => {
    const orders = await named('orders');
    await operate('update', [change(orders, { disposition: 'retire' })]);
    await operate('update', [
      change(orders, { virtualMachineKeys: ['key-orders-web-1'] }),
    ]);
    const history = await applications.history(
      (await applications.get(orders.id))!,
      { limit: 10 },
    );
    expect(history.totalItems).toBe(2);
    expect(history.items).toMatchObject([
      {
        operation: 'update',
        by: 'user:default/mock',
        at: '2026-11-25T00:00:00.000Z',
        version: 3,
        fields: [{ field: 'virtualMachineKeys', before: 2, after: 1 }],
        undoable: true,
      },
      {
        version: 2,
        fields: [
          { field: 'confirmed', before: false, after: true },
          { field: 'disposition', after: 'retire' },
        ],
        undoable: false,
      },
    ]);
  });

  it('undone one after the other, whatever people did leaves no trace', async () => {
    const keys = ['orders-web-1', 'orders-web-2', 'payroll-db-1', 'wiki-1'].map(
      name => `key-${name}`,
    );
    const before = await state();
    const step = fc.record({
      kind: fc.constantFrom('update', 'take', 'merge', 'create'),
      one: fc.nat(),
      other: fc.nat(),
      keys: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
    });
    let created = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async steps => {
        const done: string[] = [];
        for (const each of steps) {
          const all = await applications.listAll('e1');
          const one = all[each.one % all.length];
          const other = all[each.other % all.length];
          if (each.kind === 'update') {
            await operate('update', [change(one, { compliance: 'GDPR' })]);
          } else if (each.kind === 'take') {
            await operate('update', [
              change(one, { virtualMachineKeys: each.keys }),
            ]);
          } else if (each.kind === 'create') {
            await createApplication(applications, {
              id: `new-${++created}`,
              virtualMachineKeys: each.keys,
            });
          } else if (one.id !== other.id) {
            await merge(one.name, other.name);
          } else {
            continue;
          }
          done.push(await lastOperation());
          const members = (await state()).flatMap(a => a.virtualMachineKeys);
          expect(members.sort()).toEqual([...keys].sort());
        }
        for (const id of done.reverse()) {
          const undone = await undo(id);
          expect(new Set(statuses(undone))).toEqual(new Set(['saved']));
        }
        expect(await state()).toEqual(before);
      }),
      // The database is the same for all runs, so that a smaller failure would be another one.
      { numRuns: databaseId === 'SQLITE_3' ? 40 : 15, endOnFailure: true },
    );
  });
});
