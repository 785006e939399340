import { TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { Feedback } from '@crosswalk/backstage-plugin-glossary-common';
import { DatabaseFeedbackStore } from './DatabaseFeedbackStore';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

const day = (n: number) => `2026-11-0${n}T00:00:00.000Z`;
const feedback = (id: string, createdAt: string): Feedback => ({
  id,
  kind: 'unclear',
  ref: 'vsphere:drs',
  text: `“${id}” – ünclear`,
  status: 'open',
  createdAt,
  createdBy: 'user:default/ada',
});

describe.each(databases.eachSupportedId())(
  'DatabaseFeedbackStore on %p',
  databaseId => {
    async function open() {
      const knex = await databases.init(databaseId);
      await knex.migrate.latest({ directory: `${__dirname}/../../migrations` });
      return new DatabaseFeedbackStore(knex);
    }

    it('keeps what was said', async () => {
      const store = await open();
      const missing: Feedback = {
        ...feedback('a', day(1)),
        kind: 'missing',
        ref: undefined,
      };
      await store.add(missing);
      await expect(store.list({ limit: 10 })).resolves.toEqual({
        items: [missing],
        totalItems: 1,
        pageInfo: {},
      });
    });

    it('lists open feedback first and the latest first, page by page', async () => {
      const store = await open();
      await store.add(feedback('a', day(1)));
      await store.add(feedback('b', day(2)));
      await store.add(feedback('c', day(2)));
      await store.add(feedback('d', day(3)));
      await store.setStatus('d', { status: 'closed', at: day(4), by: 'u' });
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.list({ limit: 1, cursor });
        expect(page.totalItems).toBe(4);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(ids).toEqual(['c', 'b', 'a', 'd']);
    });

    it('closes and opens again, and remembers who closed first', async () => {
      const store = await open();
      await store.add(feedback('a', day(1)));
      const close = (by: string, at: string) =>
        store.setStatus('a', { status: 'closed', at, by });
      await close('user:default/bob', day(2));
      await expect(close('user:default/eve', day(3))).resolves.toEqual({
        ...feedback('a', day(1)),
        status: 'closed',
        closedAt: day(2),
        closedBy: 'user:default/bob',
      });
      await expect(
        store.setStatus('a', { status: 'open', at: day(4), by: 'u' }),
      ).resolves.toEqual(feedback('a', day(1)));
    });

    it('does not know what was never said, or cursors of other lists', async () => {
      const store = await open();
      await expect(
        store.setStatus('a', { status: 'open', at: day(1), by: 'u' }),
      ).rejects.toThrow(NotFoundError);
      await expect(
        store.list({ limit: 1, cursor: 'bm9uc2Vuc2U' }),
      ).rejects.toThrow('The cursor is not of this list');
    });
  },
);
