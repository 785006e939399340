import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  Application,
  DependencyGraph,
  migrationEstateReadPermission,
  RESOURCE_TYPE_MIGRATION_APPLICATION,
} from '@crosswalk/backstage-plugin-migration-common';
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

const flows = [
  'Source server name,Destination server name,Destination port',
  'orders-web-1,wiki-web-1,443',
  'orders-web-1,wiki-web-1,443',
].join('\n');

async function startWithEstate(
  options?: Parameters<typeof MigrationApi.start>[0],
) {
  const api = await MigrationApi.start(options);
  const estate = await api.createEstate();
  await api.upload(
    estate,
    inventoryWorkbook(['orders-web-1', 'wiki-web-1', 'mail-web-1']),
  );
  const applications = await api.listAll<Application>(
    `/estates/${estate}/applications`,
  );
  const idOf = (name: string) =>
    applications.find(each => each.name === name)!.id;
  return { api, estate, applications, idOf };
}

describe('dependencies between applications over REST', () => {
  it('answers the graph of flows and of what was declared', async () => {
    const auditor = mockServices.auditor.mock();
    const success = jest.fn();
    const fail = jest.fn();
    auditor.createEvent.mockImplementation(async () => ({ success, fail }));
    const { api, estate, idOf } = await startWithEstate({ auditor });
    await api.upload(estate, flows, { kind: 'dependencies', name: 'flow.csv' });
    const [orders, wiki, mail] = ['orders', 'wiki', 'mail'].map(name =>
      idOf(`${name}-web-1`),
    );
    const path = `/estates/${estate}/application-dependencies`;
    const declare = (sourceId: string, targetId: string, more = {}) =>
      api
        .request('post', path)
        .send({ sourceId, targetId, strength: 'strong', ...more });
    const graph = (): Promise<DependencyGraph> =>
      api.get(`/estates/${estate}/dependency-graph`);

    auditor.createEvent.mockClear();
    success.mockClear();
    const declared = await declare(wiki, orders, { note: ' Single sign-on ' });
    expect([declared.status, declared.body]).toEqual([
      201,
      {
        id: expect.any(String),
        estateId: estate,
        sourceId: wiki,
        targetId: orders,
        strength: 'strong',
        origin: 'declared',
        note: 'Single sign-on',
        createdBy: mockCredentials.user().principal.userEntityRef,
        createdAt: expect.any(String),
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'dependency-declare',
        severityLevel: 'medium',
        meta: {
          estateId: estate,
          sourceId: wiki,
          targetId: orders,
          strength: 'strong',
        },
      }),
    );
    expect(success).toHaveBeenCalledWith({
      meta: { dependencyId: declared.body.id },
    });

    const { nodes, edges, cycles, declared: listed } = await graph();
    expect(nodes.map(each => each.name)).toEqual([
      'mail-web-1',
      'orders-web-1',
      'wiki-web-1',
    ]);
    expect(edges).toEqual([
      expect.objectContaining({
        sourceId: orders,
        targetId: wiki,
        weight: 2,
        ports: [443],
        declared: [],
      }),
      expect.objectContaining({
        sourceId: wiki,
        targetId: orders,
        weight: 0,
        declared: [declared.body.id],
      }),
    ]);
    expect(cycles).toEqual([[orders, wiki]]);
    expect(listed).toEqual([declared.body]);

    const plan = (await api.request('post', `/estates/${estate}/plans`)).body;
    expect(JSON.stringify(plan.placements)).toMatch(
      /as declared in part by user:default\/mock/,
    );

    for (const [refused, status, message] of [
      [await declare(wiki, orders), 409, /already/],
      [await declare(mail, mail), 400, /itself/],
      [await declare(mail, 'gone'), 400, /no application.*'gone'/],
      [await declare(mail, wiki, { strength: 'vital' }), 400, /strength/],
      [await declare(mail, wiki, { createdBy: 'me' }), 400, /createdBy/],
    ] as const) {
      expect([refused.status, refused.body.error.message]).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
    expect(fail).toHaveBeenCalledTimes(3);

    const remove = () => api.request('delete', `${path}/${declared.body.id}`);
    expect((await remove()).status).toBe(204);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({ eventId: 'dependency-remove' }),
    );
    expect((await remove()).status).toBe(404);
    expect((await graph()).declared).toEqual([]);
    expect(
      (await api.request('get', '/estates/x/dependency-graph')).status,
    ).toBe(404);
  });

  it('takes an application file, and says the same of it without taking it', async () => {
    const { api, estate, idOf } = await startWithEstate();
    const file = [
      'Record Type,Application Name,Description,Dependency,Dependency Direction',
      '1,Mainframe,Older than us',
      '2,WIKI-WEB-1,,Mainframe,southbound',
      '2,Nobody,,Mainframe,southbound',
    ].join('\n');
    const options = { kind: 'konveyor', name: 'applications.csv' };
    const dry = await api.upload(estate, file, { ...options, dryRun: true });
    expect(
      (await api.get(`/estates/${estate}/dependency-graph`)).declared,
    ).toEqual([]);
    const { status, report } = await api.upload(estate, file, options);
    expect([status, report]).toEqual(['succeeded', dry.report]);
    expect(report).toMatchObject({ rowsRead: 3, accepted: 2, rejected: 1 });
    const graph: DependencyGraph = await api.get(
      `/estates/${estate}/dependency-graph`,
    );
    expect(graph.declared).toEqual([
      expect.objectContaining({
        sourceId: idOf('wiki-web-1'),
        targetId: graph.nodes.find(({ name }) => name === 'Mainframe')?.id,
        origin: 'konveyor',
      }),
    ]);
    const refused = await api.upload(estate, 'VM,CPUs\na,1', options);
    expect([refused.status, refused.error]).toEqual([
      'failed',
      expect.stringMatching(/“Record Type” and “Application Name”/),
    ]);
  });

  it('knows applications of its own estate only', async () => {
    const { api, estate, idOf } = await startWithEstate();
    const other = await api.createEstate('Fabrikam');
    const ends = { sourceId: idOf('wiki-web-1'), targetId: idOf('mail-web-1') };
    const elsewhere = await api
      .request('post', `/estates/${other}/application-dependencies`)
      .send({ ...ends, strength: 'weak' });
    expect(elsewhere.status).toBe(400);
    const here = await api
      .request('post', `/estates/${estate}/application-dependencies`)
      .send({ ...ends, strength: 'weak' });
    expect(here.status).toBe(201);
    const removed = await api.request(
      'delete',
      `/estates/${other}/application-dependencies/${here.body.id}`,
    );
    expect(removed.status).toBe(404);
  });

  it('lets application teams say what theirs need, and nothing more', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
      authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
    });
    const { api, estate, applications, idOf } = await startWithEstate({
      permissions,
    });
    const owned = applications.find(each => each.name === 'orders-web-1')!;
    await api
      .request('patch', `/applications/${owned.id}`)
      .set('If-Match', '*')
      .send({ owner: 'group:default/team-orders' });
    const foreign = await api
      .request('post', `/estates/${estate}/application-dependencies`)
      .send({
        sourceId: idOf('wiki-web-1'),
        targetId: owned.id,
        strength: 'weak',
      });
    expect(foreign.status).toBe(201);

    permissions.authorize.mockImplementation(async () => [
      { result: AuthorizeResult.DENY },
    ]);
    permissions.authorizeConditional.mockImplementation(async requests =>
      requests.map(({ permission }) =>
        isResourcePermission(permission, RESOURCE_TYPE_MIGRATION_APPLICATION)
          ? createMigrationApplicationConditionalDecision(
              permission,
              migrationApplicationConditions.isOwnedBy({
                claims: ['group:default/team-orders'],
              }),
            )
          : { result: AuthorizeResult.DENY },
      ),
    );
    const declare = (sourceId: string, targetId: string) =>
      api
        .request('post', `/estates/${estate}/application-dependencies`)
        .send({ sourceId, targetId, strength: 'strong' });
    const mine = await declare(owned.id, idOf('wiki-web-1'));
    expect(mine.status).toBe(201);
    for (const sourceId of [idOf('wiki-web-1'), 'gone']) {
      expect((await declare(sourceId, owned.id)).status).toBe(403);
    }
    const remove = (id: string) =>
      api.request(
        'delete',
        `/estates/${estate}/application-dependencies/${id}`,
      );
    expect((await remove(foreign.body.id)).status).toBe(403);
    expect((await remove('gone')).status).toBe(403);
    expect((await remove(mine.body.id)).status).toBe(204);
    const graph = await api.request(
      'get',
      `/estates/${estate}/dependency-graph`,
    );
    expect([graph.status, graph.body.error.message]).toEqual([
      403,
      expect.stringContaining(migrationEstateReadPermission.name),
    ]);
  });
});
