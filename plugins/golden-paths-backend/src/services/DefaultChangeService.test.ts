import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ChangeProposal } from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository } from '../git/BareRepository';
import { RepositoryRegistry } from '../git/RepositoryRegistry';
import { DatabaseChangeStore } from '../store/DatabaseChangeStore';
import { AuthorResolver } from './AuthorResolver';
import { ChangeChecks } from './ChangeChecks';
import { DefaultChangeService } from './DefaultChangeService';

jest.setTimeout(60_000);

const pat = { credentials: mockCredentials.user('user:default/pat') };
const sam = { credentials: mockCredentials.user('user:default/sam') };
const now = new Date('2026-11-01T10:00:00.000Z');
const later = '2026-11-01T11:00:00.000Z';

const proposal = (name: string): ChangeProposal => ({
  provider: 'local',
  repository: 'platform-config',
  base: 'main',
  targetPath: 'apps/shop',
  title: `Add ${name}`,
  files: [{ path: `${name}.md`, content: `${name}\n` }],
  idempotencyKey: name,
});

describe('DefaultChangeService', () => {
  const directory = createMockDirectory();
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let store: DatabaseChangeStore;
  let service: DefaultChangeService;
  let time: Date;

  beforeEach(async () => {
    directory.clear();
    time = now;
    const knex = await databases.init('SQLITE_3');
    store = await DatabaseChangeStore.create({
      database: mockServices.database({ knex }),
    });
    const repositories = RepositoryRegistry.fromConfig(
      mockServices.rootConfig({
        data: { goldenPaths: { git: { directory: directory.path } } },
      }),
    );
    await repositories.get('platform-config');
    service = DefaultChangeService.create({
      store,
      repositories,
      authors: new AuthorResolver({
        auth: mockServices.auth(),
        catalog: catalogServiceMock({ entities: [] }),
      }),
      checks: new ChangeChecks(),
      discovery: mockServices.discovery(),
      logger: mockServices.logger.mock(),
      now: () => time,
    });
  });

  afterEach(() => jest.restoreAllMocks());

  const propose = async (name: string) =>
    (await service.propose(proposal(name), pat)).change;

  it('completes a proposal that a crash left, on the base as it is by then', async () => {
    jest
      .spyOn(BareRepository.prototype, 'createBranch')
      .mockRejectedValueOnce(new Error('killed'));
    await expect(propose('web')).rejects.toThrow('killed');
    const other = await propose('other');
    const merged = await service.merge(other.id, sam);

    const { id } = await propose('web');
    const details = await service.get(id);
    expect(details).toMatchObject({
      status: 'open',
      baseCommit: merged.mergeCommit,
      mergeable: { ok: true },
    });
    expect(details.files.map(({ path }) => path)).toEqual(['apps/shop/web.md']);
  });

  it('completes a proposal whose branch a crash left, with the commits of that branch', async () => {
    jest.spyOn(store, 'open').mockRejectedValueOnce(new Error('killed'));
    await expect(propose('web')).rejects.toThrow('killed');
    const other = await propose('other');
    await service.merge(other.id, sam);

    const { id } = await propose('web');
    const details = await service.get(id);
    expect(details).toMatchObject({
      baseCommit: other.baseCommit,
      mergeable: { ok: true },
    });
    expect(details.files.map(({ path }) => path)).toEqual(['apps/shop/web.md']);
  });

  describe('after a crash between a merge and its record', () => {
    let id: string;

    beforeEach(async () => {
      ({ id } = await propose('web'));
      jest
        .spyOn(store, 'markMerged')
        .mockRejectedValueOnce(new Error('killed'));
      await service.merge(id, sam).catch(() => undefined);
      time = new Date(later);
    });

    it('closing finds it merged, by whom and when', async () => {
      await expect(service.close(id, pat)).rejects.toThrow(
        `Change ${id} is already merged`,
      );
      expect(await service.get(id)).toMatchObject({
        status: 'merged',
        mergedBy: 'user:default/sam',
        mergedAt: now.toISOString(),
        mergeCommit: expect.any(String),
      });
    });

    it('merging completes the record', async () => {
      expect(await service.merge(id, pat)).toMatchObject({
        status: 'merged',
        mergedBy: 'user:default/sam',
        mergedAt: now.toISOString(),
      });
      await expect(service.merge(id, pat)).rejects.toThrow('already merged');
    });
  });

  it('closes a change whose base is gone', async () => {
    const { id } = await propose('web');
    jest
      .spyOn(BareRepository.prototype, 'branchHead')
      .mockResolvedValue(undefined);
    expect(await service.close(id, sam)).toMatchObject({ status: 'closed' });
  });

  it.each([String(2 ** 31), '0', '1.5', 'x'])(
    'refuses the cursor %s, which no database would take',
    async cursor => {
      await expect(service.list({ limit: 5, cursor })).rejects.toThrow(
        'The cursor is not one',
      );
    },
  );
});
