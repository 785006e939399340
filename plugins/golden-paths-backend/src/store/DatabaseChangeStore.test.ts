import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { NewChange } from './ChangeStore';
import { DatabaseChangeStore } from './DatabaseChangeStore';

jest.setTimeout(60_000);

const proposal: NewChange = {
  provider: 'local',
  repository: 'platform-config',
  base: 'main',
  targetPath: 'vms/web',
  title: 'Run web',
  idempotencyKey: 'task-1',
  createdAt: '2026-11-01T10:00:00.000Z',
  createdBy: 'user:default/pat',
  baseCommit: 'a'.repeat(40),
  headCommit: 'b'.repeat(40),
  provenance: { path: 'run-vm', version: '1.0.0', inputs: { cpus: 2 } },
};

const branchOf = (branch: string, headCommit: string) => ({
  branch,
  headCommit,
  baseCommit: 'f'.repeat(40),
});

describe('DatabaseChangeStore', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

  async function createStore(id: Parameters<typeof databases.init>[0]) {
    const knex = await databases.init(id);
    const store = await DatabaseChangeStore.create({
      database: mockServices.database({ knex }),
    });
    return { knex, store };
  }

  it.each(databases.eachSupportedId())(
    'reserves, opens and decides on %s',
    async id => {
      const { store } = await createStore(id);
      const draft = await store.reserve(proposal);
      expect(draft.status).toBe('preparing');
      expect(await store.get(draft.number)).toBeUndefined();
      expect((await store.list({ limit: 5 })).totalItems).toBe(0);

      await store.open(
        draft.number,
        branchOf('crosswalk/1-run-web', 'c'.repeat(40)),
      );
      await store.open(
        draft.number,
        branchOf('crosswalk/1-other', 'd'.repeat(40)),
      );
      expect(await store.get(draft.number)).toEqual({
        id: String(draft.number),
        number: draft.number,
        provider: 'local',
        repository: 'platform-config',
        base: 'main',
        branch: 'crosswalk/1-run-web',
        title: 'Run web',
        targetPath: 'vms/web',
        status: 'open',
        createdAt: '2026-11-01T10:00:00.000Z',
        createdBy: 'user:default/pat',
        baseCommit: 'f'.repeat(40),
        headCommit: 'c'.repeat(40),
        provenance: proposal.provenance,
      });

      const merge = { at: 'now', by: 'user:default/sam', commit: 'e' };
      expect(await store.markMerged(draft.number, merge)).toBe(true);
      expect(await store.markMerged(draft.number, merge)).toBe(false);
      expect(await store.markClosed(draft.number, merge)).toBe(false);
      expect(await store.get(draft.number)).toMatchObject({
        status: 'merged',
        mergedBy: 'user:default/sam',
        mergeCommit: 'e',
      });
    },
  );

  it.each(databases.eachSupportedId())(
    'takes one number per key, also at the same time, on %s',
    async id => {
      const { store } = await createStore(id);
      const drafts = await Promise.all(
        Array.from({ length: 5 }, () => store.reserve(proposal)),
      );
      expect(new Set(drafts.map(draft => draft.number)).size).toBe(1);
      const other = await store.reserve({
        ...proposal,
        createdBy: 'user:default/sam',
      });
      expect(other.number).not.toBe(drafts[0].number);
    },
  );

  it.each(databases.eachSupportedId())('pages newest first on %s', async id => {
    const { store } = await createStore(id);
    for (let i = 0; i < 5; i++) {
      const { number } = await store.reserve({
        ...proposal,
        idempotencyKey: String(i),
      });
      await store.open(
        number,
        branchOf(`crosswalk/${number}-x`, 'c'.repeat(40)),
      );
    }
    const first = await store.list({ status: 'open', limit: 2 });
    expect(first.totalItems).toBe(5);
    const [, last] = first.items;
    const next = await store.list({ limit: 10, before: last.number });
    expect(next.items).toHaveLength(3);
    expect(next.items[0].number).toBeLessThan(last.number);
    expect((await store.list({ status: 'closed', limit: 2 })).items).toEqual(
      [],
    );
  });

  it.each(databases.eachSupportedId())(
    'finds the open changes to one folder on %s',
    async id => {
      const { store } = await createStore(id);
      const add = async (change: Partial<NewChange>) => {
        const key = `${change.idempotencyKey}`;
        const { number } = await store.reserve({ ...proposal, ...change });
        await store.open(number, branchOf(`crosswalk/${key}`, 'c'.repeat(40)));
        return number;
      };
      const closed = await add({ idempotencyKey: 'closed' });
      await store.markClosed(closed, { at: 'now', by: 'user:default/sam' });
      await add({ idempotencyKey: 'elsewhere', targetPath: 'vms/web-2' });
      await add({ idempotencyKey: 'base', base: 'release' });
      await store.reserve({ ...proposal, idempotencyKey: 'preparing' });
      const wanted = [
        await add({ idempotencyKey: 'a' }),
        await add({ idempotencyKey: 'b', createdBy: 'user:default/sam' }),
      ];
      const found = await store.findOpen(proposal);
      expect(found.map(({ number }) => number)).toEqual(wanted.reverse());
    },
  );

  it.each(databases.eachSupportedId())('migrates down on %s', async id => {
    const { knex } = await createStore(id);
    await knex.migrate.down({ directory: `${__dirname}/../../migrations` });
    expect(await knex.schema.hasTable('changes')).toBe(false);
  });
});
