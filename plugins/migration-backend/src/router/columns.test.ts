import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Application,
  ColumnSettings,
} from '@crosswalk/backstage-plugin-migration-common';
import { writeWorkbook } from '@crosswalk/demo-estate';
import { MigrationApi, stopMigrationApis } from '../__testUtils__/migrationApi';

jest.setTimeout(60_000);

const workbook = () =>
  writeWorkbook([
    {
      name: 'vInfo',
      rows: [
        ['VM', 'Powerstate', 'VM ID', 'VI SDK UUID', 'Kunde', 'Stufe', 'Team'],
        ['srv-1', 'poweredOn', 'vm-1', 'vc', 'Orders', 'Test', 'team-shop'],
        ['srv-2', 'poweredOn', 'vm-2', 'vc', 'Orders', 'Test', 'team-shop'],
        ['srv-3', 'poweredOn', 'vm-3', 'vc', 'Billing', 'Prod', 'team-money'],
      ],
    },
  ]);

describe('columns over REST', () => {
  afterEach(stopMigrationApis);

  async function start(options: Parameters<typeof MigrationApi.start>[0] = {}) {
    const api = await MigrationApi.start(options);
    const estate = await api.createEstate();
    await api.upload(estate, workbook());
    const put = (mapping: object) =>
      api.request('put', `/estates/${estate}/columns`).send(mapping);
    const applications = async () =>
      (await api.listAll<Application>(`/estates/${estate}/applications`)).map(
        ({ name, environment, owner }) => [name, environment, owner],
      );
    return { api, estate, put, applications };
  }

  const byTeam = [
    ['Billing', 'production', 'group:default/team-money'],
    ['Orders (test)', 'test', 'group:default/team-shop'],
  ];

  it('lists candidates with samples and what their names say', async () => {
    const { api, estate } = await start();
    const settings: ColumnSettings = await api.get(
      `/estates/${estate}/columns`,
    );
    expect(settings).toEqual({
      mapping: {},
      configured: {},
      candidates: [
        { header: 'Kunde', filled: 3, samples: ['Orders', 'Billing'] },
        { header: 'Stufe', filled: 3, samples: ['Test', 'Prod'] },
        {
          header: 'Team',
          filled: 3,
          samples: ['team-shop', 'team-money'],
          recognisedAs: 'owner',
        },
      ],
    });
  });

  it('suggests by what is set, remembers it in the next import, and records it', async () => {
    const auditor = mockServices.auditor.mock();
    auditor.createEvent.mockResolvedValue({
      success: jest.fn(),
      fail: jest.fn(),
    });
    const { api, estate, put, applications } = await start({ auditor });
    const mapping = { application: ['Kunde'], environment: ['Stufe'] };
    const answer = await put(mapping);
    expect([answer.status, answer.body.mapping]).toEqual([200, mapping]);
    expect((await applications()).sort()).toEqual(byTeam);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'estate-columns',
        meta: { estateId: estate, mapping },
      }),
    );

    await api.upload(estate, workbook());
    expect((await applications()).sort()).toEqual(byTeam);

    await put({ owner: [], application: ['Kunde'], environment: ['Stufe'] });
    expect((await applications()).map(([, , owner]) => owner)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('follows the configuration where an estate says nothing else', async () => {
    const columns = { application: ['kunde'], environment: ['stufe'] };
    const { put, applications } = await start({
      config: { migration: { imports: { columns } } },
    });
    expect((await applications()).sort()).toEqual(byTeam);
    const answer = await put({ application: ['Stufe'] });
    expect(answer.body.configured).toEqual(columns);
    expect((await applications()).map(([name]) => name).sort()).toEqual([
      'Prod',
      'Test (test)',
    ]);
  });

  it('leaves alone what somebody confirmed', async () => {
    const { api, estate, put } = await start();
    const [first] = await api.listAll<Application>(
      `/estates/${estate}/applications`,
    );
    const confirmed = (
      await api
        .request('patch', `/applications/${first.id}`)
        .set('If-Match', '*')
        .send({ name: 'Mine', confirmed: true })
    ).body;
    await put({ application: ['Kunde'] });
    const after = await api.get(`/applications/${first.id}`);
    expect(after.virtualMachineKeys).toEqual(confirmed.virtualMachineKeys);
  });

  it('refuses what makes no sense, and who may not', async () => {
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    const { api, estate, put } = await start({ permissions });
    for (const body of [
      { colour: ['x'] },
      { owner: 'x' },
      { owner: [''] },
      { owner: Array(21).fill('x') },
    ]) {
      expect((await put(body)).status).toBe(400);
    }
    permissions.authorize.mockResolvedValue([{ result: AuthorizeResult.DENY }]);
    expect((await put({})).status).toBe(403);
    expect(
      (await api.request('get', `/estates/${estate}/columns`)).status,
    ).toBe(403);
  });
});
