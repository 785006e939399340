import fc from 'fast-check';
import { CellValue } from '../cells';
import { RvtoolsFormatError } from './RvtoolsInventoryBuilder';
import { readTables as read, Table } from './testTables';

const names = (result: ReturnType<typeof read>) =>
  result.virtualMachines.map(vm => vm.name).sort();

describe('RvtoolsInventoryBuilder', () => {
  it.each([
    ['VM', 'CPUs', 'Provisioned MiB', 'In Use MiB', 'Memory'],
    ['vm ', ' cpus', 'Provisioned MB', 'In use MB', 'MEMORY '],
    [
      'vInfoVMName',
      'vInfoCPUs',
      'vInfoProvisioned',
      'vInfoInUse',
      'vInfoMemory',
    ],
  ])('understands the headers %p …', (...headers) => {
    const { virtualMachines, report } = read({
      vInfo: [headers, ['a', '2', '1,024', 512, 4096]],
    });
    expect(virtualMachines).toEqual([
      expect.objectContaining({
        name: 'a',
        cpus: 2,
        provisionedMiB: 1024,
        inUseMiB: 512,
        memoryMiB: 4096,
        attributes: {},
      }),
    ]);
    expect(report.details.map(each => each.column)).not.toContain(
      'Provisioned MiB',
    );
  });

  it('keeps what RVTools does not know as attributes', () => {
    const { virtualMachines } = read({
      vInfo: [
        ['VM', 'Owner', 'CBT', 'owner', '__proto__', ''],
        ['a', 'team-a', 'True', 'x', 'y', undefined],
      ],
    });
    expect(virtualMachines[0].attributes).toEqual({
      Owner: 'team-a',
      owner: 'x',
    });
  });

  it('accounts for empty, nameless, duplicate and titled rows', () => {
    const { report } = read({
      vInfo: [
        ['Export of 1 May'],
        [],
        ['VM', 'CPUs', 'VM ID', 'VI SDK UUID'],
        ['a', 1, 'vm-1', 'vc'],
        [undefined, '  ', undefined],
        [undefined, 4],
        ['b', 1, 'vm-1', 'vc'],
      ],
    });
    expect(report).toMatchObject({
      rowsRead: 6,
      accepted: 1,
      excluded: 3,
      rejected: 2,
    });
    expect(report.details).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'above-header', row: 1 }),
        expect.objectContaining({ rule: 'empty-row', row: 2, count: 2 }),
        expect.objectContaining({ rule: 'no-name', row: 6 }),
        expect.objectContaining({
          rule: 'duplicate-row',
          row: 7,
          message: expect.stringContaining('“a” of row 4'),
        }),
      ]),
    );
  });

  it('tells VMs of one name apart, and the same VM twice from them', () => {
    const header = ['VM', 'Cluster', 'Folder', 'VM UUID'];
    const uuid = (n: number) => `4200000000000000000000000000000${n}`;
    const result = read({
      vInfo: [
        header,
        ['a', 'one', 'x'],
        ['a', 'two', 'x'],
        ['a', 'one', 'y'],
        ['a', 'one', 'x'],
        ['clone', 'one', 'x', uuid(1)],
        ['original', 'one', 'x', uuid(1)],
        ['single', 'one', 'x', uuid(2)],
      ],
    });
    expect(names(result)).toEqual([
      'a',
      'a',
      'a',
      'clone',
      'original',
      'single',
    ]);
    expect(result.report.rejected).toBe(1);
    expect(
      result.virtualMachines.map(vm => [vm.name, vm.keySource]),
    ).toContainEqual(['clone', 'path']);
    expect(
      result.virtualMachines.map(vm => [vm.name, vm.keySource]),
    ).toContainEqual(['single', 'uuid']);
  });

  it('joins details by id, else by a name that leaves no doubt', () => {
    const { virtualMachines, report } = read({
      vInfo: [
        ['VM', 'VM ID', 'VI SDK UUID', 'Cluster'],
        ['a', 'vm-1', 'vc', 'one'],
        ['a', 'vm-2', 'vc', 'two'],
      ],
      vDisk: [
        [
          'VM',
          'Disk',
          'Capacity MB',
          'Raw',
          'Sharing mode',
          'Path',
          'VM ID',
          'VI SDK UUID',
        ],
        [
          'a',
          'Hard disk 1',
          1024,
          'True',
          'sharingMultiWriter',
          '[ds1] a/a.vmdk',
          'vm-2',
          'vc',
        ],
        [
          'a',
          'Hard disk 1',
          1024,
          'True',
          'sharingMultiWriter',
          '[ds1] a/a.vmdk',
          'vm-2',
          'vc',
        ],
      ],
      vNetwork: [
        ['VM', 'Cluster', 'NIC label', 'IPv4 Address'],
        ['a', 'one', 'Network adapter 1', '10.0.0.1, 10.0.0.2'],
        ['a', undefined, 'Network adapter 1', '10.0.0.3'],
        ['ghost', 'one', 'Network adapter 1', '10.0.0.4'],
      ],
    });
    const [first, second] = [...virtualMachines].sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    expect(first.nics).toEqual([
      expect.objectContaining({ ipAddresses: ['10.0.0.1', '10.0.0.2'] }),
    ]);
    expect(second.disks).toEqual([
      expect.objectContaining({
        capacityMiB: 1024,
        datastore: 'ds1',
        raw: true,
        shared: true,
      }),
    ]);
    expect(second.provisionedMiB).toBe(1024);
    expect(
      report.details
        .filter(each => each.outcome === 'warning')
        .map(each => each.rule),
    ).toEqual(
      expect.arrayContaining([
        'duplicate-detail',
        'ambiguous-vm',
        'unknown-vm',
      ]),
    );
    expect(report).toMatchObject({ rowsRead: 2, accepted: 2 });
  });

  it('sets aside templates, placeholders and agents of vSphere', () => {
    const { virtualMachines } = read({
      vInfo: [
        ['VM', 'Template', 'SRM Placeholder'],
        ['t', 'WAHR', 'Falsch'],
        ['p', 0, 1],
        ['vCLS-1234', 'False', 'False'],
        ['x', 'False', 'False'],
      ],
    });
    expect(
      new Map(
        virtualMachines.map(vm => [
          vm.name,
          [vm.template, vm.placeholder, vm.systemAgent],
        ]),
      ),
    ).toEqual(
      new Map([
        ['t', [true, false, false]],
        ['p', [false, true, false]],
        ['vCLS-1234', [false, false, true]],
        ['x', [false, false, false]],
      ]),
    );
  });

  it('refuses a sheet that never comes to its header', () => {
    expect(() =>
      read({ vInfo: Array.from({ length: 100 }, () => ['x', 'y']) }),
    ).toThrow(RvtoolsFormatError);
    expect(() => read({ vInfo: [] })).toThrow(/no column “VM”/);
  });

  describe('whatever the file looks like', () => {
    const fields = [
      'Powerstate',
      'Template',
      'CPUs',
      'Memory',
      'In Use MiB',
      'Provisioned MB',
      'VM ID',
      'VM UUID',
      'SMBIOS UUID',
      'VI SDK UUID',
      'VI SDK Server',
      'Datacenter',
      'Cluster',
      'Folder',
      'Creation date',
      'Owner',
    ];
    const cell: fc.Arbitrary<CellValue> = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'vm-1', '1', '2') },
      fc.constant(undefined),
      fc.boolean(),
      fc.double(),
      fc.string({ unit: 'grapheme' }),
    );
    const spelled = (header: string) =>
      fc.constantFrom(
        header,
        header.toUpperCase(),
        ` ${header} `,
        header.replace(/ /g, ''),
        header.replace('MiB', 'MB'),
      );
    const table = fc
      .shuffledSubarray(fields)
      .chain(columns =>
        fc.tuple(
          fc.tuple(...['VM', ...columns].map(spelled)),
          fc.array(fc.array(cell, { maxLength: columns.length + 3 }), {
            maxLength: 40,
          }),
        ),
      )
      .map(([header, rows]): Table => [header, ...rows]);

    it('every row is accounted for and no VM is there twice', () => {
      fc.assert(
        fc.property(table, table, (vInfo, vDisk) => {
          const { virtualMachines, report } = read({ vInfo, vDisk });
          const { rowsRead, accepted, excluded, rejected, details } = report;
          expect(rowsRead).toBe(vInfo.length - 1);
          expect(accepted + excluded + rejected).toBe(rowsRead);
          expect(virtualMachines).toHaveLength(accepted);
          expect(new Set(virtualMachines.map(vm => vm.key)).size).toBe(
            accepted,
          );
          for (const [outcome, total] of [
            ['excluded', excluded],
            ['rejected', rejected],
          ] as const) {
            expect(
              details
                .filter(each => each.outcome === outcome)
                .reduce((sum, each) => sum + each.count, 0),
            ).toBe(total);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('the order of rows and columns changes no key', () => {
      fc.assert(
        fc.property(
          table,
          fc.func(fc.nat()),
          fc.func(fc.nat()),
          ([header, ...rows], rowOrder, columnOrder) => {
            const width = header.length;
            const columns = [...header.keys()].sort(
              (a, b) => columnOrder(a) - columnOrder(b) || a - b,
            );
            const shuffled = rows
              .map((row, i) => ({ row, at: rowOrder(i) }))
              .sort((a, b) => a.at - b.at)
              .map(({ row }) => row);
            const keys = (body: Table, order: number[]) =>
              read({
                vInfo: [header, ...body].map(row => order.map(i => row[i])),
              })
                .virtualMachines.map(vm => vm.key)
                .sort();
            const plain = Array.from({ length: width }, (_, i) => i);
            expect(keys(shuffled, columns)).toEqual(keys(rows, plain));
          },
        ),
        { numRuns: 200 },
      );
    });
  });
});
