import {
  concerns,
  ReadinessSummary,
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  writeRvtoolsWorkbook,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import { MigrationApi, stopMigrationApis } from '../__testUtils__/migrationApi';

jest.setTimeout(120_000);

describe('readiness over REST', () => {
  let api: MigrationApi;
  let estate: string;
  let machines: VirtualMachineRow[];
  let summary: ReadinessSummary;

  beforeAll(async () => {
    api = await MigrationApi.start();
    estate = await api.createEstate();
    await api.upload(estate, writeRvtoolsWorkbook(buildDemoEstate()));
    machines = await api.listAll(`/estates/${estate}/virtual-machines`);
    summary = await api.get(`/estates/${estate}/readiness`);
  });

  afterAll(stopMigrationApis);

  const total = async (query: string): Promise<number> =>
    (await api.get(`/estates/${estate}/virtual-machines?${query}`)).totalItems;
  const isSetAside = (vm: VirtualMachineRow) =>
    vm.template || vm.placeholder || vm.systemAgent;

  it('adds up, and to what the list of VMs says', () => {
    const counted = machines.filter(vm => !isSetAside(vm));
    expect(summary.virtualMachines).toBe(counted.length);
    expect(summary.concerns.map(({ concern }) => concern)).toEqual(concerns);
    for (const { concern, raised, ok, unknown } of summary.concerns) {
      expect([concern.id, raised + ok + unknown]).toEqual([
        concern.id,
        counted.length,
      ]);
      expect(raised).toBe(
        counted.filter(vm => vm.raised.includes(concern.id)).length,
      );
    }
    for (const [state, count] of Object.entries(summary.byReadiness)) {
      expect([
        state,
        counted.filter(vm => vm.readiness === state).length,
      ]).toEqual([state, count]);
    }
    expect(summary.idle).toBe(counted.filter(vm => vm.idle).length);
    expect(summary.concerns.some(({ raised }) => raised > 0)).toBe(true);
    expect(summary.concerns.some(({ ok }) => ok > 0)).toBe(true);
  });

  it('narrows lists to readiness, concern, idleness and source', async () => {
    for (const state of Object.keys(summary.byReadiness)) {
      expect(await total(`readiness=${state}`)).toBe(
        machines.filter(vm => vm.readiness === state).length,
      );
    }
    for (const { id } of concerns) {
      expect([id, await total(`concern=${id}`)]).toEqual([
        id,
        machines.filter(vm => vm.raised.includes(id)).length,
      ]);
    }
    expect(await total('idle=true')).toBe(
      machines.filter(vm => vm.idle).length,
    );
    expect((await total('idle=true')) + (await total('idle=false'))).toBe(
      machines.length,
    );
    expect(await total('source=rvtools')).toBe(machines.length);
    expect(await total('source=rvtool')).toBe(0);
    expect(await total('source=%25')).toBe(0);
    for (const query of ['concern=nothing', 'readiness=maybe', 'idle=2']) {
      expect([
        query,
        (
          await api.request(
            'get',
            `/estates/${estate}/virtual-machines?${query}`,
          )
        ).status,
      ]).toEqual([query, 400]);
    }
  });

  it('sorts by readiness, from ready to blocked', async () => {
    const order = ['ready', 'ready-with-warnings', 'unknown', 'blocked'];
    const sorted = (
      await api.listAll<VirtualMachineRow>(
        `/estates/${estate}/virtual-machines?sort=readiness`,
      )
    ).map(vm => order.indexOf(vm.readiness));
    expect(sorted).toEqual([...sorted].sort());
  });

  it('gives in the detail the answers of the list, with their evidence', async () => {
    for (const vm of machines.slice(0, 60)) {
      const { assessment, ...row }: VirtualMachineDetail = await api.get(
        `/estates/${estate}/virtual-machines/${encodeURIComponent(vm.key)}`,
      );
      expect(row).toEqual(vm);
      expect(assessment.readiness).toBe(vm.readiness);
      expect(
        assessment.findings
          .filter(({ answer }) => answer === 'raised')
          .map(({ concern }) => concern),
      ).toEqual(vm.raised);
      expect(assessment.idle.length > 0).toBe(vm.idle);
      expect(assessment.targetName.name).toMatch(/^[a-z0-9-]{1,63}$/);
      expect(
        assessment.findings
          .filter(({ answer }) => answer === 'raised')
          .every(({ evidence }) => evidence.length > 0),
      ).toBe(true);
    }
  });

  it('counts one application alone', async () => {
    const { items } = await api.get(`/estates/${estate}/applications?limit=1`);
    const [{ id, virtualMachineKeys }] = items;
    const own: ReadinessSummary = await api.get(
      `/estates/${estate}/readiness?applicationId=${id}`,
    );
    expect(own.virtualMachines).toBe(virtualMachineKeys.length);
    expect((await api.request('get', '/estates/none/readiness')).status).toBe(
      404,
    );
  });

  it('takes a VM for idle after as many days as are configured', async () => {
    const workbook = writeWorkbook([
      {
        name: 'vInfo',
        rows: [
          ['VM', 'Powerstate', 'Powered off since'],
          ['old', 'poweredOff', '2020-01-01 00:00:00'],
        ],
      },
    ]);
    const idleIn = async (config: object) => {
      const other = await MigrationApi.start({ config });
      const id = await other.createEstate();
      await other.upload(id, workbook);
      const [vm] = await other.listAll<VirtualMachineRow>(
        `/estates/${id}/virtual-machines`,
      );
      const detail = await other.get(
        `/estates/${id}/virtual-machines/${vm.key}`,
      );
      expect(detail.assessment.idle.length > 0).toBe(vm.idle);
      return vm.idle;
    };
    const idleAfterDays = 36500;
    expect(await idleIn({})).toBe(true);
    expect(await idleIn({ migration: { readiness: { idleAfterDays } } })).toBe(
      false,
    );
  });
});
