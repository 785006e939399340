import { readFileSync } from 'node:fs';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  Application,
  EstateImport,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  Sheet,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import request from 'supertest';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
} from './permissions/applicationRules';
import { migrationPlugin } from './plugin';
import { findSharedWorkbook } from './tests/sharedWorkbook';

jest.setTimeout(60_000);

type Backend = Awaited<ReturnType<typeof startTestBackend>>;
const running: Backend[] = [];

async function start(
  options: {
    config?: object;
    permissions?: ReturnType<typeof mockServices.permissions.mock>;
  } = {},
) {
  const { permissions } = options;
  const backend = await startTestBackend({
    features: [
      migrationPlugin,
      mockServices.rootConfig.factory({ data: options.config ?? {} }),
      ...(permissions ? [permissions.factory] : []),
    ],
  });
  running.push(backend);
  return request(backend.server);
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(backend => backend.stop()));
});

type Api = Awaited<ReturnType<typeof start>>;

async function createEstate(api: Api, name = 'Contoso'): Promise<string> {
  const response = await api.post('/api/migration/v1/estates').send({ name });
  expect(response.status).toBe(201);
  return response.body.id;
}

async function upload(
  api: Api,
  estate: string,
  file: Uint8Array | string,
  options: { kind?: string; dryRun?: boolean; name?: string } = {},
): Promise<EstateImport> {
  const response = await api
    .post(
      `/api/migration/v1/estates/${estate}/imports${
        options.dryRun ? '?dryRun=true' : ''
      }`,
    )
    .field('kind', options.kind ?? 'rvtools')
    .attach('file', Buffer.from(file), options.name ?? 'export.xlsx');
  expect(response.body).toEqual(
    expect.objectContaining({ id: expect.any(String), status: 'queued' }),
  );
  expect(response.status).toBe(202);
  return settled(api, estate, response.body.id);
}

async function settled(
  api: Api,
  estate: string,
  id: string,
): Promise<EstateImport> {
  for (;;) {
    const { body } = await api.get(
      `/api/migration/v1/estates/${estate}/imports/${id}`,
    );
    if (body.status !== 'queued' && body.status !== 'running') {
      return body;
    }
    await new Promise(done => setTimeout(done, 20));
  }
}

const get = async (api: Api, path: string) => {
  const response = await api.get(`/api/migration/v1${path}`);
  expect(response.status).toBe(200);
  return response.body;
};

const sheets = (names: string[]): Sheet[] => [
  {
    name: 'vInfo',
    rows: [
      ['VM', 'Powerstate', 'CPUs', 'Memory', 'VM ID', 'VI SDK UUID'],
      ...names.map((name, i) => [name, 'poweredOn', 2, 1024, `vm-${i}`, 'vc']),
    ],
  },
];
const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `orders-web-${i}`);

const shared = findSharedWorkbook();

(shared ? describe : describe.skip)('the 805-VM workbook', () => {
  it('is imported whole, and twice without doubling', async () => {
    const api = await start();
    const estate = await createEstate(api);
    const file = readFileSync(shared ?? '');

    const started = performance.now();
    const first = await upload(api, estate, file);
    const took = performance.now() - started;
    process.stdout.write(`805 VMs imported in ${Math.round(took)} ms\n`);
    expect(first).toMatchObject({
      status: 'succeeded',
      report: {
        rowsRead: 3503,
        accepted: 805,
        excluded: 2698,
        rejected: 0,
        changes: { added: 805, changed: 0, unchanged: 0, removed: 0 },
      },
    });
    expect(took).toBeLessThan(3000);
    const before: Application[] = (
      await get(api, `/estates/${estate}/applications?limit=1000`)
    ).items;
    expect(before.flatMap(each => each.virtualMachineKeys)).toHaveLength(795);

    const second = await upload(api, estate, file);
    expect(second.report?.changes).toEqual({
      added: 0,
      changed: 0,
      unchanged: 805,
      removed: 0,
    });
    expect(await get(api, `/estates/${estate}/summary`)).toMatchObject({
      virtualMachines: 805,
      setAside: 10,
      applications: before.length,
      byPowerState: { poweredOn: 763, poweredOff: 42 },
    });
    expect(
      (await get(api, `/estates/${estate}/applications?limit=1000`)).items,
    ).toEqual(before);
  });
});

describe('migration estates', () => {
  it('imports the demo estate with its dependencies', async () => {
    const demo = buildDemoEstate();
    const api = await start();
    const estate = await createEstate(api);
    const inventory = await upload(api, estate, writeRvtoolsWorkbook(demo));
    expect(inventory.status).toBe('succeeded');
    const flows = await upload(api, estate, writeDependencyCsv(demo), {
      kind: 'dependencies',
      name: 'dependencies.csv',
    });
    expect(flows).toMatchObject({ status: 'succeeded' });
    const { rowsRead, accepted, excluded, rejected } = flows.report ?? {
      rowsRead: 0,
      accepted: 0,
      excluded: 0,
      rejected: 0,
    };
    expect(rowsRead).toBe(demo.flows.flatMap(flow => flow.slots).length);
    expect(accepted + excluded + rejected).toBe(rowsRead);
    expect(rejected).toBe(0);

    const page = await get(api, `/estates/${estate}/dependencies?limit=1000`);
    expect(page.totalItems).toBeGreaterThan(100);
    const { items } = await get(
      api,
      `/estates/${estate}/applications?filter=directory`,
    );
    expect(items).toEqual([
      expect.objectContaining({
        name: 'Active Directory',
        owner: 'group:default/platform-team',
        sharedService: true,
      }),
    ]);
  });

  it('refuses what is no export, and leaves the estate as it was', async () => {
    const api = await start();
    const estate = await createEstate(api);
    const good = writeWorkbook(sheets(['web-01']));
    await upload(api, estate, good);
    const before = await get(api, `/estates/${estate}/summary`);

    for (const [file, message] of [
      [good.slice(0, 500), /truncated/],
      ['name,cpus\n', /not a workbook/],
      [
        writeWorkbook([{ name: 'vHost', rows: [['Host']] }]),
        /no vInfo sheet.*vHost/,
      ],
    ] as const) {
      const refused = await upload(api, estate, file);
      expect(refused).toMatchObject({
        status: 'failed',
        error: expect.stringMatching(message),
      });
      const retried = await api.post(
        `/api/migration/v1/estates/${estate}/imports/${refused.id}/retry`,
      );
      expect(retried.status).toBe(409);
    }
    expect(await get(api, `/estates/${estate}/summary`)).toEqual(before);
  });

  it('refuses requests without a file, of no known kind, and too large files', async () => {
    const api = await start({
      config: { migration: { imports: { maxUploadMiB: 0.001 } } },
    });
    const estate = await createEstate(api);
    const url = `/api/migration/v1/estates/${estate}/imports`;

    const noFile = await api.post(url).field('kind', 'rvtools');
    expect(noFile.status).toBe(400);
    const noForm = await api.post(url).send({ kind: 'rvtools' });
    expect(noForm.status).toBe(400);
    const noKind = await api.post(url).attach('file', Buffer.from('x'), 'a');
    expect(noKind.body.error.message).toMatch(/kind/);
    const large = await api
      .post(url)
      .field('kind', 'rvtools')
      .attach('file', Buffer.alloc(10_000), 'a.xlsx');
    expect(large.status).toBe(400);
    expect(large.body.error.message).toMatch(/larger than 1.0 kB/);
    const noEstate = await api
      .post('/api/migration/v1/estates/none/imports')
      .field('kind', 'rvtools')
      .attach('file', Buffer.from('x'), 'a.xlsx');
    expect(noEstate.status).toBe(404);
  });

  it('holds an import that loses too much, until somebody decides', async () => {
    const api = await start();
    const estate = await createEstate(api);
    await upload(api, estate, writeWorkbook(sheets(names(10))));

    const held = await upload(api, estate, writeWorkbook(sheets(names(7))));
    expect(held).toMatchObject({
      status: 'held',
      error: expect.stringContaining('3 of 10 VMs (30 %)'),
      report: { changes: { removed: 3, unchanged: 7 } },
    });
    const summary = () => get(api, `/estates/${estate}/summary`);
    expect((await summary()).virtualMachines).toBe(10);

    const base = `/api/migration/v1/estates/${estate}/imports`;
    const confirmed = await api.post(`${base}/${held.id}/confirm`);
    expect(confirmed.status).toBe(202);
    expect(await settled(api, estate, held.id)).toMatchObject({
      status: 'succeeded',
    });
    expect((await summary()).virtualMachines).toBe(7);

    const other = await upload(api, estate, writeWorkbook(sheets(names(1))));
    const discarded = await api.post(`${base}/${other.id}/discard`);
    expect(discarded.body).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('Discarded by user:default/mock'),
    });
    expect((await api.post(`${base}/${other.id}/confirm`)).status).toBe(409);
    expect((await summary()).virtualMachines).toBe(7);
  });

  it('reports a dry run and writes nothing', async () => {
    const api = await start();
    const estate = await createEstate(api);
    const dry = await upload(api, estate, writeWorkbook(sheets(names(3))), {
      dryRun: true,
    });
    expect(dry).toMatchObject({
      status: 'succeeded',
      dryRun: true,
      report: { accepted: 3, changes: { added: 3 } },
    });
    expect(await get(api, `/estates/${estate}/virtual-machines`)).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
  });

  it('lists VMs by filter, order and page', async () => {
    const api = await start();
    const estate = await createEstate(api);
    await upload(api, estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const vms = (query: string) =>
      get(api, `/estates/${estate}/virtual-machines?${query}`);

    const all: VirtualMachineRow[] = [];
    let cursor = '';
    let total = 0;
    do {
      const page = await vms(`limit=50&sort=-inUseMiB${cursor}`);
      all.push(...page.items);
      total = page.totalItems;
      cursor = page.pageInfo.nextCursor
        ? `&cursor=${page.pageInfo.nextCursor}`
        : '';
    } while (cursor);
    expect(new Set(all.map(vm => vm.key)).size).toBe(total);
    expect(all.map(vm => vm.inUseMiB)).toEqual(
      all.map(vm => vm.inUseMiB).sort((a, b) => b - a),
    );

    const windows = await vms('osFamily=windows&filter=payments%20db&limit=5');
    expect(windows.items.length).toBeGreaterThan(0);
    for (const vm of windows.items) {
      expect(vm.osFamily).toBe('windows');
      expect(vm.name).toMatch(/payments/);
    }
    expect((await vms('filter=100%25')).totalItems).toBe(0);
    const [first] = windows.items;
    expect(
      await get(
        api,
        `/estates/${estate}/virtual-machines/${encodeURIComponent(first.key)}`,
      ),
    ).toEqual(first);
    expect(
      (await vms(`applicationId=${first.applicationId}`)).items.map(
        (vm: VirtualMachineRow) => vm.key,
      ),
    ).toContain(first.key);
    const bad = await api.get(
      `/api/migration/v1/estates/${estate}/virtual-machines?sort=secret`,
    );
    expect(bad.status).toBe(400);
  });

  it('edits applications one writer at a time', async () => {
    const api = await start();
    const estate = await createEstate(api);
    await upload(
      api,
      estate,
      writeWorkbook(sheets(['orders-web-1', 'orders-db-1', 'wiki-web-1'])),
    );
    const list = async (): Promise<Application[]> =>
      (await get(api, `/estates/${estate}/applications`)).items;
    const [orders, wiki] = await list();
    expect([orders.name, wiki.name]).toEqual(['orders', 'wiki-web-1']);

    const url = `/api/migration/v1/applications/${orders.id}`;
    const read = await api.get(url);
    const patched = await api
      .patch(url)
      .set('If-Match', read.headers.etag)
      .send({ disposition: 'rehost', dispositionReason: 'It is simple' });
    expect(patched.body).toMatchObject({
      disposition: 'rehost',
      confirmed: true,
      version: 2,
    });
    expect(patched.headers.etag).toBe('"2"');
    const late = await api
      .patch(url)
      .set('If-Match', read.headers.etag)
      .send({ name: 'Other' });
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/version 2/);
    expect((await api.patch(url).send({ secret: 1 })).status).toBe(400);

    const cleared = await api.patch(url).send({ disposition: null });
    expect(cleared.body.disposition).toBeUndefined();
    expect(cleared.body.dispositionReason).toBeUndefined();

    // Takes the wiki's VM and gives the database up.
    const moved = await api.patch(url).send({
      virtualMachineKeys: [
        orders.virtualMachineKeys[0],
        ...wiki.virtualMachineKeys,
      ],
    });
    expect(moved.body).toMatchObject({ cpus: 4, memoryMiB: 2048 });
    const after = await list();
    expect(after.flatMap(each => each.virtualMachineKeys).sort()).toEqual(
      [...orders.virtualMachineKeys, ...wiki.virtualMachineKeys].sort(),
    );
    expect(after.map(each => each.id)).not.toContain(wiki.id);

    const made = await api
      .post(`/api/migration/v1/estates/${estate}/applications`)
      .send({ name: 'Shop', virtualMachineKeys: wiki.virtualMachineKeys });
    expect(made.status).toBe(201);

    // The next import leaves confirmed applications and their members alone.
    await upload(
      api,
      estate,
      writeWorkbook(
        sheets(['orders-web-1', 'orders-db-1', 'wiki-web-1', 'orders-web-2']),
      ),
    );
    const final = await list();
    expect(
      final.find(each => each.id === orders.id)?.virtualMachineKeys,
    ).toEqual([orders.virtualMachineKeys[0]]);
    expect(
      final.find(each => each.id === made.body.id)?.virtualMachineKeys,
    ).toEqual(wiki.virtualMachineKeys);
    expect(final.flatMap(each => each.virtualMachineKeys)).toHaveLength(4);
  });

  it('shows an application team its own applications only', async () => {
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    permissions.authorizeConditional.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    const api = await start({ permissions });
    const estate = await createEstate(api);
    await upload(api, estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const [foreign] = (
      await get(api, `/estates/${estate}/applications?filter=intranet`)
    ).items;

    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(({ permission }) =>
        isResourcePermission(permission, RESOURCE_TYPE_MIGRATION_APPLICATION)
          ? createMigrationApplicationConditionalDecision(permission, {
              anyOf: [
                migrationApplicationConditions.isOwnedBy({
                  claims: ['group:default/Team-Orders'],
                }),
              ],
            })
          : { result: AuthorizeResult.DENY },
      ),
    );
    const { items, totalItems } = await get(
      api,
      `/estates/${estate}/applications?limit=1000`,
    );
    expect(totalItems).toBe(items.length);
    expect(new Set(items.map((each: Application) => each.owner))).toEqual(
      new Set(['group:default/team-orders']),
    );
    const [own] = items;
    expect((await get(api, '/estates')).totalItems).toBe(1);
    expect(
      (
        await get(
          api,
          `/estates/${estate}/virtual-machines?applicationId=${own.id}`,
        )
      ).totalItems,
    ).toBe(own.virtualMachineKeys.length);

    const status = async (path: string) =>
      (await api.get(`/api/migration/v1${path}`)).status;
    expect(await status(`/estates/${estate}/virtual-machines`)).toBe(403);
    expect(await status(`/estates/${estate}/summary`)).toBe(403);
    expect(await status(`/estates/${estate}/dependencies`)).toBe(403);
    expect(await status(`/estates/${estate}/imports`)).toBe(403);
    expect(await status(`/applications/${foreign.id}`)).toBe(404);
    const patch = (id: string, body: object) =>
      api.patch(`/api/migration/v1/applications/${id}`).send(body);
    expect((await patch(own.id, { name: 'Ours' })).status).toBe(200);
    expect(
      (
        await patch(own.id, {
          virtualMachineKeys: foreign.virtualMachineKeys,
        })
      ).status,
    ).toBe(403);
    expect(
      (await patch(own.id, { owner: 'group:default/team-insight' })).status,
    ).toBe(403);
    const started = await api
      .post(`/api/migration/v1/estates/${estate}/imports`)
      .field('kind', 'rvtools')
      .attach('file', Buffer.from('x'), 'a.xlsx');
    expect(started.status).toBe(403);
  });

  it('asks who is calling', async () => {
    const api = await start();
    const response = await api
      .get('/api/migration/v1/estates')
      .set('Authorization', mockCredentials.none.header());
    expect(response.status).toBe(401);
  });
});
