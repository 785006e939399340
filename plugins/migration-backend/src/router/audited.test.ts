import { mockServices } from '@backstage/backend-test-utils';
import {
  inventoryWorkbook,
  MigrationApi,
  stopMigrationApis,
} from '../__testUtils__/migrationApi';
import { audited } from './audited';

jest.setTimeout(60_000);

describe('audited', () => {
  const success = jest.fn(async () => {});
  const fail = jest.fn(async () => {});
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({ success, fail }),
  });

  beforeEach(() => jest.clearAllMocks());
  afterEach(stopMigrationApis);

  it('records what came of a change', async () => {
    const result = await audited(
      auditor,
      { eventId: 'e' },
      async () => ({ id: 7, secret: 'x' }),
      ({ id }) => ({ id }),
    );
    expect(result).toEqual({ id: 7, secret: 'x' });
    expect(success).toHaveBeenCalledWith({ meta: { id: 7 } });
    expect(fail).not.toHaveBeenCalled();
  });

  it('records that a change failed, and why', async () => {
    const change = async () => {
      throw new Error('no');
    };
    await expect(
      audited(auditor, { eventId: 'e' }, change, () => ({})),
    ).rejects.toThrow('no');
    expect(fail).toHaveBeenCalledWith({ error: new Error('no') });
    expect(success).not.toHaveBeenCalled();
  });

  it('does not record as failed what was done and only not written down', async () => {
    success.mockRejectedValueOnce(new Error('log is full'));
    await expect(
      audited(
        auditor,
        { eventId: 'e' },
        async () => 7,
        () => ({}),
      ),
    ).rejects.toThrow('log is full');
    expect(fail).not.toHaveBeenCalled();
  });

  it('says of every route what was decided', async () => {
    const api = await MigrationApi.start({ auditor });
    const said = async (work: () => Promise<unknown>) => {
      success.mockClear();
      const answer = await work();
      expect(success).toHaveBeenCalledTimes(1);
      const [[recorded]] = success.mock.calls as unknown as [
        [{ meta: object }],
      ];
      return { answer, meta: recorded.meta };
    };
    const post = async (path: string, body?: object) =>
      (await api.request('post', path).send(body)).body;

    const created = await said(() => api.createEstate());
    const estate = created.answer as string;
    expect(created.meta).toEqual({ estateId: estate });

    const names = ['web-1', 'web-2', 'db-1'];
    const started = await said(() =>
      api.upload(estate, inventoryWorkbook(names), { name: 'monday.xlsx' }),
    );
    const { id: importId } = started.answer as { id: string };
    expect(started.meta).toEqual({
      importId,
      kind: 'rvtools',
      sourceId: 'rvtools',
      fileName: 'monday.xlsx',
    });
    const held = await api.upload(estate, inventoryWorkbook(['web-1']), {
      name: 'tuesday.xlsx',
    });
    const discarded = await said(() =>
      post(`/estates/${estate}/imports/${held.id}/discard`),
    );
    expect(discarded.meta).toEqual({
      kind: 'rvtools',
      fileName: 'tuesday.xlsx',
      status: 'failed',
    });

    const [application] = (await api.get(`/estates/${estate}/applications`))
      .items;
    const [key] = application.virtualMachineKeys;
    const updated = await said(() =>
      api
        .request('patch', `/applications/${application.id}`)
        .set('If-Match', '*')
        .send({
          disposition: 'retire',
          dispositionReason: 'Nobody uses it',
          owner: 'group:default/team-a',
          virtualMachineKeys: [],
        }),
    );
    expect(updated.meta).toEqual({
      changes: {
        confirmed: { from: false, to: true },
        disposition: { from: null, to: 'retire' },
        owner: { from: null, to: 'group:default/team-a' },
        virtualMachines: {
          from: application.virtualMachineKeys.length,
          to: 0,
        },
      },
    });
    const made = await said(() =>
      post(`/estates/${estate}/applications`, {
        name: 'Shop',
        virtualMachineKeys: [key],
      }),
    );
    expect(made.meta).toEqual({
      applicationId: (made.answer as { id: string }).id,
      virtualMachines: 1,
    });

    const planned = await said(() => post(`/estates/${estate}/plans`));
    const plan = planned.answer as { id: string };
    expect(planned.meta).toEqual({
      planId: plan.id,
      revision: 1,
      created: true,
    });
    const published = await said(() => post(`/plans/${plan.id}/publish`));
    expect(published.meta).toMatchObject({
      planId: plan.id,
      revision: 1,
      entities: { changed: 0, removed: 0 },
    });
  });
});
