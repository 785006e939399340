import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  Application,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
} from '@crosswalk/backstage-plugin-migration-common';
import { buildDemoEstate, writeRvtoolsWorkbook } from '@crosswalk/demo-estate';
import {
  inventoryWorkbook,
  MigrationApi,
  stopMigrationApis,
} from '../__testUtils__/migrationApi';
import {
  createMigrationApplicationConditionalDecision,
  migrationApplicationConditions,
} from '../permissions/applicationRules';

jest.setTimeout(60_000);

afterEach(stopMigrationApis);

describe('applications over REST', () => {
  it('edits applications one writer at a time', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(
      estate,
      inventoryWorkbook(['orders-web-1', 'orders-db-1', 'wiki-web-1']),
    );
    const list = async (): Promise<Application[]> =>
      (await api.get(`/estates/${estate}/applications`)).items;
    const [orders, wiki] = await list();
    expect([orders.name, wiki.name]).toEqual(['orders', 'wiki-web-1']);

    const patch = (ifMatch: string, body: object) =>
      api
        .request('patch', `/applications/${orders.id}`)
        .set('If-Match', ifMatch)
        .send(body);
    const read = await api.request('get', `/applications/${orders.id}`);
    const patched = await patch(read.headers.etag, {
      disposition: 'rehost',
      dispositionReason: 'It is simple',
    });
    expect(patched.body).toMatchObject({
      disposition: 'rehost',
      confirmed: true,
      version: 2,
    });
    expect(patched.headers.etag).toBe('"2"');

    const late = await patch(read.headers.etag, { name: 'Other' });
    expect(late.status).toBe(412);
    expect(late.body.error).toMatchObject({
      name: 'PreconditionFailedError',
      message: expect.stringMatching(/version 2/),
    });
    const blind = await api
      .request('patch', `/applications/${orders.id}`)
      .send({ name: 'Other' });
    expect(blind.status).toBe(428);
    expect(blind.body.error.message).toMatch(/If-Match/);
    expect((await patch('"yesterday"', { name: 'Other' })).status).toBe(400);
    expect((await patch('*', { secret: 1 })).status).toBe(400);

    // What a proxy that compresses makes of the tag.
    const cleared = await patch('W/"2-gzip"', { disposition: null });
    expect(cleared.status).toBe(200);
    expect(cleared.body.disposition).toBeUndefined();
    expect(cleared.body.dispositionReason).toBeUndefined();

    // Takes the wiki's VM and gives the database up.
    const moved = await patch('*', {
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
      .request('post', `/estates/${estate}/applications`)
      .send({ name: 'Shop', virtualMachineKeys: wiki.virtualMachineKeys });
    expect(made.status).toBe(201);

    // The next import leaves confirmed applications and their members alone.
    await api.upload(
      estate,
      inventoryWorkbook([
        'orders-web-1',
        'orders-db-1',
        'wiki-web-1',
        'orders-web-2',
      ]),
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
    const api = await MigrationApi.start({ permissions });
    const estate = await api.createEstate();
    await api.upload(estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const [foreign] = (
      await api.get(`/estates/${estate}/applications?filter=intranet`)
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
    const { items, totalItems } = await api.get(
      `/estates/${estate}/applications?limit=1000`,
    );
    expect(totalItems).toBe(items.length);
    expect(new Set(items.map((each: Application) => each.owner))).toEqual(
      new Set(['group:default/team-orders']),
    );
    const [own] = items;
    expect((await api.get('/estates')).totalItems).toBe(1);
    expect(
      (
        await api.get(
          `/estates/${estate}/virtual-machines?applicationId=${own.id}`,
        )
      ).totalItems,
    ).toBe(own.virtualMachineKeys.length);

    const status = async (path: string) =>
      (await api.request('get', path)).status;
    expect(await status(`/estates/${estate}/virtual-machines`)).toBe(403);
    expect(await status(`/estates/${estate}/summary`)).toBe(403);
    expect(await status(`/estates/${estate}/dependencies`)).toBe(403);
    expect(await status(`/estates/${estate}/imports`)).toBe(403);
    expect(await status(`/applications/${foreign.id}`)).toBe(404);
    const patch = (id: string, body: object) =>
      api
        .request('patch', `/applications/${id}`)
        .set('If-Match', '*')
        .send(body);
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
    expect((await patch(own.id, { owner: null })).status).toBe(403);
    expect((await patch(foreign.id, { name: 'Ours' })).status).toBe(404);
    const made = await api
      .request('post', `/estates/${estate}/applications`)
      .send({ name: 'Ours too', owner: 'group:default/team-insight' });
    expect(made.status).toBe(403);
    const started = await api
      .request('post', `/estates/${estate}/imports`)
      .field('kind', 'rvtools')
      .attach('file', Buffer.from('x'), 'a.xlsx');
    expect(started.status).toBe(403);
  });

  it('lists by filter, environment and disposition', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(estate, writeRvtoolsWorkbook(buildDemoEstate()));
    const list = (query: string) =>
      api.listAll<Application>(`/estates/${estate}/applications?${query}`);
    const all = await list('');
    const tests = await list('environment=test');
    expect(tests.length).toBeGreaterThan(0);
    expect(tests).toEqual(all.filter(each => each.environment === 'test'));
    const largest = (await list('sort=-virtualMachines'))[0];
    expect(largest.virtualMachineKeys).toHaveLength(
      Math.max(...all.map(each => each.virtualMachineKeys.length)),
    );
    await api
      .request('patch', `/applications/${largest.id}`)
      .set('If-Match', '*')
      .send({ disposition: 'retain' });
    expect((await list('disposition=retain')).map(each => each.id)).toEqual([
      largest.id,
    ]);
    expect(await list('disposition=undecided')).toHaveLength(all.length - 1);
    const owned = all.filter(each => each.owner);
    const { owner } = owned[0];
    for (const [query, expected] of [
      [
        `owner=${owner?.toUpperCase()}`,
        owned.filter(each => each.owner === owner),
      ],
      ['owner=none', all.filter(each => !each.owner)],
      ['criticality=high', all.filter(each => each.criticality === 'high')],
      ['sharedService=true', all.filter(each => each.sharedService)],
      ['sharedService=false', all.filter(each => !each.sharedService)],
      ['confirmed=true', [largest]],
      ['complete=true', []],
      ['complete=false', all],
    ] as const) {
      expect([query, (await list(query)).map(each => each.id).sort()]).toEqual([
        query,
        expected.map(each => each.id).sort(),
      ]);
    }
    await api
      .request('patch', `/applications/${owned[0].id}`)
      .set('If-Match', '*')
      .send({
        description: 'Takes orders',
        availability: 99.9,
        dataProtection: 'Backup each night',
      })
      .expect(200);
    expect((await list('complete=true')).map(each => each.id)).toEqual([
      owned[0].id,
    ]);
    for (const query of [
      'environment=moon',
      'disposition=moon',
      'sort=moon',
      'owner=moon',
      'complete=perhaps',
      'colour=red',
    ]) {
      const { status } = await api.request(
        'get',
        `/estates/${estate}/applications?${query}`,
      );
      expect([query, status]).toEqual([query, 400]);
    }
  });
});
