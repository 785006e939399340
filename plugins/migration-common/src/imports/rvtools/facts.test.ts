import { CellValue } from '../cells';
import { readTables, Table } from './testTables';

/** One VM with one row of a sheet, by header. */
function readOne(
  kind: 'vDisk' | 'vPartition' | 'vUSB' | 'vTools' | 'vCPU' | 'vMemory',
  row: Record<string, CellValue>,
) {
  return readTables({
    vInfo: [['VM'], ['a']],
    [kind]: [
      ['VM', ...Object.keys(row)],
      ['a', ...Object.values(row)],
    ],
  }).virtualMachines[0];
}

function readInfo(row: Record<string, CellValue>) {
  return readTables({
    vInfo: [
      ['VM', ...Object.keys(row)],
      ['a', ...Object.values(row)],
    ],
  }).virtualMachines[0];
}

describe('facts of vInfo', () => {
  it('come from old, new and internal headers', () => {
    const expected = {
      changeTracking: false,
      diskUuidEnabled: true,
      diskCount: 3,
      osConfigured: 'Debian',
      connectionState: 'connected',
      toolsRunning: false,
    };
    const values = ['False', 'True', 3, 'Debian', 'connected', 'notRunning'];
    for (const headers of [
      [
        'CBT',
        'EnableUUID',
        'Disks',
        'OS according to the configuration file',
        'Connection state',
        'Guest state',
      ],
      [
        'cbt ',
        'disk.EnableUUID',
        'DISKS',
        'OS',
        'Connectionstate',
        'Gueststate',
      ],
      [
        'vInfoCBT',
        'vInfoEnableUUID',
        'vInfoNumVirtualDisks',
        'vInfoOS',
        'vInfoConnectionState',
        'vInfoGueststate',
      ],
    ]) {
      const row = Object.fromEntries(
        headers.map((header, i) => [header, values[i]]),
      );
      expect(readInfo(row).facts).toMatchObject(expected);
      expect(readInfo(row).attributes).toEqual({});
    }
  });

  it('are absent where the cell is blank, and named where it cannot be read', () => {
    const { facts, unreadable } = readInfo({
      CBT: undefined,
      'Consolidation Needed': 'perhaps',
      Disks: 'many',
      'FT State': 'notConfigured',
      Powerstate: 'sleepy',
      'Creation date': 'long ago',
    });
    expect(facts.changeTracking).toBeUndefined();
    expect(facts.consolidationNeeded).toBeUndefined();
    expect(facts.faultToleranceState).toBe('notConfigured');
    expect([...(unreadable ?? [])].sort()).toEqual([
      'vInfo.Consolidation Needed',
      'vInfo.Creation date',
      'vInfo.Disks',
      'vInfo.Powerstate',
    ]);
  });

  it('take the word that anonymisers leave for no value', () => {
    const { virtualMachines, coverage } = readTables({
      vInfo: [
        ['VM', 'DNS Name', 'OS according to the VMware Tools', 'Folder'],
        ['VM', 'VM', 'VM', 'VM'],
        ['b', 'VM', 'Debian', 'VM'],
      ],
    });
    const first = virtualMachines.find(vm => vm.name === 'VM');
    expect(first).toMatchObject({ dnsName: undefined, folder: 'VM' });
    expect(first?.unreadable).toContain('vInfo.DNS Name');
    expect(coverage.tables.vInfo).toEqual([
      'Folder',
      'OS according to the VMware Tools',
      'VM',
    ]);
  });

  it('include the uuids, however they are written', () => {
    expect(
      readInfo({
        'VM UUID': '5023ABCD-0000-1111-2222-333344445555',
        'SMBIOS UUID': '42 23 ab cd 00 00 11 11-22 22 33 33 44 44 55 55',
      }),
    ).toMatchObject({
      instanceUuid: '5023abcd000011112222333344445555',
      smbiosUuid: '4223abcd000011112222333344445555',
    });
  });

  it('keep the names of rules and of tags of the command line', () => {
    const vm = readInfo({
      'Cluster rule(s)': 'VM-Host affinity',
      'Cluster rule name(s)': 'licensed',
      vInfo_tags_Team: 'orders',
    });
    expect(vm.facts.clusterRules).toEqual(['VM-Host affinity', 'licensed']);
    expect(vm.attributes).toEqual({ Team: 'orders' });
  });
});

describe('facts of disks', () => {
  it.each([
    [0, { capacityMiB: 0, statedCapacityMiB: 0 }],
    [-1, { capacityMiB: 0, statedCapacityMiB: -1 }],
    ['1,024', { capacityMiB: 1024, statedCapacityMiB: 1024 }],
    [undefined, { capacityMiB: 0, statedCapacityMiB: undefined }],
    ['big', { capacityMiB: 0, statedCapacityMiB: undefined }],
  ])('state a capacity of %p as it stands there', (cell, expected) => {
    const { disks } = readOne('vDisk', { Disk: 'd', 'Capacity MB': cell });
    expect(disks[0]).toMatchObject(expected);
  });

  it.each([
    ['VMware paravirtual SCSI', 'scsi'],
    ['LSI Logic SAS', 'scsi'],
    ['BusLogic', 'scsi'],
    ['AHCI', 'sata'],
    ['SATA controller 0', 'sata'],
    ['NVME controller 0', 'nvme'],
    ['IDE 0', 'ide'],
    ['Video', undefined],
    ['something else', undefined],
    [undefined, undefined],
  ])('know the bus of %p to be %p', (controller, bus) => {
    const vm = readOne('vDisk', { Disk: 'd', Controller: controller });
    expect(vm.disks[0].bus).toBe(bus);
  });

  it('tell a no from silence', () => {
    const raw = (cell: CellValue) => readOne('vDisk', { Raw: cell }).disks[0];
    expect(raw('False')).toMatchObject({ raw: false, statedRaw: false });
    expect(raw(undefined)).toMatchObject({ raw: false });
    expect(raw(undefined).statedRaw).toBeUndefined();
  });

  it('take the other path only where it is one of a datastore', () => {
    const path = (cell: CellValue) =>
      readOne('vDisk', { 'Disk Path': cell }).disks[0];
    expect(path('[ds 1] a/a.vmdk')).toMatchObject({ datastore: 'ds 1' });
    expect(path('C:\\')).toMatchObject({ path: undefined });
  });
});

describe('facts of the other sheets', () => {
  it('are partitions, devices, hot add, use and tools', () => {
    expect(
      readOne('vPartition', {
        Disk: 'C:\\',
        'Disk Key': 2000,
        'Capacity MB': 100,
        'Free MB': 0,
        'Free % ': 0,
      }).facts.partitions,
    ).toEqual([
      { path: 'C:\\', diskKey: '2000', capacityMiB: 100, freeMiB: 0 },
    ]);
    expect(
      readOne('vUSB', { 'Device Type': 'Dongle', 'Device Node': 'USB 1' }).facts
        .usbDevices,
    ).toEqual(['Dongle (USB 1)']);
    expect(
      readOne('vCPU', {
        'Hot Add': 'WAHR',
        'Hot Remove': 0,
        Max: 5800,
        Overall: 58,
      }).facts,
    ).toMatchObject({
      cpuHotAdd: true,
      cpuHotRemove: false,
      use: { cpuMHz: 58, cpuCapacityMHz: 5800 },
    });
    expect(
      readOne('vMemory', {
        'Hot Add': 1,
        Active: 1,
        Consumed: 2,
        Ballooned: 3,
        Swapped: 4,
      }).facts,
    ).toMatchObject({
      memoryHotAdd: true,
      use: {
        memoryActiveMiB: 1,
        memoryConsumedMiB: 2,
        memoryBalloonedMiB: 3,
        memorySwappedMiB: 4,
      },
    });
    expect(
      readOne('vTools', { Tools: 'toolsOld', 'Heartbeat status': 'gray' })
        .facts,
    ).toMatchObject({ toolsRunning: true, heartbeat: 'gray' });
  });

  it('believe vHealth that disks need consolidation, and nothing else', () => {
    const { virtualMachines, report } = readTables({
      vInfo: [['VM'], ['a'], ['b']],
      vHealth: [
        ['Name', 'Message'],
        ['a', 'Virtual machine disk consolidation is needed.'],
        ['b', 'VMtools are out of date.'],
        ['datastore1', 'Low space.'],
      ],
    });
    expect(
      new Map(
        virtualMachines.map(vm => [vm.name, vm.facts.consolidationNeeded]),
      ),
    ).toEqual(
      new Map([
        ['a', true],
        ['b', undefined],
      ]),
    );
    expect(report.details.map(each => each.rule)).not.toContain('unknown-vm');
  });
});

describe('infrastructure', () => {
  const clusters: Table = [
    [
      'Name',
      'DRS enabled',
      'DPM enabled',
      'NumHosts',
      'TotalMemory',
      'VI SDK Server',
    ],
    ['one', 'True', 'disabled', 2, 1_649_267_441_664, 'vc'],
    ['one', 'True', 'disabled', 2, 1_649_267_441_664, 'vc'],
  ];

  it('has each cluster once, in MiB, in the datacenter that its hosts name', () => {
    const { infrastructure, report } = readTables({
      vInfo: [['VM'], ['a']],
      vCluster: clusters,
      vHost: [
        ['Host', 'Cluster', 'Datacenter', 'VI SDK Server', '# Cores'],
        ['esx-1', 'one', 'dc', 'vc', 32],
        ['esx-2', undefined, 'dc', 'vc', 'many'],
      ],
      vDatastore: [
        ['Name', 'Type', 'Capacity MB', '# VMs'],
        ['ds', 'VMFS', 10, 3],
      ],
    });
    expect(infrastructure).toMatchObject({
      clusters: [
        {
          name: 'one',
          datacenter: 'dc',
          drsEnabled: true,
          dpmEnabled: false,
          memoryMiB: 1_572_864,
        },
      ],
      hosts: [
        { name: 'esx-1', cluster: 'one', cores: 32 },
        { name: 'esx-2', cluster: '', cores: undefined },
      ],
      datastores: [{ name: 'ds', capacityMiB: 10, virtualMachines: 3 }],
    });
    expect(report.details.map(each => each.rule)).toContain('duplicate-detail');
  });

  it('does not say that a host is in no cluster where no host says anything', () => {
    const { infrastructure } = readTables({
      vInfo: [['VM'], ['a']],
      vHost: [['Host', 'Cluster'], ['esx-1']],
    });
    expect(infrastructure.hosts[0].cluster).toBeUndefined();
  });
});

describe('coverage', () => {
  it('has sheets that are there without rows, and columns that are not blank throughout', () => {
    expect(
      readTables({
        vInfo: [
          ['VM', 'CBT', 'DNS Name'],
          ['a', 'False'],
        ],
        vSnapshot: [['VM', 'Name']],
      }).coverage,
    ).toEqual({
      format: 'rvtools',
      tables: { vInfo: ['CBT', 'VM'], vSnapshot: [] },
    });
  });
});

describe('exports that were pasted together', () => {
  it('may have the header again, in another order', () => {
    const { virtualMachines, report } = readTables({
      vInfo: [
        ['VM', 'CPUs', 'VM ID', 'VI SDK UUID'],
        ['a', 1, 'vm-1', 'x'],
        ['CPUs', 'VM', 'VI SDK UUID', 'VM ID'],
        [2, 'a', 'y', 'vm-1'],
      ],
    });
    expect(virtualMachines.map(vm => [vm.key, vm.cpus])).toEqual([
      ['x:vm-1', 1],
      ['y:vm-1', 2],
    ]);
    expect(report).toMatchObject({ rowsRead: 3, accepted: 2, excluded: 1 });
  });

  it('never join a row to a VM of the same name whose id is another', () => {
    const { virtualMachines, report } = readTables({
      vInfo: [
        ['VM', 'VM ID', 'VI SDK UUID'],
        ['web', 'vm-1', 'x'],
      ],
      vDisk: [
        ['VM', 'Disk', 'VM ID', 'VI SDK UUID'],
        ['web', 'd', 'vm-9', 'y'],
      ],
    });
    expect(virtualMachines[0].disks).toEqual([]);
    expect(report.details.map(each => each.rule)).toContain('unknown-vm');
  });

  it('leave unreadable what may be of either VM of a name', () => {
    const { virtualMachines } = readTables({
      vInfo: [
        ['VM', 'Cluster'],
        ['a', 'one'],
        ['a', 'two'],
        ['b', 'one'],
      ],
      vSnapshot: [
        ['VM', 'Name'],
        ['a', 's'],
      ],
    });
    expect(virtualMachines.map(vm => [vm.name, vm.unreadable]).sort()).toEqual([
      ['a', ['vSnapshot.Name']],
      ['a', ['vSnapshot.Name']],
      ['b', undefined],
    ]);
  });
});
