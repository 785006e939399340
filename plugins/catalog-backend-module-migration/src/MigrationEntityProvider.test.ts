import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { EventParams } from '@backstage/plugin-events-node';
import { PublishedWave } from '@crosswalk/backstage-plugin-migration-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { MigrationEntityProvider } from './MigrationEntityProvider';
import { PublishedWavesClient } from './PublishedWavesClient';

const wave = (order: number, names: string[]): PublishedWave => ({
  id: `wave-${order}`,
  title: 'Pilot',
  order,
  phase: 'pilot',
  window: { start: '2027-01-04', end: '2027-01-15' },
  decommissionDate: '2027-02-12',
  applicationIds: names,
  load: { virtualMachines: names.length, inUseTiB: 1, cpus: 2, memoryGiB: 4 },
  estateId: 'estate-1',
  estateName: 'Contoso',
  planId: 'plan-1',
  revision: 1,
  entityName: `contoso-wave-${order}`,
  state: 'planned',
  owner: 'group:default/platform-team',
  applications: names.map(name => ({
    id: name,
    name,
    environment: 'test',
    criticality: 'low',
    workload: 'stateless',
    sharedService: false,
    virtualMachines: 1,
    inUseMiB: 1024,
    entityRef: `component:default/${name}`,
    entityName: name,
  })),
  cuts: [],
});

describe('MigrationEntityProvider', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const connection = {
    applyMutation: jest.fn<
      Promise<void>,
      Parameters<EntityProviderConnection['applyMutation']>
    >(async () => {}),
    refresh: async () => {},
  };
  const logger = mockServices.logger.mock();
  let publish: (event: EventParams) => Promise<void>;
  let tick: () => Promise<void>;
  let provider: MigrationEntityProvider;

  const answer = (pages: PublishedWave[][], etag = 'W/"1"') =>
    server.use(
      http.get('*/api/migration/v1/published-waves', ({ request }) => {
        if (request.headers.get('if-none-match') === etag) {
          return new HttpResponse(null, { status: 304 });
        }
        const page = Number(new URL(request.url).searchParams.get('cursor'));
        return HttpResponse.json(
          {
            items: pages[page],
            totalItems: pages.flat().length,
            pageInfo:
              page + 1 < pages.length ? { nextCursor: String(page + 1) } : {},
          },
          { headers: { ETag: etag } },
        );
      }),
    );
  const fail = (status: number) =>
    server.use(
      http.get('*/api/migration/v1/published-waves', () =>
        HttpResponse.json(
          { error: { name: 'X', message: 'not yet' } },
          { status },
        ),
      ),
    );
  const names = (call: number) => {
    const [mutation] = connection.applyMutation.mock.calls[call];
    const of = (items: object[]) =>
      items.map(item =>
        'entity' in item
          ? (item.entity as { metadata: { name: string } }).metadata.name
          : '',
      );
    return mutation.type === 'full'
      ? { full: of(mutation.entities) }
      : { added: of(mutation.added), removed: of(mutation.removed) };
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    logger.child.mockReturnValue(logger);
    provider = MigrationEntityProvider.create({
      waves: PublishedWavesClient.create({
        auth: mockServices.auth(),
        discovery: mockServices.discovery(),
      }),
      events: mockServices.events.mock({
        subscribe: async ({ onEvent }) => {
          publish = onEvent;
        },
      }),
      logger,
      taskRunner: {
        run: async ({ fn }) => {
          tick = async () => fn(new AbortController().signal);
        },
      },
    });
    await provider.connect(connection);
  });

  it('writes everything once, then only what changed, then nothing', async () => {
    answer([[wave(1, ['a', 'b'])], [wave(2, ['c'])]]);
    await tick();
    expect(names(0)).toEqual({
      full: ['contoso-wave-1', 'contoso-wave-2', 'a', 'b', 'c'],
    });

    await tick();
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);

    answer([[wave(1, ['a', 'd'])]], 'W/"2"');
    await tick();
    expect(names(1)).toEqual({
      added: ['contoso-wave-1', 'd'],
      removed: ['contoso-wave-2', 'b', 'c'],
    });

    // The same content under another version is no change either.
    answer([[wave(1, ['a', 'd'])]], 'W/"3"');
    await tick();
    expect(connection.applyMutation).toHaveBeenCalledTimes(2);
  });

  it('does not wait for the schedule when a plan is published', async () => {
    answer([[wave(1, ['a'])]]);
    await publish({
      topic: 'crosswalk.migration',
      eventPayload: { type: 'plan-published', estateId: 'estate-1' },
    });
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
  });

  it('writes once when event and schedule come together', async () => {
    answer([[wave(1, ['a'])]]);
    await Promise.all([
      tick(),
      publish({ topic: 'crosswalk.migration', eventPayload: {} }),
      tick(),
    ]);
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
  });

  it.each([404, 401, 500, 503])(
    'keeps what it has when the backend answers %d, and tries again',
    async status => {
      fail(status);
      await tick();
      expect(connection.applyMutation).not.toHaveBeenCalled();
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('keeps those it has'),
      );

      answer([[wave(1, ['a'])]]);
      await tick();
      fail(status);
      await tick();
      expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    },
  );

  it('keeps what it has when the backend is not there', async () => {
    server.use(
      http.get('*/api/migration/v1/published-waves', () =>
        HttpResponse.error(),
      ),
    );
    await tick();
    expect(connection.applyMutation).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('removes everything when the backend says that nothing is published any more', async () => {
    answer([[wave(1, ['a'])]]);
    await tick();
    answer([[]], 'W/"2"');
    await tick();
    expect(names(1)).toEqual({ added: [], removed: ['contoso-wave-1', 'a'] });
  });

  it('writes again what the catalog refused', async () => {
    answer([[wave(1, ['a'])]]);
    connection.applyMutation.mockRejectedValueOnce(
      new Error('database is locked'),
    );
    await tick();
    await tick();
    expect([names(0), names(1)]).toEqual([
      { full: ['contoso-wave-1', 'a'] },
      { full: ['contoso-wave-1', 'a'] },
    ]);
  });

  it('does not write waves that change between two pages', async () => {
    let version = 0;
    server.use(
      http.get('*/api/migration/v1/published-waves', () =>
        HttpResponse.json(
          {
            items: [wave(1, ['a'])],
            totalItems: 2,
            pageInfo: { nextCursor: '1' },
          },
          { headers: { ETag: `W/"${version++}"` } },
        ),
      ),
    );
    await tick();
    expect(connection.applyMutation).not.toHaveBeenCalled();
  });
});
