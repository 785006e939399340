import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { defaultConstraints } from '@crosswalk/backstage-plugin-migration-common';
import { migrationsDirectory } from '../migrationDatabase';
import { DatabasePlanStore } from './DatabasePlanStore';
import { NewPlan } from './PlanStore';

jest.setTimeout(60_000);

const plan = (digest: string, estateId = 'estate-1'): NewPlan => ({
  estateId,
  digest,
  constraints: defaultConstraints('2027-01-04'),
  waves: [],
  placements: [],
  cuts: [],
  setAside: [],
  warnings: [{ rule: 'nothing-to-move', message: 'Äpfel & 東京', about: [] }],
  applications: [],
  createdAt: '2026-12-01T08:00:00.000Z',
  createdBy: 'user:default/pat',
});
const never = () => false;

describe('DatabasePlanStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

  async function createStore(id: TestDatabaseId) {
    const knex = await databases.init(id);
    const store = await DatabasePlanStore.create({
      database: mockServices.database({ knex }),
    });
    await knex('estates').insert(
      ['estate-1', 'estate-2'].map(estate => ({
        id: estate,
        name: estate,
        name_key: estate,
        created_at: '2026-12-01T08:00:00.000Z',
      })),
    );
    return { knex, store };
  }

  it.each(databases.eachSupportedId())(
    'numbers revisions per estate and gives plans back as they were, on %s',
    async id => {
      const { store } = await createStore(id);
      const first = await store.add(plan('a'), never);
      const second = await store.add(plan('b'), never);
      const other = await store.add(plan('a', 'estate-2'), never);
      expect([first, second, other].map(({ plan: p }) => p.revision)).toEqual([
        1, 2, 1,
      ]);
      expect(await store.get(first.plan.id)).toEqual({
        ...plan('a'),
        id: first.plan.id,
        revision: 1,
        status: 'draft',
      });
      expect(await store.get('nobody')).toBeUndefined();

      const page = await store.list('estate-1', { limit: 1 });
      expect(page).toMatchObject({ items: [{ revision: 2 }], totalItems: 2 });
      const { nextCursor: cursor } = page.pageInfo;
      expect(await store.list('estate-1', { limit: 1, cursor })).toEqual({
        items: [first.plan],
        totalItems: 2,
        pageInfo: {},
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'answers the newest revision instead of repeating it, also at the same time, on %s',
    async id => {
      const { store } = await createStore(id);
      const same = (newest: { digest: string }) => newest.digest === 'a';
      const added = await Promise.all(
        Array.from({ length: 4 }, () => store.add(plan('a'), same)),
      );
      expect(added.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(added.map(({ plan: p }) => p.id)).size).toBe(1);
    },
  );

  it.each(databases.eachSupportedId())(
    'has one published plan per estate, on %s',
    async id => {
      const { store } = await createStore(id);
      const [{ plan: a }, { plan: b }, { plan: c }] = [
        await store.add(plan('a'), never),
        await store.add(plan('b'), never),
        await store.add(plan('c', 'estate-2'), never),
      ];
      await store.publish(a.id, '2026-12-02T00:00:00.000Z');
      await store.publish(c.id, '2026-12-02T00:00:00.000Z');
      await store.publish(b.id, '2026-12-03T00:00:00.000Z');
      expect(await store.listPublished()).toMatchObject([
        { id: b.id, publishedAt: '2026-12-03T00:00:00.000Z' },
        { id: c.id },
      ]);
      expect(await store.get(a.id)).toMatchObject({ status: 'superseded' });
      await expect(store.publish(a.id, 'later')).rejects.toThrow('superseded');
      await expect(store.publish('nobody', 'later')).rejects.toThrow(
        "There is no plan 'nobody'",
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'publishes a plan once, however often it is asked to, on %s',
    async id => {
      const { store } = await createStore(id);
      const { plan: a } = await store.add(plan('a'), never);
      const moments = ['2026-12-02', '2026-12-03', '2026-12-04'];
      const published = await Promise.all(
        moments.map(moment => store.publish(a.id, moment)),
      );
      expect(published.filter(Boolean)).toHaveLength(1);
      const [{ publishedAt }] = await store.listPublished();
      expect(await store.publish(a.id, 'later')).toBe(false);
      expect(await store.listPublished()).toMatchObject([
        { id: a.id, publishedAt },
      ]);
    },
  );

  it.each(databases.eachSupportedId())(
    'leaves the published plan in place when publishing fails, on %s',
    async id => {
      const { knex, store } = await createStore(id);
      const [{ plan: a }, { plan: b }] = [
        await store.add(plan('a'), never),
        await store.add(plan('b'), never),
      ];
      await store.publish(a.id, '2026-12-02T00:00:00.000Z');
      await knex('plans').where({ id: b.id }).update({ status: 'superseded' });
      await expect(store.publish(b.id, 'later')).rejects.toThrow();
      expect(await store.listPublished()).toMatchObject([{ id: a.id }]);
    },
  );

  it.each(databases.eachSupportedId())(
    'lets two people publish at the same moment, on %s',
    async id => {
      const { store } = await createStore(id);
      const drafts = [
        await store.add(plan('a'), never),
        await store.add(plan('b'), never),
      ];
      await Promise.all(
        drafts.map(({ plan: p }) =>
          store.publish(p.id, '2026-12-02T00:00:00.000Z'),
        ),
      );
      expect(await store.listPublished()).toHaveLength(1);
    },
  );

  it.each(databases.eachSupportedId())(
    'migrates up, down and up again, on %s',
    async id => {
      const { knex } = await createStore(id);
      const directory = migrationsDirectory();
      expect(await knex.schema.hasTable('plans')).toBe(true);
      await knex.migrate.down({ directory, name: '20261124000100_plans.js' });
      expect(await knex.schema.hasTable('plans')).toBe(false);
      await knex.migrate.latest({ directory });
      expect(await knex.schema.hasTable('plans')).toBe(true);
    },
  );
});
