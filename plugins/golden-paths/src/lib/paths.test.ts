import { goldenPath } from '../__testUtils__/content';
import {
  conceptLabel,
  filterPaths,
  parseConceptRef,
  pathDomains,
  readPathFilters,
  writePathFilters,
} from './paths';

const vm = goldenPath({
  id: 'run-vm',
  title: 'Run a VM on KubeVirt',
  domain: 'compute',
  insteadOf: {
    text: 'deploy a VM from a template',
    concepts: ['vsphere:template'],
  },
});
const quota = goldenPath({
  id: 'quota',
  title: 'Give a team a namespace',
  domain: 'management',
  insteadOf: { text: 'create a resource pool', concepts: [] },
});

describe('filterPaths', () => {
  it('sorts by what the entrance lists', () => {
    const ids = (entrance: 'want' | 'used-to') =>
      filterPaths([vm, quota], { entrance, query: '' }).map(path => path.id);
    expect(ids('want')).toEqual(['quota', 'run-vm']);
    expect(ids('used-to')).toEqual(['quota', 'run-vm']);
    expect(
      filterPaths(
        [vm, { ...quota, insteadOf: { text: 'zone', concepts: [] } }],
        {
          entrance: 'used-to',
          query: '',
        },
      ).map(path => path.id),
    ).toEqual(['run-vm', 'quota']);
  });

  it('finds every word, on either side and in any order', () => {
    const find = (query: string) =>
      filterPaths([vm, quota], { entrance: 'want', query }).map(
        path => path.id,
      );
    expect(find('KUBEVIRT run')).toEqual(['run-vm']);
    expect(find('resource pool')).toEqual(['quota']);
    expect(find('resource kubevirt')).toEqual([]);
    expect(find('  ')).toHaveLength(2);
  });

  it('keeps to a domain', () => {
    const filters = { entrance: 'want', query: '', domain: 'compute' } as const;
    expect(filterPaths([vm, quota], filters)).toEqual([vm]);
    expect(pathDomains([quota, vm, vm])).toEqual(['compute', 'management']);
  });
});

describe('the filters in the address', () => {
  it('come back as they were written, and leave no trace when they are the default', () => {
    const filters = {
      entrance: 'used-to',
      query: 'resource pool',
      domain: 'compute',
    } as const;
    const written = writePathFilters(new URLSearchParams('x=1'), filters);
    expect(readPathFilters(written)).toEqual(filters);
    expect(written.get('x')).toBe('1');
    const cleared = writePathFilters(written, {
      entrance: 'want',
      query: '',
      domain: undefined,
    });
    expect(cleared.toString()).toBe('x=1');
  });
});

describe('concept refs', () => {
  it.each([
    ['vsphere:vm', { scheme: 'vsphere', id: 'vm' }],
    ['vsphere', undefined],
    [':vm', undefined],
    ['vsphere:', undefined],
  ])('parses %p', (ref, expected) => {
    expect(parseConceptRef(ref)).toEqual(expected);
  });

  it('has a label even for a ref it cannot parse', () => {
    expect(conceptLabel('vsphere:virtual-machine')).toBe('virtual machine');
    expect(conceptLabel('odd')).toBe('odd');
  });
});
