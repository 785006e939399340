import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  Application,
  ApplicationChange,
  OperationResult,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  inventoryWorkbook,
  MigrationApi,
  stopMigrationApis,
} from '../__testUtils__/migrationApi';
import { ChangingPermissions } from '../__testUtils__/permissions';

jest.setTimeout(60_000);

afterEach(stopMigrationApis);

const ours = 'group:default/team-orders';
const theirs = 'group:default/team-insight';

/** An estate with VMs of four applications, and what people do to them. */
async function start(options: Parameters<typeof MigrationApi.start>[0] = {}) {
  const permissions = new ChangingPermissions();
  const api = await MigrationApi.start({
    permissions: permissions.service,
    ...options,
  });
  const estate = await api.createEstate();
  await api.upload(
    estate,
    inventoryWorkbook([
      'orders-web-1',
      'orders-web-2',
      'payroll-db-1',
      'wiki-web-1',
      'shop-web-1',
    ]),
  );
  const all = async (): Promise<Application[]> =>
    (await api.get(`/estates/${estate}/applications?limit=1000`)).items;
  const named = async (name: string) => {
    const found = (await all()).find(each => each.name === name);
    if (!found) {
      throw new Error(`no application ${name}`);
    }
    return found;
  };
  const post = (path: string, body: object = {}, ifMatch?: string) => {
    const request = api.request('post', path);
    return (ifMatch ? request.set('If-Match', ifMatch) : request).send(body);
  };
  const bulk = (changes: object[]) =>
    post(`/estates/${estate}/applications-bulk`, { changes });
  const own = async (name: string, owner: string) =>
    api
      .request('patch', `/applications/${(await named(name)).id}`)
      .set('If-Match', '*')
      .send({ owner })
      .expect(200);
  return {
    api,
    permissions,
    estate,
    all,
    named,
    post,
    bulk,
    own,
    patch: (id: string, ifMatch: string, body: object) =>
      api
        .request('patch', `/applications/${id}`)
        .set('If-Match', ifMatch)
        .send(body),
    merge: (
      { id, version }: Application,
      ...from: Pick<Application, 'id' | 'version'>[]
    ) =>
      post(
        `/applications/${id}/merge`,
        { from: from.map(each => ({ id: each.id, version: each.version })) },
        `"${version}"`,
      ),
    split: ({ id, version }: Application, keys: string[], name = 'Part') =>
      post(
        `/applications/${id}/split`,
        { name, virtualMachineKeys: keys },
        `"${version}"`,
      ),
    undo: (operationId: string) =>
      post(`/estates/${estate}/operations/${operationId}/undo`),
    history: async (id: string): Promise<Page<ApplicationChange>> =>
      api.get(`/applications/${id}/history`),
  };
}

const statuses = ({ body }: { body: OperationResult }) =>
  body.items.map(each => each.status);
/** Two states are the same when only versions differ. */
const withoutVersions = (applications: Application[]) =>
  applications.map(({ version, ...application }) => application);

describe('operations on applications over REST', () => {
  it('takes every fact, and says which values make none', async () => {
    const { named, patch } = await start();
    const { id } = await named('orders');
    const facts = {
      answers: { kernel: 'no', source: 'both' },
      availability: 99.9,
      rtoMinutes: 30,
      rpoMinutes: 0,
      dataProtection: 'Backup each night',
      compliance: 'PCI DSS',
      effort: 'large',
    };
    const patched = await patch(id, '*', facts);
    expect(patched.body).toMatchObject(facts);
    const cleared = await patch(id, '*', {
      availability: null,
      rpoMinutes: null,
      compliance: null,
      effort: null,
      answers: {},
    });
    expect(cleared.body).toMatchObject({ answers: {}, rtoMinutes: 30 });
    for (const name of ['availability', 'rpoMinutes', 'compliance', 'effort']) {
      expect(cleared.body).not.toHaveProperty(name);
    }
    for (const [wrong, message] of [
      [{ availability: 101 }, /availability: .*percent, from 0 to 100/],
      [{ availability: '99' }, /availability: .*percent/],
      [{ rtoMinutes: -1 }, /rtoMinutes: .*minutes from 0/],
      [{ effort: 'huge' }, /effort: /],
      [{ compliance: 'x'.repeat(2001) }, /compliance: /],
      [
        { answers: { kernel: 'perhaps' } },
        /'perhaps' is no answer to 'kernel'/,
      ],
      [{ answers: { colour: 'red' } }, /no question 'colour'/],
    ] as const) {
      const { status, body } = await patch(id, '*', wrong);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringMatching(message),
      ]);
    }
  });

  it('changes several, each on its own terms, and undoes that', async () => {
    const { named, patch, bulk, undo, all } = await start();
    const [orders, payroll] = [
      await named('orders'),
      await named('payroll-db-1'),
    ];
    await patch(payroll.id, '*', { compliance: 'GDPR' });
    const before = await all();
    const changed = await bulk([
      { id: orders.id, version: 1, patch: { disposition: 'retire' } },
      { id: payroll.id, version: 1, patch: { disposition: 'retire' } },
      { id: 'gone', version: 1, patch: { disposition: 'retire' } },
    ]);
    expect(changed.status).toBe(200);
    expect(changed.body.items).toMatchObject([
      { status: 'saved', application: { disposition: 'retire', version: 2 } },
      {
        status: 'conflict',
        application: { compliance: 'GDPR', version: 2 },
        changedFields: ['confirmed', 'compliance'],
      },
      { id: 'gone', status: 'missing' },
    ]);
    const undone = await undo(changed.body.operationId);
    expect(statuses(undone)).toEqual(['saved']);
    expect(withoutVersions(await all())).toEqual(withoutVersions(before));
    expect((await undo('nothing')).status).toBe(404);
  });

  it('bounds a bulk edit', async () => {
    const { bulk } = await start();
    const change = (n: number) => ({
      id: `a${n}`,
      version: 1,
      patch: { effort: 'small' },
    });
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => change(n));
    expect((await bulk(many(2000))).status).toBe(200);
    expect((await bulk(many(2001))).status).toBe(400);
    expect((await bulk([])).status).toBe(400);
    expect((await bulk([change(1), change(1)])).body.error.message).toMatch(
      /twice/,
    );
    expect((await bulk([{ ...change(1), patch: { x: 1 } }])).status).toBe(400);
  });

  it('merges what the caller has seen, whole or not at all, and undoes it', async () => {
    const { named, patch, merge, undo, all, api, post } = await start();
    const [orders, payroll, wiki] = [
      await named('orders'),
      await named('payroll-db-1'),
      await named('wiki-web-1'),
    ];
    const described = (
      await patch(wiki.id, '*', { description: 'Knows', availability: 99 })
    ).body;
    const before = await all();
    const stale = await merge(orders, payroll, wiki);
    expect(stale.status).toBe(412);
    expect(stale.body.error.message).toMatch(
      /“wiki-web-1” has version 2 by now; .*description.* changed since/,
    );
    expect(await all()).toEqual(before);
    expect((await merge(orders, { id: 'gone', version: 1 })).status).toBe(404);
    expect((await merge(orders, orders)).status).toBe(400);
    const blind = await post(`/applications/${orders.id}/merge`, {
      from: [{ id: wiki.id, version: 2 }],
    });
    expect(blind.status).toBe(428);

    const merged = await merge(orders, payroll, described);
    expect(merged.body.items).toMatchObject([
      {
        id: orders.id,
        status: 'saved',
        application: {
          description: 'Knows',
          availability: 99,
          virtualMachineKeys: { length: 4 },
          cpus: 8,
          confirmed: true,
        },
      },
      { id: payroll.id, status: 'saved' },
      { id: wiki.id, status: 'saved' },
    ]);
    expect((await api.request('get', `/applications/${wiki.id}`)).status).toBe(
      404,
    );
    await undo(merged.body.operationId);
    expect(withoutVersions(await all())).toEqual(withoutVersions(before));
  });

  it('splits some VMs off, and never all', async () => {
    const { named, split, undo, all } = await start();
    const orders = await named('orders');
    const [first, second] = orders.virtualMachineKeys;
    const before = await all();
    expect((await split(orders, [first, second])).body.error.message).toMatch(
      /At least one VM has to stay/,
    );
    expect((await split(orders, ['elsewhere'])).body.error.message).toMatch(
      /Not all of these VMs are in “orders”/,
    );
    expect((await split({ ...orders, version: 7 }, [first])).status).toBe(412);
    const done = await split(orders, [second], 'Half');
    expect(done.body.items).toMatchObject([
      { id: orders.id, application: { virtualMachineKeys: [first] } },
      { application: { name: 'Half', virtualMachineKeys: [second], cpus: 2 } },
    ]);
    await undo(done.body.operationId);
    expect(withoutVersions(await all())).toEqual(withoutVersions(before));
  });

  it('tells the history of an application', async () => {
    const { named, patch, history, undo } = await start();
    const { id } = await named('orders');
    await patch(id, '*', { disposition: 'retire' });
    await patch(id, '*', { owner: ours });
    const { items, totalItems } = await history(id);
    expect(totalItems).toBe(2);
    expect(items).toMatchObject([
      {
        operation: 'update',
        by: 'user:default/mock',
        version: 3,
        fields: [{ field: 'owner', after: ours }],
        undoable: true,
      },
      { version: 2, undoable: false },
    ]);
    await undo(items[0].operationId);
    // With that taken back, the one before is as it was left.
    expect((await history(id)).items).toMatchObject([
      { operation: 'undo', undoable: true },
      { version: 3, undoable: false },
      { version: 2, undoable: true },
    ]);
  });

  it('audits which operation did what to which applications, and no texts', async () => {
    const events: { eventId: string; meta: JsonObject }[] = [];
    const auditor = mockServices.auditor.mock({
      createEvent: async ({ eventId, meta }) => ({
        success: async result => {
          events.push({ eventId, meta: { ...meta, ...result?.meta } });
        },
        fail: async () => {},
      }),
    });
    const { named, bulk, merge, split, undo, estate } = await start({
      auditor,
    });
    const [orders, wiki] = [await named('orders'), await named('wiki-web-1')];
    events.length = 0;
    const changed = await bulk([
      { id: orders.id, version: 1, patch: { description: 'secret text' } },
    ]);
    await undo(changed.body.operationId);
    await merge(await named('orders'), wiki);
    const whole = await named('orders');
    await split(whole, whole.virtualMachineKeys.slice(0, 1), 'Half');
    expect(events).toMatchObject([
      {
        eventId: 'application-bulk',
        meta: {
          estateId: estate,
          fields: ['description'],
          operationId: changed.body.operationId,
          applications: { saved: [orders.id] },
        },
      },
      {
        eventId: 'application-undo',
        meta: {
          undone: changed.body.operationId,
          applications: { saved: [orders.id] },
        },
      },
      {
        eventId: 'application-merge',
        meta: {
          applicationId: orders.id,
          from: [wiki.id],
          applications: { saved: [orders.id, wiki.id] },
        },
      },
      {
        eventId: 'application-split',
        meta: { applicationId: orders.id, virtualMachines: 1 },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('secret text');
  });
});

describe('who may do what to applications', () => {
  /** Orders and Shop are ours, Payroll is theirs, and nobody claims the wiki. */
  async function asTeam() {
    const context = await start();
    await context.own('orders', ours);
    await context.own('shop-web-1', ours);
    await context.own('payroll-db-1', theirs);
    const [orders, shop, payroll, wiki] = [
      await context.named('orders'),
      await context.named('shop-web-1'),
      await context.named('payroll-db-1'),
      await context.named('wiki-web-1'),
    ];
    context.permissions.become('team-orders');
    return { ...context, orders, shop, payroll, wiki };
  }

  it('shows a team its own applications, and lets it change those in bulk', async () => {
    const { all, bulk, orders, payroll } = await asTeam();
    expect((await all()).map(each => each.name)).toEqual([
      'orders',
      'shop-web-1',
    ]);
    const changed = await bulk(
      [orders, payroll].map(({ id, version }) => ({
        id,
        version,
        patch: { disposition: 'retire' },
      })),
    );
    expect(statuses(changed)).toEqual(['saved', 'missing']);
    expect(JSON.stringify(changed.body)).not.toContain(payroll.name);
  });

  it('lets nobody give away or take what is not theirs, in bulk either', async () => {
    const { bulk, all, orders, payroll, wiki, permissions } = await asTeam();
    for (const patch of [
      { owner: theirs },
      { owner: null },
      { virtualMachineKeys: payroll.virtualMachineKeys },
      { virtualMachineKeys: wiki.virtualMachineKeys },
    ]) {
      const { body } = await bulk([
        { id: orders.id, version: orders.version, patch },
      ]);
      expect(body.items).toMatchObject([
        { status: 'forbidden', application: { name: 'orders' } },
      ]);
    }
    permissions.become('platform-team');
    expect(await all()).toEqual(
      expect.arrayContaining([orders, payroll, wiki]),
    );
  });

  it('lets a team merge what it may change all of', async () => {
    const { merge, orders, shop, payroll, wiki } = await asTeam();
    expect((await merge(orders, payroll)).status).toBe(404);
    expect((await merge(orders, wiki)).status).toBe(404);
    expect((await merge(payroll, orders)).status).toBe(404);
    expect((await merge(orders, shop)).status).toBe(200);
  });

  it('lets a team split its own', async () => {
    const { split, orders, payroll } = await asTeam();
    expect((await split(payroll, payroll.virtualMachineKeys)).status).toBe(404);
    const done = await split(orders, orders.virtualMachineKeys.slice(0, 1));
    expect(done.body.items[1].application.owner).toBe(ours);
  });

  it('lets a team undo what was done to its own, and tells it of no other', async () => {
    const { bulk, undo, permissions, all, orders, payroll } = await asTeam();
    permissions.become('platform-team');
    const { body } = await bulk(
      [orders, payroll].map(({ id, version }) => ({
        id,
        version,
        patch: { disposition: 'retire' },
      })),
    );
    permissions.become('team-orders');
    const undone = await undo(body.operationId);
    expect(statuses(undone)).toEqual(['saved', 'missing']);
    expect(JSON.stringify(undone.body)).not.toContain(payroll.name);
    permissions.become('platform-team');
    expect(
      (await all()).filter(each => each.disposition).map(each => each.name),
    ).toEqual(['payroll-db-1']);
  });

  it('undoes no change of owner for who would give the application away by it', async () => {
    const { own, undo, history, permissions, named, orders, wiki } =
      await asTeam();
    permissions.become('platform-team');
    await own('wiki-web-1', ours);
    const [{ operationId }] = (await history(wiki.id)).items;
    permissions.become('team-orders');
    expect(statuses(await undo(operationId))).toEqual(['forbidden']);
    expect((await named('wiki-web-1')).owner).toBe(orders.owner);
  });

  it('tells the history to who may see the application', async () => {
    const { api, orders, payroll } = await asTeam();
    const status = async (id: string) =>
      (await api.request('get', `/applications/${id}/history`)).status;
    expect(await status(orders.id)).toBe(200);
    expect(await status(payroll.id)).toBe(404);
  });

  it('says of a conflict no more than of what is not there to who lost access in between', async () => {
    const { api, patch, orders, permissions } = await asTeam();
    permissions.become('platform-team');
    await patch(orders.id, '*', { owner: theirs });
    permissions.become('team-orders');
    const late = await patch(orders.id, `"${orders.version}"`, {
      name: 'Mine',
    });
    expect(late.status).toBe(404);
    expect(late.body.error.message).not.toContain(theirs);
    expect(
      (await api.request('get', `/applications/${orders.id}`)).status,
    ).toBe(404);
  });

  it('shows both versions to who meets a conflict', async () => {
    const { api, patch, orders } = await asTeam();
    await patch(orders.id, `"${orders.version}"`, { compliance: 'GDPR' });
    const late = await patch(orders.id, `"${orders.version}"`, {
      disposition: 'retire',
    });
    expect(late.status).toBe(412);
    expect(late.body.error.message).toMatch(/compliance changed since/);
    expect(await api.get(`/applications/${orders.id}`)).toMatchObject({
      compliance: 'GDPR',
      version: orders.version + 1,
    });
  });

  it.each([
    ['stranger', 403],
    ['reader', 403],
  ])('lets a %s change nothing', async (who, expected) => {
    const {
      api,
      bulk,
      merge,
      split,
      undo,
      patch,
      post,
      estate,
      permissions,
      orders,
      shop,
      history,
    } = await asTeam();
    const [{ operationId }] = (await history(orders.id)).items;
    permissions.become(who);
    const change = {
      id: orders.id,
      version: orders.version,
      patch: { name: 'Mine' },
    };
    for (const answer of [
      await bulk([change]),
      await merge(orders, shop),
      await split(orders, orders.virtualMachineKeys.slice(0, 1)),
      await undo(operationId),
      await patch(orders.id, '*', { name: 'Mine' }),
      await post(`/estates/${estate}/applications`, { name: 'Mine' }),
    ]) {
      expect([answer.request.url, answer.status]).toEqual([
        answer.request.url,
        expected,
      ]);
    }
    const read = await Promise.all(
      [
        `/applications/${orders.id}`,
        `/applications/${orders.id}/history`,
        `/applications/gone`,
        `/estates/${estate}/applications`,
      ].map(async path => (await api.request('get', path)).status),
    );
    expect(read).toEqual(
      who === 'stranger' ? [403, 403, 403, 403] : [200, 200, 404, 200],
    );
  });
});
