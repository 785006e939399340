import { mockServices } from '@backstage/backend-test-utils';
import {
  assessVirtualMachine,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { Administrator } from './__testUtils__/Administrator';
import { CuttingProxy } from './__testUtils__/CuttingProxy';
import { startVcsim, Vcsim, vcsimBinary } from './__testUtils__/startVcsim';
import { VcenterOptions } from './config/readVcenterOptions';
import { VcenterInventorySource } from './VcenterInventorySource';
import { tag } from './xml/markup';

const suite = vcsimBinary ? describe : describe.skip;

jest.setTimeout(180_000);

suite(
  'against vcsim (skipped without CROSSWALK_VCSIM, which yarn integration vcsim sets)',
  () => {
    let vcsim: Vcsim;
    let administrator: Administrator;
    let source: VcenterInventorySource;
    const logger = mockServices.logger.mock();
    const open: VcenterInventorySource[] = [];

    const sourceOf = (change: Partial<VcenterOptions> = {}) => {
      const created = new VcenterInventorySource(
        {
          id: 'vcsim',
          title: 'vcsim',
          estate: 'Simulated',
          baseUrl: vcsim.url,
          ca: vcsim.ca,
          username: vcsim.user,
          password: vcsim.password,
          refreshSeconds: 60,
          timeoutMs: 60_000,
          ...change,
        },
        { logger },
      );
      open.push(created);
      return created;
    };
    const read = (from = source) =>
      from.read({ signal: new AbortController().signal, onProgress: () => {} });
    const idOf = ({ key }: VirtualMachine) => key.split(':')[1];
    const lastLog = () => String(logger.info.mock.calls.at(-1)?.[0]);

    beforeAll(async () => {
      vcsim = await startVcsim();
      administrator = await Administrator.at(vcsim);
      source = sourceOf();
    });
    afterAll(async () => {
      await Promise.all(open.map(each => each.close()));
      await administrator?.leave();
      await vcsim?.stop();
    });

    it('has every VM of every datacenter in the first read', async () => {
      const { virtualMachines, infrastructure, report, coverage } =
        await read();
      expect(vcsim.virtualMachines).toBeGreaterThanOrEqual(300);
      expect(virtualMachines).toHaveLength(vcsim.virtualMachines);
      expect(report).toMatchObject({
        rowsRead: vcsim.virtualMachines,
        accepted: vcsim.virtualMachines,
        details: [],
      });
      expect(new Set(virtualMachines.map(vm => vm.key)).size).toBe(
        vcsim.virtualMachines,
      );
      expect(new Set(virtualMachines.map(vm => vm.datacenter)).size).toBe(3);
      expect(vcsim.datacenters).toBe(3);
      expect(infrastructure.clusters).toHaveLength(vcsim.clusters);

      const alone = new Set(
        infrastructure.hosts
          .filter(({ cluster }) => cluster === '')
          .map(({ name }) => name),
      );
      for (const vm of virtualMachines) {
        expect(vm).toMatchObject({
          vcenter: '127.0.0.1',
          powerState: 'poweredOn',
          host: expect.any(String),
          resourcePool: expect.any(String),
          disks: [
            expect.objectContaining({
              datastore: 'LocalDS_0',
              capacityMiB: 10240,
              bus: 'scsi',
            }),
          ],
          nics: [expect.objectContaining({ network: expect.any(String) })],
        });
        expect(vm.cluster === undefined).toBe(alone.has(vm.host!));
        // Names say where the simulator made them.
        expect(vm.name.startsWith(`${vm.datacenter}_`)).toBe(true);
      }

      const { findings } = assessVirtualMachine(virtualMachines[0], {
        coverages: [coverage],
        infrastructure,
        now: '2026-11-25T00:00:00.000Z',
      });
      expect(
        findings.find(
          ({ concern }) => concern === 'vmware.passthrough_device.detected',
        )?.answer,
      ).toBe('ok');
    });

    it('sees a VM that was renamed, one that was deleted and one that was made, and asks for nothing else', async () => {
      const before = (await read()).virtualMachines;
      const [renamed, deleted, original] = before;
      const changes = expect.stringMatching(/; \d+ objects changed/);

      await administrator.rename(idOf(renamed), 'renamed/by hand');
      let after = (await read()).virtualMachines;
      expect(lastLog()).toEqual(changes);
      expect(after).toEqual(
        before.map(vm =>
          vm === renamed ? { ...vm, name: 'renamed/by hand' } : vm,
        ),
      );

      await administrator.destroy(idOf(deleted));
      after = (await read()).virtualMachines;
      expect(lastLog()).toEqual(changes);
      expect(after.map(({ key }) => key)).toEqual(
        before.filter(vm => vm !== deleted).map(({ key }) => key),
      );

      const id = await administrator.clone(idOf(original), 'new-vm');
      after = (await read()).virtualMachines;
      expect(lastLog()).toEqual(changes);
      expect(after).toHaveLength(before.length);
      expect(after.find(vm => idOf(vm) === id)).toMatchObject({
        name: 'new-vm',
        powerState: 'poweredOff',
        datacenter: original.datacenter,
        disks: [expect.objectContaining({ capacityMiB: 10240 })],
      });

      // What somebody sees who reads from scratch is the same.
      expect((await read(sourceOf())).virtualMachines).toEqual(after);
    });

    it('has the whole again where the server tells of changes in part only', async () => {
      const before = (await read()).virtualMachines;
      // The simulator forgets to tell that a VM was deleted when another one was made since; its list shows it.
      await administrator.destroy(idOf(before[0]));
      const id = await administrator.clone(idOf(before[1]), 'another-vm');
      const after = (await read()).virtualMachines.map(idOf);
      expect(after.sort()).toEqual([...before.slice(1).map(idOf), id].sort());
    });

    it('sees what is done to the hardware and settings of a VM', async () => {
      const [vm] = (await read()).virtualMachines;
      await administrator.snapshot(idOf(vm), 'before the update');
      await administrator.reconfigure(
        idOf(vm),
        tag(
          'deviceChange',
          [
            tag('operation', 'add'),
            tag('device', [tag('key', '-1')], {
              'xsi:type': 'VirtualUSBController',
            }),
          ],
          { 'xsi:type': 'VirtualDeviceConfigSpec' },
        ),
        tag(
          'extraConfig',
          [
            tag('key', 'numa.nodeAffinity'),
            tag('value', '0,1', { 'xsi:type': 'xsd:string' }),
          ],
          { 'xsi:type': 'OptionValue' },
        ),
      );
      const [changed] = (await read()).virtualMachines;
      expect(vm.snapshots).toEqual([]);
      expect(changed.snapshots).toEqual([
        expect.objectContaining({ name: 'before the update' }),
      ]);
      expect(changed.facts).toMatchObject({
        numaNodeAffinity: [0, 1],
        devices: [{ kind: 'VirtualUSBController' }],
      });
    });

    it('reports a wrong password, and neither tells nor logs it', async () => {
      const refused = sourceOf({ password: 'not-the-password' });
      const error = await read(refused).catch(each => each);
      expect(error).toMatchObject({ code: 'invalid-login' });
      expect(error.message).toContain('does not accept the user name');
      expect(
        JSON.stringify([error.message, logger.info.mock.calls]),
      ).not.toContain('not-the-password');
    });

    it('sends nothing to a server whose certificate is by nobody it trusts', async () => {
      await expect(read(sourceOf({ ca: undefined }))).rejects.toMatchObject({
        code: 'untrusted',
        message: expect.stringContaining('nothing was sent to it'),
      });
    });

    it('renews a session that somebody ended, and has everything again', async () => {
      const before = (await read()).virtualMachines;
      expect(await administrator.endOtherSessions()).toBeGreaterThan(0);
      expect((await read()).virtualMachines).toEqual(before);
      expect(lastLog()).toContain('read whole');
      await read();
      expect(lastLog()).toContain('0 objects changed');
    });

    it('reports a connection that is cut in the middle of an answer, and uses nothing of it', async () => {
      const before = (await read()).virtualMachines;
      const proxy = await CuttingProxy.before(vcsim.url);
      const through = sourceOf({ baseUrl: proxy.url });
      // Session, views and a few answers get through; then not even a new connection does.
      proxy.remaining = 200_000;
      await expect(read(through)).rejects.toMatchObject({ code: 'cut' });

      proxy.remaining = Number.POSITIVE_INFINITY;
      expect((await read(through)).virtualMachines).toHaveLength(before.length);

      proxy.remaining = 100;
      await expect(read(through)).rejects.toMatchObject({ code: 'cut' });
      proxy.remaining = Number.POSITIVE_INFINITY;
      expect((await read(through)).virtualMachines).toEqual(
        before.map(vm => ({ ...vm, vcenter: '127.0.0.1' })),
      );
      await proxy.stop();
    });

    it('tells what the server tells when that is half of its VMs', async () => {
      const small = await startVcsim({ datacenters: 2, machines: 4 });
      const there = await Administrator.at(small);
      const from = sourceOf({ baseUrl: small.url, ca: small.ca });
      const before = (await read(from)).virtualMachines;
      const half = before.filter((_, index) => index % 2 === 0);
      for (const vm of half) {
        await there.destroy(idOf(vm));
      }
      const { virtualMachines, report } = await read(from);
      expect(virtualMachines).toHaveLength(before.length - half.length);
      expect(report.accepted).toBe(virtualMachines.length);
      await from.close();
      await there.leave();
      await small.stop();
    });
  },
);
