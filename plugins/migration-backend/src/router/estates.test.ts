import { mockCredentials } from '@backstage/backend-test-utils';
import { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
} from '@crosswalk/demo-estate';
import { MigrationApi, stopMigrationApis } from '../__testUtils__/migrationApi';

jest.setTimeout(60_000);

describe('estates over REST', () => {
  let api: MigrationApi;
  let estate: string;

  beforeAll(async () => {
    const demo = buildDemoEstate();
    api = await MigrationApi.start();
    estate = await api.createEstate();
    await api.createEstate('Another');
    await api.createEstate('Third');
    await api.upload(estate, writeRvtoolsWorkbook(demo));
    await api.upload(estate, writeDependencyCsv(demo), {
      kind: 'dependencies',
    });
    const { id } = (await api.request('post', `/estates/${estate}/plans`)).body;
    await api.request('post', `/plans/${id}/publish`);
    await api
      .request('post', `/estates/${estate}/plans`)
      .send({ constraints: { gapDays: 10 } });
  });

  afterAll(stopMigrationApis);

  const vms = (query: string) =>
    api.get(`/estates/${estate}/virtual-machines?${query}`);

  it.each([
    ['/estates', 2],
    ['/estates/:id/imports', 1],
    ['/estates/:id/virtual-machines', 100],
    ['/estates/:id/virtual-machines?sort=-osFamily', 100],
    ['/estates/:id/applications', 10],
    ['/estates/:id/applications?sort=workload', 10],
    ['/estates/:id/dependencies', 100],
    ['/estates/:id/plans', 1],
    ['/published-waves', 2],
  ])('answers %s in pages that make the whole', async (path, limit) => {
    const list = path.replace(':id', estate);
    const whole = await api.listAll(list);
    expect(whole.length).toBeGreaterThan(limit);
    expect(await api.listAll(list, limit)).toEqual(whole);
    for (const query of [
      'limit=0',
      'limit=1001',
      'limit=many',
      'limit=1&limit=2',
      'cursor=mine',
      'nonsense=1',
    ]) {
      const [base] = list.split('?');
      const refused = await api.request('get', `${base}?${query}`);
      expect([query, refused.status]).toEqual([query, 400]);
      expect(refused.body.error.message).toMatch(/limit|cursor|nonsense/);
    }
  });

  it('sorts VMs by every column, both ways', async () => {
    const numbers = async (sort: string, column: keyof VirtualMachineRow) =>
      (await vms(`limit=1000&sort=${sort}`)).items.map(
        (vm: VirtualMachineRow) => Number(vm[column]),
      );
    for (const column of [
      'cpus',
      'memoryMiB',
      'provisionedMiB',
      'inUseMiB',
    ] as const) {
      const up = await numbers(column, column);
      expect(up).toEqual([...up].sort((a, b) => a - b));
      const down = await numbers(`-${column}`, column);
      expect(down).toEqual([...up].reverse());
    }
    for (const column of [
      'name',
      'powerState',
      'operatingSystem',
      'osFamily',
      'cluster',
      'applicationName',
    ]) {
      const up = await vms(`limit=1&sort=${column}`);
      const down = await vms(`limit=1&sort=-${column}`);
      expect(up.items).not.toEqual(down.items);
    }
  });

  it('filters VMs by words and by facts', async () => {
    const windows = await vms('osFamily=windows&filter=payments%20db&limit=5');
    expect(windows.items.length).toBeGreaterThan(0);
    for (const vm of windows.items) {
      expect(vm.osFamily).toBe('windows');
      expect(vm.name).toMatch(/payments/);
    }
    // Nothing in the text is a wildcard.
    expect((await vms('filter=100%25')).totalItems).toBe(0);
    expect((await vms('filter=orders_web')).totalItems).toBe(0);
    const [first] = windows.items;
    expect(
      await api.get(
        `/estates/${estate}/virtual-machines/${encodeURIComponent(first.key)}`,
      ),
    ).toMatchObject(first);
    expect(
      (await vms(`applicationId=${first.applicationId}`)).items.map(
        (vm: VirtualMachineRow) => vm.key,
      ),
    ).toContain(first.key);
    const off = await vms('powerState=poweredOff&limit=1000');
    const summary = await api.get(`/estates/${estate}/summary`);
    expect(off.totalItems).toBe(summary.byPowerState.poweredOff);
  });

  it.each([
    ['sort=secret', "Cannot sort by 'secret'; it is one of name,"],
    ['osFamily=mac', 'osFamily'],
    ['powerState=on', 'powerState'],
    ['disposition=maybe', 'disposition'],
    [`filter=${'x'.repeat(501)}`, 'filter'],
  ])('refuses VMs with %s', async (query, message) => {
    const refused = await api.request(
      'get',
      `/estates/${estate}/virtual-machines?${query}`,
    );
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(message);
  });

  it('has each name once, whatever its case', async () => {
    const again = await api
      .request('post', '/estates')
      .send({ name: 'CONTOSO' });
    expect(again.status).toBe(409);
    const none = await api.request('post', '/estates').send({ name: ' ' });
    expect(none.status).toBe(400);
  });

  it('does not know estates and VMs that are not there', async () => {
    for (const path of [
      '/estates/none',
      '/estates/none/summary',
      '/estates/none/virtual-machines',
      '/estates/none/applications',
      '/estates/none/dependencies',
      '/estates/none/imports',
      '/estates/none/plans',
      `/estates/${estate}/virtual-machines/none`,
      `/estates/${estate}/imports/none`,
    ]) {
      const { status } = await api.request('get', path);
      expect([path, status]).toEqual([path, 404]);
    }
  });

  it('refuses NUL wherever it stands', async () => {
    for (const path of [
      '/estates/%00',
      `/estates/${estate}/virtual-machines?filter=%00`,
      `/estates/${estate}/applications?filter=a%00b`,
    ]) {
      const { status } = await api.request('get', path);
      expect([path, status]).toEqual([path, 400]);
    }
    const named = await api
      .request('post', '/estates')
      .send({ name: 'a\u0000' });
    expect(named.status).toBe(400);
  });

  it('asks who is calling', async () => {
    const { status } = await api
      .request('get', '/estates')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
