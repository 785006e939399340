import { Administrator } from './__testUtils__/Administrator';
import { CuttingProxy } from './__testUtils__/CuttingProxy';
import { MigrationPortal } from './__testUtils__/MigrationPortal';
import { startVcsim, Vcsim, vcsimBinary } from './__testUtils__/startVcsim';

const suite = vcsimBinary ? describe : describe.skip;

jest.setTimeout(180_000);

suite(
  'an estate of vcsim (skipped without CROSSWALK_VCSIM, which yarn integration vcsim sets)',
  () => {
    const source = 'vcenter:lab';
    let vcsim: Vcsim;
    let administrator: Administrator;
    let proxy: CuttingProxy;
    let portal: MigrationPortal;
    let estate: string;

    const virtualMachines = async () => {
      const { items, totalItems } = await portal.virtualMachines(estate);
      expect(items).toHaveLength(totalItems);
      return items;
    };
    const idOf = ({ key }: { key: string }) => key.split(':')[1];

    beforeAll(async () => {
      vcsim = await startVcsim({ clusters: 1, machines: 7 });
      administrator = await Administrator.at(vcsim);
      proxy = await CuttingProxy.before(vcsim.url);
      const vcenter = {
        id: 'lab',
        estate: 'Simulated',
        baseUrl: proxy.url,
        ca: vcsim.ca,
        username: vcsim.user,
        password: vcsim.password,
        refresh: '1h',
      };
      portal = await MigrationPortal.start({
        migration: {
          vcenters: [
            vcenter,
            {
              ...vcenter,
              id: 'refused',
              estate: 'Refused',
              password: 'not-the-password',
            },
          ],
        },
      });
      estate = await portal.estate('Simulated');
    });
    afterAll(async () => {
      await portal?.stop();
      await proxy?.stop();
      await administrator?.leave();
      await vcsim?.stop();
    });

    it('is made by itself, and has every VM', async () => {
      const { importId, ...about } = await portal.source(
        estate,
        ({ importId: id }) => id !== undefined,
      );
      expect(about).toMatchObject({
        id: source,
        live: true,
        kind: 'inventory',
      });
      expect(await portal.import(estate, importId!)).toMatchObject({
        status: 'succeeded',
        report: {
          rowsRead: vcsim.virtualMachines,
          accepted: vcsim.virtualMachines,
        },
      });
      const vms = await virtualMachines();
      expect(vms).toHaveLength(vcsim.virtualMachines);
      expect(new Set(vms.map(vm => vm.datacenter)).size).toBe(
        vcsim.datacenters,
      );
      for (const vm of vms) {
        expect(vm).toMatchObject({
          sources: [source],
          host: expect.any(String),
          disks: [expect.objectContaining({ capacityMiB: 10240 })],
          nics: [expect.objectContaining({ network: expect.any(String) })],
        });
      }
    });

    it('has a history of what was renamed, deleted and made', async () => {
      const [renamed, deleted, original] = await virtualMachines();
      await administrator.rename(idOf(renamed), 'renamed-vm');
      await administrator.destroy(idOf(deleted));
      await administrator.clone(idOf(original), 'new-vm');
      const { id, status } = await portal.refresh(estate, source);
      expect(status).toBe('succeeded');
      const changes = await portal.changes(estate, id);
      expect(
        changes.map(({ change, name, key }) => [change, name, key]).sort(),
      ).toEqual([
        ['appeared', 'new-vm', expect.any(String)],
        ['changed', 'renamed-vm', renamed.key],
        ['vanished', deleted.name, deleted.key],
      ]);
      expect(
        changes.find(({ change }) => change === 'changed')?.fields,
      ).toEqual([{ field: 'name', before: renamed.name, after: 'renamed-vm' }]);
      expect(await virtualMachines()).toHaveLength(vcsim.virtualMachines);
    });

    it('does not notice that a session has ended', async () => {
      await administrator.endOtherSessions();
      const { id, status } = await portal.refresh(estate, source);
      expect(status).toBe('succeeded');
      expect(await portal.changes(estate, id)).toEqual([]);
    });

    it('says that a password is wrong, without saying it', async () => {
      const refused = await portal.source(
        await portal.estate('Refused'),
        ({ error }) => error !== undefined,
      );
      expect(refused.error).toContain('does not accept the user name');
      expect(JSON.stringify(refused)).not.toContain('not-the-password');
    });

    it('keeps what it has when the connection is cut, and says so until it is read again', async () => {
      const before = await virtualMachines();
      proxy.remaining = 1000;
      const failed = await portal.refresh(estate, source);
      expect(failed).toMatchObject({
        status: 'failed',
        error: expect.stringContaining('was cut'),
      });
      expect(await portal.source(estate)).toMatchObject({
        error: failed.error,
        failedAt: expect.any(String),
        items: before.length,
      });
      expect(await virtualMachines()).toEqual(before);

      proxy.remaining = Number.POSITIVE_INFINITY;
      expect((await portal.refresh(estate, source)).status).toBe('succeeded');
      expect((await portal.source(estate)).error).toBeUndefined();
    });

    it('holds what it is told when that is half, until somebody confirms it', async () => {
      const before = await virtualMachines();
      const half = before.filter(
        (vm, index) => index % 2 === 0 && vm.powerState === 'poweredOn',
      );
      for (const vm of half) {
        await administrator.destroy(idOf(vm));
      }
      const held = await portal.refresh(estate, source);
      expect(held).toMatchObject({
        status: 'held',
        report: { changes: { removed: half.length, added: 0 } },
      });
      expect(await virtualMachines()).toEqual(before);

      expect((await portal.confirm(estate, held.id)).status).toBe('succeeded');
      expect(await virtualMachines()).toHaveLength(before.length - half.length);
    });
  },
);
