import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createStores, entry, vm } from '../../../__testUtils__/stores';
import { DatabaseApplicationDependencyStore } from '../../../store/dependencies/DatabaseApplicationDependencyStore';
import { DatabaseEstateFacts } from '../../../store/sources/DatabaseEstateFacts';
import { ImportRefusedError } from '../ImportRefusedError';
import { defaultWorkbookLimits } from '../workbook/limits';
import { ThreadWork } from '../worker/ThreadWork';
import { konveyorProcessor } from './konveyorProcessor';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
const directory = createMockDirectory();
const header =
  'Record Type,Application Name,Description,Comments,Business Service,Dependency,Dependency Direction,Owner';

describe.each(databases.eachSupportedId())(
  'application files on %s',
  databaseId => {
    let db: Knex;
    let stores: Awaited<ReturnType<typeof createStores>>;
    let declared: DatabaseApplicationDependencyStore;

    beforeEach(async () => {
      db = await databases.init(databaseId);
      stores = await createStores(db);
      declared = new DatabaseApplicationDependencyStore(db);
    });

    /** Imports rows, or takes the source out of the estate. */
    async function importRows(id: string, rows: string[] | undefined) {
      const queued = { ...entry(id), kind: 'konveyor', sourceId: 'konveyor' };
      await stores.imports.create(
        queued as ReturnType<typeof entry>,
        Readable.from([Buffer.from(id)]),
        { removesSource: rows === undefined },
      );
      const claimed = await stores.imports.claim('me', 1);
      assert.equal(claimed?.id, id);
      const file = directory.resolve('applications.csv');
      directory.setContent({
        'applications.csv': [header, ...(rows ?? [])].join('\n'),
      });
      const work = new ThreadWork({ konveyor: konveyorProcessor });
      const outline = await work.process(
        {
          importId: id,
          estateId: 'e1',
          kind: 'konveyor',
          sourceId: 'konveyor',
          live: false,
          at: '2026-11-25T00:00:00.000Z',
          file: rows && file,
          limits: defaultWorkbookLimits,
          maxLoss: 0.2,
        },
        new DatabaseEstateFacts(db, 'e1'),
        () => {},
      );
      const applied = await stores.writer.apply(
        {
          entry: claimed,
          runner: 'me',
          finishedAt: '2026-11-25T00:00:00.000Z',
          report: outline.report,
          source: rows
            ? { ...outline.source, live: false, title: 'Konveyor' }
            : undefined,
        },
        work,
      );
      assert(applied);
      return outline;
    }
    const applications = () => stores.applications.listAll('e1');

    it('adds applications, fills in what is missing, and keeps what people said', async () => {
      await stores.apply('i1', {
        virtualMachines: ['orders-web-1', 'orders-db-1', 'wiki-web-1'].map(
          name => vm(name),
        ),
      });
      const [orders, wiki] = await applications();
      expect([orders.name, wiki.name]).toEqual(['orders', 'wiki-web-1']);
      await db('applications')
        .where({ id: wiki.id })
        .update({ confirmed: true, description: 'Where people write' });

      const { report, source } = await importRows('i2', [
        '1,ORDERS,Takes orders,,Retail,,,Orders Team <orders@example.com>',
        '1,Mainframe,Older than us,Ask Ada,,,,',
        '1,wiki-web-1,Something else,,,,,',
        '2,Orders,,,,Mainframe,southbound',
        '2,Mainframe,,,,wiki-web-1,northbound',
      ]);
      expect(report).toMatchObject({ accepted: 5, rejected: 0 });
      expect(source.items).toBe(3);

      const [mainframe, filled, kept] = await applications();
      expect(mainframe).toMatchObject({
        name: 'Mainframe',
        description: 'Older than us',
        confirmed: true,
        virtualMachineKeys: [],
        version: 1,
      });
      expect(filled).toMatchObject({
        id: orders.id,
        name: 'orders',
        description: 'Takes orders',
        owner: 'group:default/orders-team',
        confirmed: true,
        virtualMachineKeys: orders.virtualMachineKeys,
        version: orders.version + 1,
      });
      expect(filled.evidence).toEqual([
        ...orders.evidence,
        expect.objectContaining({ kind: 'konveyor' }),
        {
          kind: 'business-service',
          message: 'Business service is “Retail”',
        },
      ]);
      expect(kept).toMatchObject({
        id: wiki.id,
        description: 'Where people write',
      });
      expect(JSON.stringify([filled, mainframe])).not.toContain('example.com');
      expect(await declared.listAll('e1')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            sourceId: orders.id,
            targetId: mainframe.id,
            origin: 'konveyor',
            createdAt: '2026-11-25T00:00:00.000Z',
          }),
          expect.objectContaining({
            sourceId: wiki.id,
            targetId: mainframe.id,
          }),
        ]),
      );

      // A later inventory leaves alone what somebody wrote down.
      await stores.apply('i3', {
        virtualMachines: ['orders-web-1', 'wiki-web-1'].map(name => vm(name)),
      });
      expect((await applications()).map(each => each.name)).toEqual([
        'Mainframe',
        'orders',
        'wiki-web-1',
      ]);
      expect(await declared.listAll('e1')).toHaveLength(2);
    });

    it('brings nothing new the second time, and takes only its dependencies away again', async () => {
      const rows = [
        '1,A,,,,,,',
        '1,B,,,,,,',
        '1,C,,,,,,',
        '2,A,,,,B,southbound',
        '2,B,,,,C,southbound',
      ];
      expect((await importRows('i1', rows)).report).toMatchObject({
        accepted: 5,
        rejected: 0,
      });
      const before = await applications();
      const again = await importRows('i2', rows);
      expect(again.report).toMatchObject({ accepted: 2, rejected: 3 });
      expect(again.report.details.map(each => each.rule)).toEqual([
        'name-duplicate',
        'name-duplicate',
        'name-duplicate',
        'edge-duplicate',
        'edge-duplicate',
      ]);
      expect(again.source.items).toBe(3);
      expect(await applications()).toEqual(before);
      expect(await declared.listAll('e1')).toHaveLength(2);

      await declared.add({
        id: 'by-hand',
        estateId: 'e1',
        sourceId: before[2].id,
        targetId: before[0].id,
        strength: 'weak',
        origin: 'declared',
      });
      const { report } = await importRows('i3', undefined);
      expect(report.changes).toMatchObject({ removed: 2 });
      expect(await declared.listAll('e1')).toEqual([
        expect.objectContaining({ id: 'by-hand' }),
      ]);
      expect(await applications()).toEqual(before);
    });

    it('refuses what is no application file, with a sentence', async () => {
      const file = directory.resolve('other.csv');
      directory.setContent({ 'other.csv': 'VM,CPUs\na,1' });
      await expect(
        konveyorProcessor(
          { estateId: 'e1', file } as Parameters<typeof konveyorProcessor>[0],
          new DatabaseEstateFacts(db, 'e1'),
          () => {},
        ),
      ).rejects.toThrow(ImportRefusedError);
    });
  },
);
