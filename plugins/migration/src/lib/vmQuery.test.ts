import { nextSort, readFilters, withParameters } from './vmQuery';

describe('readFilters', () => {
  it('reads only what it knows from the address', () => {
    expect(
      readFilters(
        new URLSearchParams(
          'q=db&estate=e&sort=-cpus&osFamily=linux&powerState=on&disposition=undecided',
        ),
      ),
    ).toEqual({
      filter: 'db',
      sort: '-cpus',
      osFamily: 'linux',
      disposition: 'undecided',
    });
  });

  it('reads what readiness asks for', () => {
    expect(
      readFilters(
        new URLSearchParams(
          'readiness=blocked&concern=vmware.disk.rdm.detected&idle=true&source=vcenter:prod',
        ),
      ),
    ).toEqual({
      readiness: 'blocked',
      concern: 'vmware.disk.rdm.detected',
      idle: true,
      source: 'vcenter:prod',
      sort: 'name',
    });
    expect(readFilters(new URLSearchParams('readiness=green&idle=no'))).toEqual(
      { sort: 'name' },
    );
  });

  it('sorts by name unless asked for a column that it has', () => {
    expect(readFilters(new URLSearchParams('sort=secret')).sort).toBe('name');
  });
});

describe('withParameters', () => {
  it('changes some and leaves the rest alone', () => {
    const search = withParameters(new URLSearchParams('a=1&b=2'), {
      cluster: 'c1',
      b: undefined,
    });
    expect(search.toString()).toBe('a=1&cluster=c1');
  });
});

describe('nextSort', () => {
  it.each([
    ['name', 'cpus', 'cpus'],
    ['cpus', 'cpus', '-cpus'],
    ['-cpus', 'cpus', 'cpus'],
  ] as const)('after %s, a press on %s sorts by %s', (now, column, next) => {
    expect(nextSort(now, column)).toBe(next);
  });
});
