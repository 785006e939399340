import { Readable } from 'node:stream';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createStores, vm, entry, workOut } from '../__testUtils__/stores';

type Stores = Awaited<ReturnType<typeof createStores>>;

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())(
  'DatabaseImportStore on %s',
  databaseId => {
    let db: Knex;
    let imports: Stores['imports'];
    let estates: Stores['estates'];
    let virtualMachines: Stores['virtualMachines'];
    let writer: Stores['writer'];
    let queue: Stores['queue'];
    let apply: Stores['apply'];

    beforeEach(async () => {
      db = await databases.init(databaseId);
      ({ imports, estates, virtualMachines, writer, queue, apply } =
        await createStores(db));
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
      await imports.finish(
        'i1',
        'a',
        { status: 'held' },
        { keepContents: true },
      );
      expect(await imports.requeue('i1', ['interrupted'], {})).toBe(false);
      expect(
        await imports.requeue('i1', ['held'], { lossConfirmed: true }),
      ).toBe(true);
      expect(await imports.claim('a', 1)).toMatchObject({
        lossConfirmed: true,
      });
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
      await imports.finish(
        'i1',
        'a',
        { status: 'held' },
        { keepContents: true },
      );
      await imports.requeue('i1', ['held'], { lossConfirmed: true });
      await imports.claim('a', 1);
      const [running] = await imports.listRunning();
      await imports.interrupt(running, 'gone', '2026');
      expect(await imports.requeue('i1', ['interrupted'], {})).toBe(true);
      expect(await imports.claim('a', 1)).toMatchObject({
        lossConfirmed: false,
      });
    });

    it('lets nothing older undo an import that succeeded', async () => {
      const end = async (
        id: string,
        status: 'failed' | 'held',
        kind: 'rvtools' | 'dependencies' = 'rvtools',
      ) => {
        await imports.create(
          { ...entry(id), kind, sourceId: kind },
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
      const late = await imports.claim('slow', 1);
      await db('estates').update({ running_import_id: null });
      await apply('newer', { virtualMachines: [vm('b-1')] });
      expect(await imports.supersededBy('failed')).toMatchObject({
        id: 'newer',
      });
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
      expect(kept.map(each => each.import_id).sort()).toEqual([
        'flows',
        'late',
      ]);

      const { change, work } = await workOut(db, late!, {
        virtualMachines: [vm('a-1')],
      });
      const written = await writer.apply({ ...change, runner: 'slow' }, work);
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
      expect(
        await firstTouched(() => imports.discard('i2', 'no', '2026')),
      ).toBe('estates');
      await queue('i3');
      const claimed = await imports.claim('me', 1);
      const { change, work } = await workOut(db, claimed!, {
        virtualMachines: [vm('a-1')],
      });
      expect(await firstTouched(() => writer.apply(change, work))).toBe(
        'estates',
      );
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
      expect(
        await imports.heartbeat('i1', 'me', alive, 1_800_000_000_000),
      ).toBe(true);
      expect(await imports.interrupt(seen, 'gone', '2026')).toBe(false);
      expect(await imports.get('e1', 'i1')).toMatchObject({
        status: 'running',
        progress: alive,
      });
    });
  },
);
