import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseGapStore } from './DatabaseGapStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const day = (n: number) => `2026-11-0${n}T00:00:00.000Z`;
const asked = (key: string, count: number, at: string, query = key) => ({
  key,
  query,
  count,
  at,
});

describe.each(databases.eachSupportedId())(
  'DatabaseGapStore on %p',
  databaseId => {
    async function open(kept?: number) {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: `${__dirname}/../../migrations` });
      return new DatabaseGapStore(knex, { kept });
    }

    it('counts, and remembers when and how it was asked', async () => {
      const store = await open();
      await store.add([asked('vrli', 1, day(1)), asked('vcd', 3, day(1))]);
      await store.add([asked('vrli', 4, day(2), 'vR-LI')]);
      await expect(store.list()).resolves.toEqual([
        {
          query: 'vR-LI',
          count: 5,
          firstAskedAt: day(1),
          lastAskedAt: day(2),
        },
        { query: 'vcd', count: 3, firstAskedAt: day(1), lastAskedAt: day(1) },
      ]);
    });

    it('forgets the rarest, of those the oldest', async () => {
      const store = await open(3);
      await store.add([
        asked('often', 9, day(1)),
        asked('old', 1, day(1)),
        asked('new', 1, day(3)),
      ]);
      await store.add([asked('newer', 1, day(4))]);
      expect((await store.list()).map(({ query }) => query)).toEqual([
        'often',
        'newer',
        'new',
      ]);
    });

    it('takes what several replicas add at the same time', async () => {
      const store = await open();
      const batch = ['one', 'two', 'three'].map(key => asked(key, 1, day(1)));
      await Promise.all([
        store.add(batch),
        store.add([...batch].reverse()),
        store.add(batch),
      ]);
      expect((await store.list()).map(({ count }) => count)).toEqual([3, 3, 3]);
    });
  },
);
