import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  GlossarySnapshot,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import { DatabaseGlossaryStore } from './DatabaseGlossaryStore';
import type { SourceRecord } from './GlossaryStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const snapshot = (digest: string): GlossarySnapshot => ({
  digest,
  schemes: [{ id: 'vsphere', title: 'vSphere – “quoted”' }],
  concepts: [],
  mappings: [],
  responsibilities: [],
  learningPaths: [],
  stack: [],
});
const report = (id: string): SourceReport => ({
  id,
  type: 'crosswalk-yaml',
  target: '/somewhere',
  status: 'ok',
  checkedAt: '2026-11-24T10:00:00.000Z',
  schemes: 1,
  concepts: 0,
  mappings: 0,
  problems: 0,
  documents: { read: 1, accepted: 1, excluded: 0, rejected: 0 },
  exclusions: [],
  losses: [],
  problemDetails: [],
});
const record = (id: string): SourceRecord => ({
  report: report(id),
  lastGood: [
    {
      kind: 'ConceptScheme',
      value: { id: 'vsphere', title: 'vSphere' },
      location: { file: 'a.yaml', line: 1, column: 1 },
    },
  ],
});

describe.each(databases.eachSupportedId())(
  'DatabaseGlossaryStore on %p',
  databaseId => {
    it('keeps the last state only', async () => {
      const knex = await databases.init(databaseId);
      const store = await DatabaseGlossaryStore.create({
        database: mockServices.database({ knex }),
      });
      await expect(store.getSnapshot()).resolves.toBeUndefined();
      await expect(store.listSources()).resolves.toEqual([]);

      await store.save({
        snapshot: snapshot('one'),
        sources: [record('a'), { report: report('b') }],
      });
      await expect(store.getSnapshot()).resolves.toEqual(snapshot('one'));
      await expect(store.listSources()).resolves.toEqual([
        record('a'),
        { report: report('b'), lastGood: undefined },
      ]);

      await store.save({ snapshot: snapshot('two'), sources: [record('b')] });
      await store.save({ snapshot: snapshot('two'), sources: [record('b')] });
      await expect(store.getSnapshot()).resolves.toEqual(snapshot('two'));
      await expect(store.listSources()).resolves.toEqual([record('b')]);
    });

    it('migrates up and down again', async () => {
      const knex = await databases.init(databaseId);
      await DatabaseGlossaryStore.create({
        database: mockServices.database({ knex }),
      });
      const directory = `${__dirname}/../../migrations`;
      await knex.migrate.rollback({ directory }, true);
      await expect(knex.schema.hasTable('glossary_sources')).resolves.toBe(
        false,
      );
      await expect(knex.schema.hasTable('glossary_snapshots')).resolves.toBe(
        false,
      );
    });
  },
);
