import { VirtualMachine } from '../types';
import { mergeInventories, SourceInventory } from './mergeInventories';
import { namesakesWithoutPlace } from './namesakes';
import { testMachine as vm } from './testMachines';

const source = (
  sourceId: string,
  virtualMachines: VirtualMachine[],
  fields: Partial<SourceInventory> = {},
): SourceInventory => ({
  sourceId,
  live: false,
  importedAt: '2026-11-25T00:00:00.000Z',
  virtualMachines,
  ...fields,
});

const keysAndSources = (...args: Parameters<typeof mergeInventories>) =>
  mergeInventories(...args).map(each => [
    each.virtualMachine.key,
    ...each.members.map(member => member.sourceId),
  ]);

const vcenter = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const uuid = (digit: string) => digit.repeat(31).concat('1');
const withId = (id: string, fields: Partial<VirtualMachine> = {}) =>
  vm({ key: `${vcenter}:${id}`, keySource: 'vm-id', name: id, ...fields });

describe('mergeInventories', () => {
  it.each<[string, VirtualMachine, VirtualMachine]>([
    ['vCenter and VM id', withId('vm-1'), withId('vm-1', { name: 'renamed' })],
    [
      'the instance uuid',
      withId('vm-1', { instanceUuid: uuid('a') }),
      vm({ key: 'path:1', name: 'renamed', instanceUuid: uuid('a') }),
    ],
    [
      'the SMBIOS uuid',
      withId('vm-1', { smbiosUuid: uuid('b') }),
      vm({ key: `uuid:${uuid('b')}`, keySource: 'uuid', name: 'renamed' }),
    ],
    [
      'its place',
      withId('vm-1', { name: 'Web-1', vcenter: 'vc', cluster: 'c1' }),
      vm({ key: 'path:1', name: 'web-1 ', cluster: 'C1', datacenter: 'dc' }),
    ],
    [
      'its name in the guest',
      withId('vm-1', { name: 'web', cluster: 'c1', dnsName: 'web.corp' }),
      vm({ key: 'path:1', name: 'web', dnsName: 'WEB.corp' }),
    ],
    [
      'its address',
      withId('vm-1', { name: 'web', primaryIpAddress: '10.0.0.7' }),
      vm({ key: 'path:1', name: 'web', primaryIpAddress: '10.0.0.7' }),
    ],
  ])('recognises a VM by %s', (_, a, b) => {
    expect(mergeInventories([source('a', [a]), source('b', [b])])).toEqual([
      {
        virtualMachine: expect.objectContaining({ key: withId('vm-1').key }),
        members: [
          { sourceId: 'a', key: a.key },
          { sourceId: 'b', key: b.key },
        ],
      },
    ]);
  });

  it.each<[string, VirtualMachine[], VirtualMachine[]]>([
    [
      'of one name in two clusters',
      [vm({ key: '1', name: 'web', cluster: 'a' })],
      [vm({ key: '2', name: 'web', cluster: 'b' })],
    ],
    [
      'that have nothing but their name in common',
      [withId('vm-1', { name: 'web', vcenter: 'vc', cluster: 'a' })],
      [vm({ key: '2', name: 'web' })],
    ],
    [
      'that one vCenter numbers differently',
      [withId('vm-1', { name: 'web', smbiosUuid: uuid('a') })],
      [withId('vm-2', { name: 'web', smbiosUuid: uuid('a') })],
    ],
    [
      'of one vCenter and name, and two instance uuids',
      [withId('vm-1', { name: 'web', instanceUuid: uuid('b') })],
      [withId('vm-2', { name: 'web', instanceUuid: uuid('c') })],
    ],
    [
      'of one SMBIOS uuid and two instance uuids',
      [vm({ key: '1', smbiosUuid: uuid('a'), instanceUuid: uuid('b') })],
      [vm({ key: '2', smbiosUuid: uuid('a'), instanceUuid: uuid('c') })],
    ],
  ])('keeps VMs apart %s', (_, a, b) => {
    expect(mergeInventories([source('a', a), source('b', b)])).toHaveLength(2);
  });

  it('does not guess between clones and namesakes', () => {
    const clones = ['1', '2'].map(key =>
      vm({ key, name: `web-${key}`, smbiosUuid: uuid('a') }),
    );
    const other = vm({ key: '3', name: 'other', smbiosUuid: uuid('a') });
    expect(
      mergeInventories([source('a', clones), source('b', [other])]),
    ).toHaveLength(3);
    const namesakes = ['x', 'y'].map(cluster =>
      vm({ key: cluster, name: 'web', cluster }),
    );
    const placeless = vm({ key: 'z', name: 'web' });
    expect(
      mergeInventories([source('a', namesakes), source('b', [placeless])]),
    ).toHaveLength(3);
  });

  it('believes live sources, then the newest, field by field', () => {
    const live = withId('vm-1', {
      cpus: 8,
      osFamily: 'unknown',
      snapshots: [],
      facts: { changeTracking: true },
      attributes: { Owner: 'live' },
    });
    const newer = withId('vm-1', {
      cpus: 4,
      osFamily: 'windows',
      annotation: 'newer',
      snapshots: [{ name: 'old' }],
      disks: [{ label: 'd', capacityMiB: 1, raw: false, shared: false }],
      facts: { changeTracking: false, cpuHotAdd: false },
      placeholder: true,
      attributes: { Owner: 'newer', App: 'shop' },
    });
    const older = withId('vm-1', { annotation: 'older', host: 'h1' });
    const [{ virtualMachine, members }] = mergeInventories([
      source('older', [older], { importedAt: '2026-01-01T00:00:00.000Z' }),
      source('live', [live], {
        live: true,
        importedAt: '2025-01-01T00:00:00.000Z',
        coverage: { format: 'rvtools', tables: { vSnapshot: [] } },
      }),
      source('newer', [newer]),
    ]);
    expect(members.map(each => each.sourceId)).toEqual([
      'live',
      'newer',
      'older',
    ]);
    expect(virtualMachine).toMatchObject({
      cpus: 8,
      osFamily: 'windows',
      annotation: 'newer',
      host: 'h1',
      // The live source lists snapshots, and that there is none; it does not list disks.
      snapshots: [],
      disks: [expect.objectContaining({ label: 'd' })],
      placeholder: true,
      facts: { changeTracking: true, cpuHotAdd: false },
      attributes: { Owner: 'live', App: 'shop' },
    });
  });

  it('keeps the key that the estate gave when a better source comes', () => {
    const poor = vm({ key: 'path:1', name: 'web', cluster: 'c' });
    const good = withId('vm-1', { name: 'web', cluster: 'c' });
    expect(keysAndSources([source('a', [good])], [poor])).toEqual([
      ['path:1', 'a'],
    ]);
    expect(
      keysAndSources([source('a', [poor]), source('b', [good])], [poor]),
    ).toEqual([['path:1', 'a', 'b']]);
  });

  it('keeps the key of a VM that its vCenter registers anew', () => {
    const before = withId('vm-1', { name: 'web', instanceUuid: uuid('a') });
    const after = withId('vm-9', { name: 'web', instanceUuid: uuid('a') });
    expect(keysAndSources([source('a', [after])], [before])).toEqual([
      [before.key, 'a'],
    ]);
    // An older file still has the former id.
    expect(
      keysAndSources(
        [source('live', [after], { live: true }), source('old', [before])],
        [before],
      ),
    ).toEqual([[before.key, 'live', 'old']]);
    // Both are there, so it was not registered anew.
    expect(
      keysAndSources([source('a', [before, after])], [before]),
    ).toHaveLength(2);
  });

  it('leaves out what no source knows any more', () => {
    expect(mergeInventories([source('a', [])], [withId('vm-1')])).toEqual([]);
    // Made anew under the same name: another VM.
    expect(
      keysAndSources(
        [source('a', [withId('vm-2', { name: 'web' })])],
        [withId('vm-1', { name: 'web' })],
      ),
    ).toEqual([[withId('vm-2').key, 'a']]);
  });
});

describe('namesakesWithoutPlace', () => {
  const merge = (...sources: SourceInventory[]) =>
    namesakesWithoutPlace(mergeInventories(sources), 'b');
  const web = withId('vm-1', { name: 'Web', cluster: 'a' });

  it('names VMs that may be one, and nobody can tell', () => {
    expect(
      merge(
        source('a', [web, withId('vm-2', { name: 'db', cluster: 'a' })]),
        source('b', [
          vm({ key: '1', name: 'web' }),
          vm({ key: '2', name: 'db', cluster: 'b' }),
          vm({ key: '3', name: 'app' }),
        ]),
      ),
    ).toEqual(['web']);
  });

  it('names none of what one source tells apart, or of other sources', () => {
    expect(
      merge(
        source('b', [
          vm({ key: '1', name: 'web' }),
          vm({ key: '2', name: 'web' }),
        ]),
      ),
    ).toEqual([]);
    expect(
      merge(source('a', [web]), source('c', [vm({ key: '1', name: 'web' })])),
    ).toEqual([]);
  });
});
