import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  InventorySnapshot,
  InventorySource,
} from '@crosswalk/backstage-plugin-migration-node';
import { Knex } from 'knex';
import { createStores, report, vm } from '../../__testUtils__/stores';
import { DatabaseEstateFacts } from '../../store/sources/DatabaseEstateFacts';
import { ProgressPublisher } from '../imports/ImportProgress';
import { ImportQueue } from '../imports/ImportQueue';
import { readImportSettings } from '../imports/ImportSettings';
import { LiveSources } from './LiveSources';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const snapshotOf = (...names: string[]): InventorySnapshot => ({
  virtualMachines: names.map(name => vm(name)),
  infrastructure: { clusters: [], hosts: [], datastores: [] },
  coverage: { format: 'vcenter', tables: {} },
  report: { ...report, rowsRead: names.length, accepted: names.length },
});

const production = (
  fields: Partial<InventorySource> = {},
): InventorySource => ({
  id: 'vcenter:prod',
  title: 'Production',
  estate: 'Contoso',
  refreshSeconds: 600,
  read: async () => snapshotOf('a', 'b', 'c', 'd', 'e'),
  ...fields,
});

describe.each(databases.eachSupportedId())('LiveSources on %s', databaseId => {
  let db: Knex;
  let stores: Awaited<ReturnType<typeof createStores>>;

  /** What one process has. */
  function createBackend(...sources: InventorySource[]) {
    const logger = mockServices.logger.mock();
    const publisher = new ProgressPublisher(
      { publish: async () => {} },
      logger,
    );
    const scheduler = mockServices.scheduler.mock();
    const queue = ImportQueue.create({
      imports: stores.imports,
      sources: stores.sources,
      facts: estateId => new DatabaseEstateFacts(db, estateId),
      writer: stores.writer,
      settings: readImportSettings(mockServices.rootConfig()),
      publisher,
      logger,
    });
    const live = LiveSources.create({
      sources,
      estates: stores.estates,
      sourceStore: stores.sources,
      imports: stores.imports,
      queue,
      publisher,
      logger,
    });
    return { live, queue, scheduler };
  }

  beforeEach(async () => {
    db = await databases.init(databaseId);
    stores = await createStores(db);
  });

  it('believes a source no more as live that is not configured any more, until it is again', async () => {
    const before = createBackend(production());
    await before.live.schedule(before.scheduler);
    expect(await stores.sources.get('e1', 'vcenter:prod')).toMatchObject({
      live: true,
      error: undefined,
    });

    const without = createBackend(production({ id: 'vcenter:lab' }));
    await without.live.schedule(without.scheduler);
    expect(await stores.sources.list('e1')).toEqual([
      expect.objectContaining({ id: 'vcenter:lab', live: true }),
      expect.objectContaining({
        id: 'vcenter:prod',
        live: false,
        error: expect.stringMatching(
          /not in the configuration any more.*remove/,
        ),
        failedAt: expect.any(String),
      }),
    ]);

    const again = createBackend(production());
    await again.live.schedule(again.scheduler);
    expect(await stores.sources.get('e1', 'vcenter:prod')).toMatchObject({
      live: true,
    });
  });

  it('believes a source no more as live that feeds another estate now', async () => {
    const before = createBackend(production());
    await before.live.schedule(before.scheduler);
    const after = createBackend(production({ estate: 'Fabrikam' }));
    await after.live.schedule(after.scheduler);
    expect(await stores.sources.get('e1', 'vcenter:prod')).toMatchObject({
      live: false,
    });
    const other = await stores.estates.findEstate('Fabrikam');
    expect(await stores.sources.get(other!.id, 'vcenter:prod')).toMatchObject({
      live: true,
    });
  });
});
