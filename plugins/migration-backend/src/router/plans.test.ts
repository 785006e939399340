import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import {
  Application,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import request from 'supertest';
import { createPlansContext } from '../createPlansContext';
import { migrationDatabase } from '../store/migrationDatabase';
import { EstateReader } from '../store/types';

const createdAt = '2026-12-01T08:00:00.000Z';

/** An estate of as many applications, one VM each. */
class FakeEstate implements EstateReader {
  names = ['Web Shop', 'Billing', 'Intranet'];
  owner: string | undefined;

  async getEstate(id: string) {
    return id === 'estate-1'
      ? { id, name: 'Contoso vSphere', createdAt }
      : undefined;
  }

  async listAllApplications(estateId: string): Promise<Application[]> {
    return this.names.map((name, n) => ({
      id: `app-${n}`,
      estateId,
      name,
      owner: this.owner,
      environment: 'production',
      criticality: 'high',
      workload: n === 0 ? 'stateless' : 'database',
      answers: {},
      sharedService: false,
      virtualMachineKeys: [`vm-${n}`],
      evidence: [],
      confirmed: false,
      version: 1,
      cpus: 2,
      memoryMiB: 4096,
      inUseMiB: 1024,
    }));
  }

  async listAllVirtualMachines(): Promise<VirtualMachineRow[]> {
    return this.names.map((name, n) => ({
      key: `vm-${n}`,
      keySource: 'vm-id',
      name,
      powerState: 'poweredOn',
      template: false,
      placeholder: false,
      cpus: 2,
      memoryMiB: 4096,
      provisionedMiB: 2048,
      inUseMiB: 1024,
      disks: [],
      nics: [],
      snapshots: [],
      osFamily: 'linux',
      attributes: {},
      facts: {},
      readiness: 'ready',
      raised: [],
      idle: false,
      sources: ['rvtools'],
    }));
  }

  async listAllApplicationDependencies() {
    return [];
  }

  async listAllDependencies(estateId: string) {
    return [
      {
        id: 'd1',
        estateId,
        sourceKey: 'vm-0',
        targetKey: 'vm-1',
        strength: 'strong' as const,
        weight: 3,
      },
    ];
  }
}

describe('plans over REST', () => {
  const estate = new FakeEstate();
  const told: EventParams[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: async () => {},
      fail: async () => {},
    })),
  });
  const permissions = mockServices.permissions.mock();
  let now = new Date('2026-12-02T10:00:00Z');
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  const plugin = createBackendPlugin({
    pluginId: 'migration',
    register(env) {
      env.registerInit({
        deps: {
          database: coreServices.database,
          httpRouter: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
          auditor: coreServices.auditor,
          config: coreServices.rootConfig,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          events: eventsServiceRef,
        },
        async init(deps) {
          const knex = await migrationDatabase(deps.database);
          await knex('estates').insert({
            id: 'estate-1',
            name: 'Contoso vSphere',
            name_key: 'contoso vsphere',
            created_at: createdAt,
          });
          await deps.events.subscribe({
            id: 'test',
            topics: ['crosswalk.migration'],
            onEvent: async event => {
              told.push(event);
            },
          });
          const plans = await createPlansContext({
            ...deps,
            estates: estate,
            now: () => now,
          });
          deps.httpRouter.use(plans.router);
        },
      });
    },
  });

  beforeEach(async () => {
    estate.names = ['Web Shop', 'Billing', 'Intranet'];
    estate.owner = undefined;
    now = new Date('2026-12-02T10:00:00Z');
    told.length = 0;
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    ({ server } = await startTestBackend({
      features: [plugin, auditor.factory, permissions.factory],
    }));
  });

  const base = '/api/migration/v1';
  const plan = (body?: object) =>
    request(server).post(`${base}/estates/estate-1/plans`).send(body);
  const publish = (id: string) =>
    request(server).post(`${base}/plans/${id}/publish`);
  const waves = () => request(server).get(`${base}/published-waves`);

  it('plans from the next Monday and answers the same plan while nothing changes', async () => {
    const first = await plan();
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      revision: 1,
      status: 'draft',
      createdAt: '2026-12-02T10:00:00.000Z',
      createdBy: mockCredentials.user().principal.userEntityRef,
      constraints: { startDate: '2026-12-07', waveDays: 11 },
      waves: [{ id: 'wave-1' }, { id: 'wave-2' }],
      applications: [
        { name: 'Web Shop' },
        { name: 'Billing' },
        { name: 'Intranet' },
      ],
    });
    now = new Date('2026-12-03T10:00:00Z');
    const second = await plan();
    expect(second.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(
      (await request(server).get(`${base}/plans/${first.body.id}`)).text,
    ).toBe(first.text);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'plan-create',
        meta: { estateId: 'estate-1' },
      }),
    );
  });

  it('makes a new revision when the constraints or the applications change', async () => {
    const first = await plan();
    const constrained = await plan({
      constraints: { capacity: { virtualMachines: 1 } },
    });
    expect(constrained.body).toMatchObject({
      revision: 2,
      constraints: { capacity: { virtualMachines: 1, inUseTiB: 10 } },
    });
    expect(constrained.body.waves).toHaveLength(3);
    estate.owner = 'group:default/team-orders';
    const owned = await plan();
    expect(owned.body).toMatchObject({
      revision: 3,
      digest: first.body.digest,
    });
    const list = await request(server).get(
      `${base}/estates/estate-1/plans?limit=2`,
    );
    expect(list.body).toMatchObject({
      items: [{ revision: 3 }, { revision: 2 }],
      totalItems: 3,
      pageInfo: { nextCursor: expect.any(String) },
    });
  });

  it('publishes: entities, event, names; and writes nothing the second time', async () => {
    const { id } = (await plan()).body;
    const first = await publish(id);
    expect(first.body).toEqual({
      planId: id,
      revision: 1,
      entities: { added: 5, changed: 0, unchanged: 0, removed: 0 },
    });
    expect(told.map(({ eventPayload }) => eventPayload)).toEqual([
      { type: 'plan-published', estateId: 'estate-1' },
    ]);
    const published = await request(server).get(`${base}/plans/${id}`);

    now = new Date('2026-12-03T10:00:00Z');
    const second = await publish(id);
    expect(second.body.entities).toEqual({
      added: 0,
      changed: 0,
      unchanged: 5,
      removed: 0,
    });
    expect((await request(server).get(`${base}/plans/${id}`)).text).toBe(
      published.text,
    );
    expect(told).toHaveLength(1);
    expect((await plan()).body.id).toBe(id);
  });

  it('writes nothing either for another revision of the same content', async () => {
    const { id } = (await plan()).body;
    await publish(id);
    await plan({ constraints: { gapDays: 10 } });
    const same = (await plan()).body;
    expect(same.revision).toBe(3);
    expect((await publish(same.id)).body).toEqual({
      planId: id,
      revision: 1,
      entities: { added: 0, changed: 0, unchanged: 5, removed: 0 },
    });
  });

  it('supersedes the published plan, and says what changes', async () => {
    const { id } = (await plan()).body;
    await publish(id);
    estate.names = ['Web Shop', 'Billing'];
    const next = (await plan()).body;
    expect((await publish(next.id)).body.entities).toEqual({
      added: 0,
      changed: 2,
      unchanged: 2,
      removed: 1,
    });
    expect((await request(server).get(`${base}/plans/${id}`)).body.status).toBe(
      'superseded',
    );
    const again = await publish(id);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('superseded');
  });

  it('lists published waves with an ETag of their content', async () => {
    expect((await waves()).body).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    await publish((await plan()).body.id);
    const all = await waves();
    expect(all.body.items).toMatchObject([
      {
        entityName: 'contoso-vsphere-wave-1',
        owner: 'group:default/platform-team',
        followedBy: 'contoso-vsphere-wave-2',
        applications: [
          { entityRef: 'component:default/web-shop', entityName: 'web-shop' },
        ],
        cuts: [{ reason: { rule: 'phase-order' } }],
      },
      { entityName: 'contoso-vsphere-wave-2' },
    ]);
    expect(all.headers.etag).toMatch(/^W\//);
    await waves().set('If-None-Match', all.headers.etag).expect(304);
    const part = await waves().query({ limit: 1 });
    expect(part.headers.etag).toBe(all.headers.etag);
    const rest = await waves().query({
      limit: 1,
      cursor: part.body.pageInfo.nextCursor,
    });
    expect([...part.body.items, ...rest.body.items]).toEqual(all.body.items);
    expect(rest.body.pageInfo).toEqual({});

    const one = await request(server).get(
      `${base}/waves/contoso-vsphere-wave-2`,
    );
    expect(one.body).toEqual(all.body.items[1]);
    await request(server).get(`${base}/waves/nobody`).expect(404);
  });

  it('exports a plan', async () => {
    const { id } = (await plan()).body;
    const csv = await request(server).get(
      `${base}/plans/${id}/export?format=csv`,
    );
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe(
      'attachment; filename="plan-1.csv"',
    );
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(4);
    const yaml = await request(server).get(
      `${base}/plans/${id}/export?format=yaml`,
    );
    expect(yaml.headers['content-type']).toBe(
      'application/yaml; charset=utf-8',
    );
    expect(yaml.text).toContain('kind: MigrationPlan');
    await request(server)
      .get(`${base}/plans/${id}/export?format=doc`)
      .expect(400);
  });

  it.each([
    [
      { constraints: { startDate: '2027-02-30' } },
      400,
      'constraints.startDate: must be a day',
    ],
    [
      { constraints: { capacity: { virtualMachines: 0 } } },
      400,
      'virtualMachines',
    ],
    [{ constraint: {} }, 400, 'constraint'],
    [
      { constraints: { pins: { 'app-0': 'wave-9' } } },
      422,
      'A pin asks for wave 9, but there are not enough applications for a wave before it each. Web Shop is pinned to wave 9.',
    ],
  ])('refuses %j with %d', async (body, status, message) => {
    const answer = await plan(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it('says in data which constraints contradict each other', async () => {
    const answer = await plan({ constraints: { pins: { 'app-0': 'wave-9' } } });
    expect(answer.body.error).toMatchObject({
      name: 'UnsatisfiablePlanError',
      rule: 'pin-beyond-the-last-wave',
      conflict: [
        { rule: 'pin', about: ['app-0'] },
        { rule: 'waves-without-gaps' },
      ],
    });
  });

  it('does not know estates and plans that are not there', async () => {
    const answers = [
      await request(server).post(`${base}/estates/nobody/plans`),
      await request(server).get(`${base}/estates/nobody/plans`),
      await request(server).get(`${base}/plans/nobody`),
      await publish('nobody'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('asks for permission, by name, before anything else', async () => {
    const { id } = (await plan()).body;
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    const answers = [
      [await plan(), 'migration.plan.create'],
      [await publish(id), 'migration.plan.publish'],
      [
        await request(server).get(`${base}/estates/estate-1/plans`),
        'migration.plan.read',
      ],
      [await request(server).get(`${base}/plans/${id}`), 'migration.plan.read'],
      [
        await request(server).get(`${base}/plans/${id}/export?format=csv`),
        'migration.plan.read',
      ],
      [await waves(), 'migration.plan.read'],
      [await request(server).get(`${base}/waves/x`), 'migration.plan.read'],
    ] as const;
    for (const [answer, permission] of answers) {
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toContain(permission);
    }
  });
});
