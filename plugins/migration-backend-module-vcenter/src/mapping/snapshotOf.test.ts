import {
  assessVirtualMachine,
  managedObjectKey,
  RvtoolsInventoryBuilder,
  VirtualMachine,
} from '@crosswalk/backstage-plugin-migration-common';
import { infrastructure, plain, troubled } from '../__testUtils__/estate';
import { mirrorOf, referring, ToldObject } from '../__testUtils__/updates';
import { snapshotOf } from './snapshotOf';

const vcenterUuid = 'E8F37E2E-7B2B-4F4B-9C6A-0123456789AB';
const readAt = '2026-11-25T06:00:00.000Z';

const snapshot = (objects: ToldObject[], unsupported: string[] = []) =>
  snapshotOf(mirrorOf(...infrastructure, ...objects), {
    vcenterUuid,
    vcenter: 'vc.example.com',
    unsupported: new Set(unsupported),
    readAt,
  });

const told = (
  id: string,
  values: Record<string, string>,
  refused?: string[],
): ToldObject => ({ object: `VirtualMachine:${id}`, values, refused });

describe('snapshotOf', () => {
  it('tells of a VM what the server tells', async () => {
    const { virtualMachines } = await snapshot([plain]);
    expect(virtualMachines).toEqual([
      {
        key: 'e8f37e2e7b2b4f4b9c6a0123456789ab:vm-2',
        keySource: 'vm-id',
        name: 'web-2',
        dnsName: 'web-2.example.com',
        powerState: 'poweredOn',
        template: false,
        placeholder: false,
        systemAgent: false,
        vcenter: 'vc.example.com',
        datacenter: 'FRA/1',
        cluster: undefined,
        host: 'esx9',
        folder: 'Production/Web',
        resourcePool: 'Gold',
        cpus: 4,
        memoryMiB: 8192,
        provisionedMiB: 40960,
        inUseMiB: 10240,
        disks: [
          {
            label: 'VirtualDisk 2000',
            capacityMiB: 40960,
            statedCapacityMiB: 40960,
            path: '[vsan-1] web-2/web-2.vmdk',
            datastore: 'vsan-1',
            raw: false,
            statedRaw: false,
            rawLunId: undefined,
            rawCompatibilityMode: undefined,
            shared: false,
            sharingMode: 'sharingNone',
            sharedBus: 'noSharing',
            mode: 'persistent',
            thin: true,
            controller: 'ParaVirtualSCSIController 1000',
            bus: 'scsi',
            changeTracking: true,
          },
        ],
        nics: [
          {
            label: 'VirtualVmxnet3 4000',
            network: 'VLAN 12',
            adapter: 'Vmxnet3',
            connected: true,
            macAddress: '00:50:56:aa:00:02',
            ipAddresses: ['10.0.0.2', 'fe80::1'],
          },
        ],
        snapshots: [],
        operatingSystem: 'Red Hat Enterprise Linux 9 (64-bit)',
        osFamily: 'linux',
        toolsStatus: 'toolsOk',
        firmware: 'efi',
        secureBoot: true,
        primaryIpAddress: '10.0.0.2',
        annotation: 'Line one\nline two',
        attributes: { Application: 'Shop' },
        poweredOnAt: '2026-01-02T03:04:05.000Z',
        createdAt: '2024-05-06T07:08:09.123Z',
        instanceUuid: '50123456789abcdef0123456789abcde',
        smbiosUuid: '42123456789abcdef0123456789abcde',
        facts: {
          guestId: 'rhel9_64Guest',
          osFromTools: 'Red Hat Enterprise Linux 9 (64-bit)',
          osConfigured: 'Red Hat Enterprise Linux 9 (64-bit)',
          diskCount: 1,
          partitions: [
            { path: '/', capacityMiB: 40960, freeMiB: 100, diskKey: '2000' },
          ],
          devices: [],
          changeTracking: true,
          consolidationNeeded: false,
          cpuHotAdd: false,
          cpuHotRemove: false,
          memoryHotAdd: false,
          faultToleranceState: 'notConfigured',
          diskUuidEnabled: false,
          clusterRules: [],
          hostAffinity: false,
          cpuAffinity: [],
          numaNodeAffinity: [],
          tpm: false,
          heartbeat: 'green',
          toolsRunning: true,
          connectionState: 'connected',
          use: {
            cpuMHz: 120,
            cpuCapacityMHz: 9600,
            memoryActiveMiB: 2048,
            memoryConsumedMiB: 8000,
            memoryBalloonedMiB: 0,
            memorySwappedMiB: 0,
          },
        },
        unreadable: undefined,
      },
    ]);
  });

  it('keeps nothing of the configuration that it was not after', async () => {
    expect(JSON.stringify(await snapshot([plain]))).not.toContain('hunter2');
  });

  it('answers every readiness rule: all raised, or none', async () => {
    const {
      virtualMachines,
      coverage,
      infrastructure: facts,
    } = await snapshot([plain, troubled]);
    const answers = (vm: VirtualMachine) =>
      assessVirtualMachine(vm, {
        coverages: [coverage],
        infrastructure: facts,
        now: readAt,
      }).findings.map(({ concern, answer }) => `${concern} ${answer}`);
    const [first, second] = virtualMachines.map(answers);
    expect(first).toHaveLength(29);
    // A guest that has the default host name has one, and the cluster is not under power management.
    expect(first.filter(answer => !answer.endsWith(' raised')).sort()).toEqual([
      'vmware.dpm.enabled ok',
      'vmware.hostname.empty ok',
    ]);
    expect(second.filter(answer => !answer.endsWith(' ok'))).toEqual([]);
  });

  it('meets the VM that an export tells of', async () => {
    const builder = new RvtoolsInventoryBuilder();
    builder.addRow('vInfo', { row: 1, cells: ['VM', 'VM ID', 'VI SDK UUID'] });
    builder.addRow('vInfo', { row: 2, cells: ['web-2', 'vm-2', vcenterUuid] });
    builder.endInfo();
    const exported = builder.build().virtualMachines;
    const live = (await snapshot([plain])).virtualMachines;
    expect(live[0].key).toBe(exported[0].key);
    expect(live[0].key).toBe(
      managedObjectKey({ name: '', vcenterUuid, vmId: 'vm-2' }),
    );
  });

  it('tells of clusters, hosts and datastores', async () => {
    const { infrastructure: facts, exportedAt } = await snapshot([]);
    const place = { vcenter: 'vc.example.com', datacenter: 'FRA/1' };
    expect(facts.clusters).toEqual([
      {
        ...place,
        name: 'Prod',
        hosts: 2,
        cores: 64,
        cpuMHz: 96000,
        memoryMiB: 1048576,
        drsEnabled: true,
        dpmEnabled: false,
        haEnabled: true,
      },
    ]);
    expect(facts.hosts.map(host => [host.name, host.cluster])).toEqual([
      ['esx1', 'Prod'],
      ['esx9', ''],
    ]);
    expect(facts.hosts[0]).toMatchObject({
      ...place,
      sockets: 2,
      cores: 32,
      cpuMHz: 2400,
      memoryMiB: 524288,
      cpuModel: 'Xeon',
      version: 'VMware ESXi 8.0.3 build-24022510',
    });
    expect(facts.datastores).toEqual([
      {
        ...place,
        name: 'vsan-1',
        type: 'vsan',
        capacityMiB: 1024000,
        provisionedMiB: 614400,
        inUseMiB: 512000,
        freeMiB: 512000,
        virtualMachines: 2,
      },
    ]);
    expect(exportedAt).toBe(readAt);
  });

  it('reads rules of the cluster that are on, by name and by group', async () => {
    const [vm] = (await snapshot([troubled])).virtualMachines;
    expect(vm.facts.clusterRules).toEqual([
      'ClusterVmHostRuleInfo: licensed',
      'ClusterAntiAffinityRuleSpec: apart',
    ]);
    expect(vm.facts.hostAffinity).toBe(true);
  });

  it('does not say no where it was not told', async () => {
    const { virtualMachines, report } = await snapshot([
      told('vm-5', {
        name: 'lost',
        'runtime.connectionState': 'inaccessible',
      }),
    ]);
    const [{ facts, powerState, unreadable }] = virtualMachines;
    expect(powerState).toBe('unknown');
    expect(unreadable).toBeUndefined();
    expect(
      Object.values({
        ...facts,
        use: undefined,
        connectionState: undefined,
      }).filter(value => value !== undefined),
    ).toEqual([]);
    expect(report).toMatchObject({
      accepted: 1,
      details: [
        {
          outcome: 'warning',
          rule: 'no-configuration',
          message: expect.stringContaining('inaccessible'),
        },
      ],
    });
  });

  it('accounts for VMs whose name is not told, and for all that could not be read', async () => {
    const device = 'config.hardware.device';
    const { virtualMachines, coverage, report } = await snapshot([
      plain,
      told('vm-6', {}, ['name']),
      told('vm-7', { name: 'secret' }, [device]),
    ]);
    expect(report).toMatchObject({
      rowsRead: 3,
      accepted: 2,
      excluded: 0,
      rejected: 1,
    });
    expect(report.details.map(({ outcome, rule }) => [outcome, rule])).toEqual([
      ['rejected', 'no-name'],
      ['warning', 'no-permission'],
      ['warning', 'no-permission'],
    ]);
    expect(virtualMachines[1].unreadable).toEqual([`VirtualMachine.${device}`]);
    expect(coverage.tables.VirtualMachine).toContain(device);
  });

  it('covers what was asked for and not refused', async () => {
    const { coverage, report } = await snapshot(
      [told('vm-7', { name: 'secret' }, ['config.hardware.device'])],
      ['config.createDate'],
    );
    expect(coverage.format).toBe('vcenter');
    expect(coverage.tables.VirtualMachine).toContain('config.cpuAffinity');
    expect(coverage.tables.VirtualMachine).not.toContain(
      'config.hardware.device',
    );
    expect(coverage.tables.VirtualMachine).not.toContain('config.createDate');
    expect(coverage.tables.Datastore).toContain('name');
    expect(report.details.map(({ rule }) => rule)).toContain(
      'property-missing',
    );
  });

  it('sets aside what is no workload', async () => {
    const { virtualMachines } = await snapshot([
      told('vm-a', { name: 'tpl', 'config.template': 'true' }),
      told('vm-b', {
        name: 'srm',
        'config.managedBy':
          '<val><extensionKey>com.vmware.vcDr</extensionKey><type>placeholderVm</type></val>',
      }),
      told('vm-c', { name: 'vCLS-12ab' }),
    ]);
    expect(
      virtualMachines.map(vm => [vm.template, vm.placeholder, vm.systemAgent]),
    ).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
  });

  it('finds the place of a VM in a vApp, which is in no folder', async () => {
    const [vm] = (
      await snapshot([
        told('vm-8', {
          name: 'in-app',
          parentVApp: referring('VirtualApp:resgroup-v1'),
          resourcePool: referring('VirtualApp:resgroup-v1'),
          'runtime.host': referring('HostSystem:host-1'),
        }),
      ])
    ).virtualMachines;
    expect(vm).toMatchObject({
      datacenter: 'FRA/1',
      cluster: 'Prod',
      host: 'esx1',
      folder: undefined,
      resourcePool: 'Shop',
    });
  });

  it('ends in a circle of folders as well', async () => {
    const [vm] = (
      await snapshot([
        { object: 'Folder:a', values: { parent: referring('Folder:b') } },
        { object: 'Folder:b', values: { parent: referring('Folder:a') } },
        told('vm-9', { name: 'x', parent: referring('Folder:a') }),
      ])
    ).virtualMachines;
    expect([vm.datacenter, vm.folder]).toEqual([undefined, undefined]);
  });
});
