import fc from 'fast-check';
import { VirtualMachine } from '../types';
import { diffVirtualMachines } from './diffVirtualMachines';
import { testMachine as vm } from './testMachines';

const fieldsOf = (
  before: Partial<VirtualMachine>,
  after: Partial<VirtualMachine>,
) =>
  diffVirtualMachines(
    [vm({ key: 'a', ...before })],
    [vm({ key: 'a', ...after })],
  ).differences.flatMap(each => each.fields);

describe('diffVirtualMachines', () => {
  it('names what appeared, changed and vanished', () => {
    const { differences, counts } = diffVirtualMachines(
      [vm({ key: 'gone' }), vm({ key: 'same' }), vm({ key: 'more', cpus: 2 })],
      [vm({ key: 'more', cpus: 4 }), vm({ key: 'new' }), vm({ key: 'same' })],
    );
    expect(differences).toEqual([
      { key: 'gone', name: 'gone', change: 'vanished', fields: [] },
      {
        key: 'more',
        name: 'more',
        change: 'changed',
        fields: [{ field: 'cpus', before: '2', after: '4' }],
      },
      { key: 'new', name: 'new', change: 'appeared', fields: [] },
    ]);
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1 });
  });

  it.each<[string, Partial<VirtualMachine>, Partial<VirtualMachine>, object[]]>(
    [
      [
        'attributes one by one',
        { attributes: { Owner: 'a', App: 'x' } },
        { attributes: { Owner: 'b', App: 'x', Tier: '1' } },
        [
          { field: 'attributes.Owner', before: 'a', after: 'b' },
          { field: 'attributes.Tier', after: '1' },
        ],
      ],
      [
        'facts one by one',
        { facts: { changeTracking: false, tpm: true } },
        { facts: { changeTracking: true } },
        [
          { field: 'facts.changeTracking', before: 'false', after: 'true' },
          { field: 'facts.tpm', before: 'true' },
        ],
      ],
      [
        'lists as people read them',
        { snapshots: [{ name: 'before patch' }] },
        {
          snapshots: [],
          disks: [{ label: 'd1', capacityMiB: 10, raw: false, shared: false }],
        },
        [
          { field: 'disks', before: '', after: 'd1 (10 MiB)' },
          { field: 'snapshots', before: 'before patch', after: '' },
        ],
      ],
      [
        'storage in use only beyond what drifts',
        { inUseMiB: 1000 },
        { inUseMiB: 1200 },
        [{ field: 'inUseMiB', before: '1000', after: '1200' }],
      ],
    ],
  )('says %s', (_, before, after, fields) => {
    expect(fieldsOf(before, after)).toEqual(fields);
  });

  it.each<[string, Partial<VirtualMachine>, Partial<VirtualMachine>]>([
    [
      'measurements of the moment',
      {
        inUseMiB: 1000,
        facts: {
          use: { cpuMHz: 1 },
          heartbeat: 'green',
          partitions: [{ path: '/', freeMiB: 5 }],
        },
        snapshots: [{ name: 's', sizeMiB: 1 }],
      },
      {
        inUseMiB: 1010,
        facts: {
          use: { cpuMHz: 900 },
          heartbeat: 'gray',
          partitions: [{ path: '/', freeMiB: 4 }],
        },
        snapshots: [{ name: 's', sizeMiB: 2 }],
      },
    ],
    [
      'the order of what is in an object',
      { facts: { partitions: [{ path: '/', diskKey: '1' }] } },
      { facts: { partitions: [{ diskKey: '1', path: '/' }] } },
    ],
    ['an absent value', {}, { host: undefined }],
  ])('ignores %s', (_, before, after) => {
    expect(fieldsOf(before, after)).toEqual([]);
  });

  it('shortens values', () => {
    const [{ after }] = fieldsOf({}, { annotation: 'x'.repeat(5000) });
    expect(after).toHaveLength(200);
  });

  it('counts every VM once', () => {
    const estate = fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...'abcdefgh'), cpus: fc.nat(2) }),
      { selector: each => each.key },
    );
    fc.assert(
      fc.property(estate, estate, (before, after) => {
        const { counts, differences } = diffVirtualMachines(
          before.map(vm),
          after.map(vm),
        );
        expect(counts.added + counts.changed + counts.unchanged).toBe(
          after.length,
        );
        expect(counts.removed + counts.changed + counts.unchanged).toBe(
          before.length,
        );
        expect(differences).toHaveLength(
          counts.added + counts.changed + counts.removed,
        );
      }),
    );
  });
});
