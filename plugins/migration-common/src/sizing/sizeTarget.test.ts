import fc from 'fast-check';
import {
  dispositions,
  Infrastructure,
  SizingHint,
  SizingParameters,
  VirtualDisk,
  VirtualMachine,
} from '../types';
import { defaultSizingParameters } from './defaults';
import { SizedVirtualMachine, sizeTarget } from './sizeTarget';

const nothing: Infrastructure = { clusters: [], hosts: [], datastores: [] };

const vmOf = (fields: Partial<VirtualMachine> = {}): VirtualMachine => ({
  key: 'vm-1',
  keySource: 'vm-id',
  name: 'orders-web-01',
  powerState: 'poweredOn',
  template: false,
  placeholder: false,
  cluster: 'prod',
  cpus: 4,
  memoryMiB: 8192,
  provisionedMiB: 1000,
  inUseMiB: 400,
  disks: [],
  nics: [],
  snapshots: [],
  osFamily: 'linux',
  attributes: {},
  facts: {},
  ...fields,
});

const diskOf = (fields: Partial<VirtualDisk> = {}): VirtualDisk => ({
  label: 'Hard disk 1',
  capacityMiB: 100,
  raw: false,
  shared: false,
  ...fields,
});

const size = (
  virtualMachines: (Partial<SizedVirtualMachine> & { vm: VirtualMachine })[],
  infrastructure: Partial<Infrastructure> = {},
  parameters: Partial<SizingParameters> = {},
) =>
  sizeTarget({
    virtualMachines: virtualMachines.map(each => ({ hints: [], ...each })),
    infrastructure: { ...nothing, ...infrastructure },
    parameters: { ...defaultSizingParameters, ...parameters },
  });

describe('sizeTarget', () => {
  it('counts what moves, and the undecided with it', () => {
    const { moving, byDisposition } = size([
      { vm: vmOf(), disposition: 'rehost' },
      { vm: vmOf() },
      { vm: vmOf(), disposition: 'retire' },
      { vm: vmOf(), disposition: 'retain' },
      { vm: vmOf({ template: true }) },
    ]);
    expect(moving).toMatchObject({ virtualMachines: 2, cpus: 8 });
    expect(Object.keys(byDisposition).sort()).toEqual([
      'rehost',
      'retain',
      'retire',
      'undecided',
    ]);
  });

  it('needs nodes by the scarcer of CPU and memory, and one for each failure', () => {
    const parameters: Partial<SizingParameters> = {
      cpuOvercommit: 2,
      memoryOvercommit: 1,
      headroom: 0.5,
      failures: 2,
      node: {
        cores: 10,
        memoryMiB: 20_000,
        reservedCores: 2,
        reservedMemoryMiB: 4_000,
      },
    };
    // Usable of a node: 4 cores, 8 000 MiB.
    const { target } = size(
      [{ vm: vmOf({ cpus: 17, memoryMiB: 24_000 }) }],
      {},
      parameters,
    );
    expect(target).toMatchObject({
      nodesByCpu: 3,
      nodesByMemory: 3,
      nodes: 5,
      cores: 17,
      memoryMiB: 48_000,
    });
    expect(
      size([{ vm: vmOf({ cpus: 1, memoryMiB: 24_001 }) }], {}, parameters)
        .target,
    ).toMatchObject({ nodesByCpu: 1, nodesByMemory: 4, nodes: 6 });
  });

  it('needs nothing for nothing', () => {
    expect(size([]).target).toEqual({
      cores: 0,
      memoryMiB: 0,
      nodesByCpu: 0,
      nodesByMemory: 0,
      nodes: 0,
      storage: [],
      storageRawMiB: 0,
    });
  });

  it('splits storage by class, in the ratio of the disks', () => {
    const disks = [
      diskOf({ capacityMiB: 300, datastore: 'vsan-1' }),
      diskOf({ capacityMiB: 100, datastore: 'nfs-1' }),
    ];
    const { target } = size(
      [
        { vm: vmOf({ disks }) },
        { vm: vmOf({ disks: [diskOf({ raw: true, datastore: 'vmfs-1' })] }) },
        { vm: vmOf() },
      ],
      {
        datastores: [
          { name: 'vsan-1', type: 'vsan' },
          { name: 'nfs-1', type: 'NFS41' },
          { name: 'vmfs-1', type: 'VMFS' },
        ],
      },
      { replicas: 2, storageGrowth: 0.5, storageBasis: 'in-use' },
    );
    expect(target.storage).toEqual([
      {
        storageClass: 'block-shared',
        from: ['VMFS'],
        disks: 1,
        provisionedMiB: 1000,
        inUseMiB: 400,
        rawMiB: 1200,
      },
      {
        storageClass: 'unclassified',
        from: [],
        disks: 0,
        provisionedMiB: 1000,
        inUseMiB: 400,
        rawMiB: 1200,
      },
      {
        storageClass: 'block-replicated',
        from: ['vsan'],
        disks: 1,
        provisionedMiB: 750,
        inUseMiB: 300,
        rawMiB: 900,
      },
      {
        storageClass: 'file',
        from: ['NFS41'],
        disks: 1,
        provisionedMiB: 250,
        inUseMiB: 100,
        rawMiB: 300,
      },
    ]);
  });

  it('takes what is provisioned where nothing says what is in use', () => {
    const [need] = size([{ vm: vmOf({ inUseMiB: 0 }) }]).target.storage;
    expect(need).toMatchObject({ inUseMiB: undefined, rawMiB: 3600 });
  });

  it('knows a datastore of a name that repeats by its datacenter only', () => {
    const datastores = [
      { name: 'ds', datacenter: 'a', type: 'VMFS' },
      { name: 'ds', datacenter: 'b', type: 'NFS' },
    ];
    const classOf = (datacenter?: string) =>
      size(
        [{ vm: vmOf({ datacenter, disks: [diskOf({ datastore: 'ds' })] }) }],
        { datastores },
      ).target.storage[0].storageClass;
    expect(classOf('a')).toBe('block');
    expect(classOf('b')).toBe('file');
    expect(classOf(undefined)).toBe('unclassified');
  });

  it('tells what retiring sets free, and right-sizing of what moves', () => {
    const hint: SizingHint = {
      resource: 'memory',
      direction: 'smaller',
      now: 8192,
      proposed: 4096,
      message: 'Uses 3 GiB at most',
    };
    const larger: SizingHint = { ...hint, direction: 'larger' };
    const { gains, rightSizing } = size([
      { vm: vmOf(), disposition: 'retire', hints: [hint] },
      { vm: vmOf(), disposition: 'repurchase' },
      { vm: vmOf(), disposition: 'rehost', hints: [hint, larger] },
    ]);
    expect(gains).toMatchObject({ virtualMachines: 2, inUseMiB: 800 });
    expect(rightSizing).toEqual({
      virtualMachines: 1,
      cpus: 0,
      memoryMiB: 4096,
      storageMiB: 0,
    });
  });

  it('switches off the hosts of clusters in which nothing stays', () => {
    const { decommission } = size(
      [
        { vm: vmOf({ cluster: 'a' }), disposition: 'rehost' },
        { vm: vmOf({ cluster: 'b' }), disposition: 'retain' },
      ],
      {
        clusters: [{ name: 'a' }, { name: 'b' }],
        hosts: [
          { name: 'esx-1', cluster: 'a', cores: 32 },
          { name: 'esx-2', cluster: 'a', cores: 32 },
          { name: 'esx-3', cluster: 'b', cores: 32 },
          { name: 'esx-4' },
        ],
      },
    );
    expect(decommission).toEqual({ hosts: 2, cores: 64, known: true });
    expect(size([{ vm: vmOf() }]).decommission.known).toBe(false);
  });

  it('says what is missing', () => {
    expect(size([{ vm: vmOf({ inUseMiB: 0 }) }]).gaps).toEqual([
      '1 VM is undecided and counted as moving',
      '1 VM does not say how much storage is in use',
      '1 VM has no list of disks, so its storage has no class',
      'No source lists the datastores, so disks have no class',
      'No source lists the hosts, so what can be switched off is unknown',
    ]);
  });

  it('loses no VM and no MiB on the way', () => {
    const disk = fc.record({
      capacityMiB: fc.nat(10_000),
      raw: fc.boolean(),
      datastore: fc.option(fc.constantFrom('ds-1', 'ds-2'), { nil: undefined }),
    });
    const sized = fc.record({
      vm: fc
        .record({
          cpus: fc.nat(64),
          memoryMiB: fc.nat(1_000_000),
          provisionedMiB: fc.nat(10_000_000),
          inUseMiB: fc.nat(10_000_000),
          cluster: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
          template: fc.boolean(),
          disks: fc.array(disk.map(diskOf), { maxLength: 4 }),
        })
        .map(vmOf),
      disposition: fc.option(fc.constantFrom(...dispositions), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(fc.array(sized, { maxLength: 30 }), virtualMachines => {
        const result = size(virtualMachines, {
          datastores: [{ name: 'ds-1', type: 'VMFS' }],
        });
        const counted = virtualMachines.filter(({ vm }) => !vm.template);
        const sum = (
          totals: { virtualMachines: number; provisionedMiB: number }[],
          field: 'virtualMachines' | 'provisionedMiB',
        ) => totals.reduce((all, each) => all + each[field], 0);
        expect(
          sum(Object.values(result.byDisposition), 'virtualMachines'),
        ).toBe(counted.length);
        expect(sum(result.byCluster, 'virtualMachines')).toBe(counted.length);
        expect(
          result.target.storage.reduce(
            (all, each) => all + each.provisionedMiB,
            0,
          ),
        ).toBeCloseTo(result.moving.provisionedMiB, 3);
      }),
    );
  });
});
