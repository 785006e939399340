import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  ConceptChange,
  GlossarySnapshot,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { Knex } from 'knex';
import type { SourceRecord } from '../compile/SourceRecord';
import { DatabaseGlossaryStore } from './DatabaseGlossaryStore';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
const directory = `${__dirname}/../../migrations`;

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
const documents: SourceRecord['lastGood'] = [
  {
    kind: 'ConceptScheme',
    value: { id: 'vsphere', title: 'vSphere' },
    location: { file: 'a.yaml', line: 1, column: 1 },
  },
];
const record = (id: string): SourceRecord => ({
  report: report(id),
  lastGood: documents,
  waiting: {
    read: 1,
    accepted: 1,
    rejected: 0,
    documents: [],
    problems: [],
    excluded: [],
    losses: [],
    checkedAt: '2026-11-25T10:00:00.000Z',
  },
});
const change = (ref: string, n: number): ConceptChange => ({
  ref,
  at: new Date(n).toISOString(),
  change: 'changed',
  fields: [{ field: 'label', before: 'a', after: `b${n}` }],
});

describe.each(databases.eachSupportedId())(
  'DatabaseGlossaryStore on %p',
  databaseId => {
    async function open(): Promise<Knex> {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory });
      return knex;
    }

    it('keeps the last state only', async () => {
      const store = new DatabaseGlossaryStore(await open());
      await expect(store.load()).resolves.toEqual({
        revision: 0,
        snapshot: undefined,
        sources: [],
      });

      const bare = { report: report('b') };
      await expect(
        store.save({
          since: 0,
          snapshot: snapshot('one'),
          sources: [record('a'), bare],
          sourceIds: ['a', 'b'],
          changes: [],
        }),
      ).resolves.toBe(true);
      await expect(store.load()).resolves.toEqual({
        revision: 1,
        snapshot: snapshot('one'),
        sources: [
          record('a'),
          { ...bare, lastGood: undefined, waiting: undefined },
        ],
      });

      // What has not changed is neither given nor forgotten.
      await store.save({
        since: 1,
        snapshot: snapshot('two'),
        sources: [],
        sourceIds: ['a'],
        changes: [],
      });
      await expect(store.load()).resolves.toEqual({
        revision: 2,
        snapshot: snapshot('two'),
        sources: [record('a')],
      });
      await expect(store.getRevision()).resolves.toBe(2);
    });

    it('lets one of two win that save at the same time', async () => {
      const store = new DatabaseGlossaryStore(await open());
      const save = (digest: string) =>
        store.save({
          since: 0,
          snapshot: snapshot(digest),
          sources: [record(digest)],
          sourceIds: [digest],
          changes: [],
        });
      const results = await Promise.all([save('one'), save('two')]);
      expect([...results].sort()).toEqual([false, true]);
      const winner = results[0] ? 'one' : 'two';
      const stored = await store.load();
      expect(stored.snapshot?.digest).toBe(winner);
      expect(stored.sources).toEqual([record(winner)]);
    });

    it('keeps the last fifty changes of each concept', async () => {
      const knex = await open();
      const store = new DatabaseGlossaryStore(knex);
      const history = new DatabaseHistoryStore(knex);
      const many = Array.from({ length: 120 }, (_, n) => change('v:many', n));
      await store.save({
        since: 0,
        snapshot: snapshot('one'),
        sources: [],
        sourceIds: [],
        changes: [change('v:few', 1), ...many],
      });
      const first = await history.list('v:many', { limit: 20 });
      expect(first.totalItems).toBe(50);
      expect(first.items[0]).toEqual(change('v:many', 119));
      const second = await history.list('v:many', {
        limit: 40,
        cursor: first.pageInfo.nextCursor,
      });
      expect(second.items).toHaveLength(30);
      expect(second.items[29]).toEqual(change('v:many', 70));
      await expect(history.list('v:few', { limit: 10 })).resolves.toMatchObject(
        { totalItems: 1 },
      );
      await expect(
        history.list('v:none', { limit: 10 }),
      ).resolves.toMatchObject({ items: [], totalItems: 0 });
    });

    it('takes lists for empty that an older version did not store', async () => {
      const knex = await open();
      await knex('glossary_snapshots').insert({
        digest: 'old',
        content: JSON.stringify({
          digest: 'old',
          schemes: [],
          concepts: [],
          mappings: [],
        }),
      });
      const { snapshot: old } = await new DatabaseGlossaryStore(knex).load();
      expect(old).toMatchObject({
        digest: 'old',
        responsibilities: [],
        learningPaths: [],
        stack: [],
      });
    });

    it('migrates up and down again', async () => {
      const knex = await open();
      const tables = [
        'glossary_sources',
        'glossary_snapshots',
        'glossary_state',
        'glossary_history',
        'glossary_gaps',
        'glossary_feedback',
      ];
      const existing = async () =>
        Promise.all(tables.map(table => knex.schema.hasTable(table)));
      expect(await existing()).toEqual(tables.map(() => true));
      // One step back is what the version before had.
      await knex.migrate.down({ directory });
      expect(await existing()).toEqual([true, true, ...Array(4).fill(false)]);
      await expect(
        knex.schema.hasColumn('glossary_sources', 'waiting'),
      ).resolves.toBe(false);
      await knex.migrate.rollback({ directory }, true);
      expect(await existing()).toEqual(tables.map(() => false));
      await knex.migrate.latest({ directory });
      expect(await existing()).toEqual(tables.map(() => true));
    });
  },
);
