import { Application } from '@crosswalk/backstage-plugin-migration-common';
import {
  buildDemoEstate,
  writeDependencyCsv,
  writeRvtoolsWorkbook,
  writeWorkbook,
} from '@crosswalk/demo-estate';
import {
  inventoryWorkbook,
  MigrationApi,
  stopMigrationApis,
} from '../__testUtils__/migrationApi';
import { sizingWorkbooks } from '../__testUtils__/sizingWorkbooks';
import { createZipBomb } from '../__testUtils__/zipBomb';

jest.setTimeout(60_000);

afterEach(stopMigrationApis);

const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `orders-web-${i}`);

describe.each(sizingWorkbooks())('$title', ({ bytes, byPowerState }) => {
  it('is imported whole, and twice without doubling', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();

    const took: number[] = [];
    const upload = async () => {
      const started = performance.now();
      const ended = await api.upload(estate, bytes);
      took.push(performance.now() - started);
      return ended;
    };
    const first = await upload();
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
    const vms = await api.listAll(`/estates/${estate}/virtual-machines`);
    const before = await api.listAll<Application>(
      `/estates/${estate}/applications`,
    );
    expect(before.flatMap(each => each.virtualMachineKeys)).toHaveLength(795);

    const second = await upload();
    expect(second.report?.changes).toEqual({
      added: 0,
      changed: 0,
      unchanged: 805,
      removed: 0,
    });
    expect(await api.get(`/estates/${estate}/summary`)).toMatchObject({
      virtualMachines: 805,
      setAside: 10,
      applications: before.length,
      byPowerState,
    });
    expect(await api.listAll(`/estates/${estate}/virtual-machines`)).toEqual(
      vms,
    );
    expect(await api.listAll(`/estates/${estate}/applications`)).toEqual(
      before,
    );
    // The faster of the two: the first one also waits for modules to be compiled.
    process.stdout.write(`805 VMs imported in ${took.map(Math.round)} ms\n`);
    expect(Math.min(...took)).toBeLessThan(3000);
  });
});

describe('imports over REST', () => {
  it('imports the demo estate with its dependencies', async () => {
    const demo = buildDemoEstate();
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    const inventory = await api.upload(estate, writeRvtoolsWorkbook(demo));
    expect(inventory.status).toBe('succeeded');
    const flows = await api.upload(estate, writeDependencyCsv(demo), {
      kind: 'dependencies',
      name: 'dependencies.csv',
    });
    expect(flows).toMatchObject({ status: 'succeeded' });
    const { rowsRead, accepted, excluded, rejected } = flows.report!;
    expect(rowsRead).toBe(demo.flows.flatMap(flow => flow.slots).length);
    expect(accepted + excluded + rejected).toBe(rowsRead);
    expect(rejected).toBe(0);

    const page = await api.get(`/estates/${estate}/dependencies?limit=1000`);
    expect(page.totalItems).toBeGreaterThan(100);
    const { items } = await api.get(
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

  describe('refuses, and leaves the estate as it was:', () => {
    const good = inventoryWorkbook(['web-01']);

    it.each([
      [
        'a truncated workbook',
        async () => good.slice(0, good.length - 200),
        /truncated/,
      ],
      [
        'a text file renamed to .xlsx',
        async () => 'name,cpus\n',
        /no column “VM” in its first 20 rows/,
      ],
      [
        'a workbook without a vInfo sheet',
        async () => writeWorkbook([{ name: 'vHost', rows: [['Host']] }]),
        /no vInfo sheet.*is the vHost of an export/,
      ],
      [
        'a zip bomb of a gigabyte of zeros',
        () => createZipBomb(),
        /unpack to more than 1\.1 GB.*refused as a zip bomb/,
      ],
      [
        'a zip bomb that claims to be small',
        () => createZipBomb(5_000_000),
        /damaged|not readable/,
      ],
    ])('%s', async (_, createFile, message) => {
      const api = await MigrationApi.start();
      const estate = await api.createEstate();
      await api.upload(estate, good);
      const before = await api.get(`/estates/${estate}/summary`);

      const refused = await api.upload(estate, await createFile());
      expect(refused).toMatchObject({
        status: 'failed',
        retryable: false,
        error: expect.stringMatching(message),
      });
      const retried = await api.request(
        'post',
        `/estates/${estate}/imports/${refused.id}/retry`,
      );
      expect(retried.status).toBe(409);
      expect(await api.get(`/estates/${estate}/summary`)).toEqual(before);
    });
  });

  it('refuses requests without a file, of no known kind, and too large files', async () => {
    const api = await MigrationApi.start({
      config: { migration: { imports: { maxUploadMiB: 0.001 } } },
    });
    const estate = await api.createEstate();
    const post = () => api.request('post', `/estates/${estate}/imports`);

    const noFile = await post().field('kind', 'rvtools');
    expect(noFile.status).toBe(400);
    const noForm = await post().send({ kind: 'rvtools' });
    expect(noForm.status).toBe(400);
    const noKind = await post().attach('file', Buffer.from('x'), 'a');
    expect(noKind.body.error.message).toMatch(/kind/);
    const large = await post()
      .field('kind', 'rvtools')
      .attach('file', Buffer.alloc(10_000), 'a.xlsx');
    expect(large.status).toBe(413);
    expect(large.body.error.message).toMatch(/larger than 1.0 kB/);
    const several = await post()
      .field('kind', 'dependencies')
      .attach('file', Buffer.from('x'), 'a.csv')
      .attach('file', Buffer.from('x'), 'b.csv');
    expect(several.status).toBe(400);
    expect(several.body.error.message).toMatch(/one file at a time/);
    const noEstate = await api
      .request('post', '/estates/none/imports')
      .field('kind', 'rvtools')
      .attach('file', Buffer.from('x'), 'a.xlsx');
    expect(noEstate.status).toBe(404);
  });

  it('holds an import that loses too much, until somebody decides', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(estate, inventoryWorkbook(names(10)));

    const held = await api.upload(estate, inventoryWorkbook(names(7)));
    expect(held).toMatchObject({
      status: 'held',
      error: expect.stringContaining('3 of 10 VMs (30 %)'),
      report: { changes: { removed: 3, unchanged: 7 } },
    });
    const summary = () => api.get(`/estates/${estate}/summary`);
    expect((await summary()).virtualMachines).toBe(10);

    const decide = (id: string, verb: string) =>
      api.request('post', `/estates/${estate}/imports/${id}/${verb}`);
    expect((await decide(held.id, 'confirm')).status).toBe(202);
    expect(await api.settled(estate, held.id)).toMatchObject({
      status: 'succeeded',
    });
    expect((await summary()).virtualMachines).toBe(7);

    const other = await api.upload(estate, inventoryWorkbook(names(1)));
    expect((await decide(other.id, 'discard')).body).toMatchObject({
      status: 'failed',
      retryable: false,
      error: expect.stringMatching(
        /^Discarded by user:default\/mock instead of being confirmed.*as it was/,
      ),
    });
    expect((await decide(other.id, 'confirm')).status).toBe(409);
    expect((await summary()).virtualMachines).toBe(7);
  });

  it('applies at once what loses no more than is allowed', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    await api.upload(estate, inventoryWorkbook(names(10)));
    expect(await api.upload(estate, inventoryWorkbook(names(8)))).toMatchObject(
      { status: 'succeeded', report: { changes: { removed: 2 } } },
    );
  });

  it('reports a dry run and writes nothing', async () => {
    const api = await MigrationApi.start();
    const estate = await api.createEstate();
    const dry = await api.upload(estate, inventoryWorkbook(names(3)), {
      dryRun: true,
    });
    expect(dry).toMatchObject({
      status: 'succeeded',
      dryRun: true,
      report: { accepted: 3, changes: { added: 3 } },
    });
    expect(await api.get(`/estates/${estate}/virtual-machines`)).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
  });
});
