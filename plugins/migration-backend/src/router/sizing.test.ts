import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  inventoryWorkbook,
  MigrationApi,
  stopMigrationApis,
} from '../__testUtils__/migrationApi';

jest.setTimeout(60_000);

afterEach(stopMigrationApis);

describe('GET /v1/estates/:id/sizing', () => {
  it('sizes what was imported by what is assumed', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(estate, inventoryWorkbook(['orders-web-01', 'fax-01']));
    const sizing = await api.get(
      `/estates/${estate}/sizing?headroom=0.5&cpuOvercommit=1&failures=0&nodeCores=2&nodeReservedCores=0`,
    );
    expect(sizing).toMatchObject({
      parameters: { headroom: 0.5, node: { cores: 2 } },
      moving: { virtualMachines: 2, cpus: 4, memoryMiB: 2048 },
      target: { nodesByCpu: 4, nodes: 4 },
    });
  });

  it.each([
    ['headroom=1', /headroom/],
    ['failures=1.5', /failures/],
    ['replicas=0', /replicas/],
    ['storageBasis=guess', /storageBasis/],
    ['overcommit=2', /overcommit/],
    ['nodeCores=4&nodeReservedCores=4', /leaves no core/],
    ['nodeMemoryMiB=2048&nodeReservedMemoryMiB=4096', /leaves no memory/],
  ])('refuses %s and says why', async (query, message) => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    const response = await api.request(
      'get',
      `/estates/${estate}/sizing?${query}`,
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
  });

  it('is for who may read estates, and for estates that there are', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.DENY })),
    });
    const denied = await MigrationApi.start({ permissions });
    expect((await denied.request('get', '/estates/e1/sizing')).status).toBe(
      403,
    );
    const api = await MigrationApi.start();
    expect((await api.request('get', '/estates/e1/sizing')).status).toBe(404);
  });
});
