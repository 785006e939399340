import fc from 'fast-check';
import { VirtualMachine } from '../types';
import { isSetAside, suggestApplications } from './suggest';

const vm = (
  name: string,
  fields: Partial<VirtualMachine> = {},
): VirtualMachine => ({
  key: `key-${name}`,
  keySource: 'path',
  name,
  powerState: 'poweredOn',
  template: false,
  placeholder: false,
  cpus: 1,
  memoryMiB: 1024,
  provisionedMiB: 0,
  inUseMiB: 0,
  disks: [],
  nics: [],
  snapshots: [],
  osFamily: 'linux',
  attributes: {},
  facts: {},
  ...fields,
});

const suggest = (
  virtualMachines: VirtualMachine[],
  rest: Partial<Parameters<typeof suggestApplications>[0]> = {},
) =>
  suggestApplications({
    estateId: 'estate',
    virtualMachines,
    dependencies: [],
    confirmed: [],
    ...rest,
  });

describe('suggestApplications', () => {
  it('follows the columns that somebody mapped', () => {
    const [application] = suggest(
      [vm('srv-1', { attributes: { Kunde: 'Orders', Team: 'shop' } })],
      { columns: { application: ['Kunde'], owner: [] } },
    );
    expect(application).toMatchObject({ name: 'Orders', owner: undefined });
  });

  it('goes by attribute, then by names that have one, by folder, by name', () => {
    const suggestions = suggest([
      vm('ord-web-01', {
        attributes: {
          Application: 'Orders',
          Owner: 'team-orders',
          Criticality: 'Mission critical',
          Environment: 'Production',
        },
      }),
      vm('ord-db-01'),
      vm('srv-17', { folder: 'Datacenter/Applications/Payroll' }),
      vm('wiki-web-01'),
      vm('wiki-web-02'),
    ]);
    expect(suggestions).toEqual([
      expect.objectContaining({
        name: 'Orders',
        owner: 'group:default/team-orders',
        environment: 'production',
        criticality: 'mission-critical',
        workload: 'stateful',
        virtualMachineKeys: ['key-ord-db-01', 'key-ord-web-01'],
      }),
      expect.objectContaining({
        name: 'Payroll',
        virtualMachineKeys: ['key-srv-17'],
      }),
      expect.objectContaining({
        name: 'wiki',
        workload: 'stateless',
        virtualMachineKeys: ['key-wiki-web-01', 'key-wiki-web-02'],
      }),
    ]);
    expect(suggestions[0].evidence).toEqual(
      expect.arrayContaining([
        { kind: 'attribute', message: 'Application is “Orders” (1 VM)' },
        {
          kind: 'name',
          message: 'Named “ord” like others of Orders (1 VM)',
        },
        {
          kind: 'attribute',
          message: 'Owner names group:default/team-orders',
        },
      ]),
    );
  });

  it('keeps environments apart, and takes bare names for production', () => {
    expect(
      suggest([
        vm('orders-web-01'),
        vm('orders-tst-web-01'),
        vm('orders-tst-db-01'),
      ]).map(each => [each.name, each.environment, each.criticality]),
    ).toEqual([
      ['orders-web-01', 'production', 'medium'],
      ['orders (test)', 'test', 'low'],
    ]);
  });

  it('keeps names of persons out', () => {
    const [suggestion] = suggest([
      vm('a', { attributes: { Owner: 'Ian Smith' } }),
    ]);
    expect(suggestion.owner).toBeUndefined();
    expect(JSON.stringify(suggestion)).not.toContain('Smith');
  });

  it('recognises shared services by name, folder and by who talks with them', () => {
    const apps = ['apple', 'banana', 'cherry', 'damson', 'elder', 'figtree'];
    const vms = [
      ...apps.map(name => vm(`${name}-web-01`)),
      vm('zeppelin-01'),
      vm('dns-01'),
      vm('build-01', { folder: 'Infrastructure/Build' }),
    ];
    const suggestions = suggest(vms, {
      dependencies: apps.map(name => ({
        sourceKey: `key-${name}-web-01`,
        targetKey: 'key-zeppelin-01',
        port: 8080,
      })),
    });
    expect(
      suggestions.filter(each => each.sharedService).map(each => each.name),
    ).toEqual(['Build', 'dns-01', 'zeppelin-01']);
  });

  it('knows what keeps state by who calls it', () => {
    const workloads = (port: number) =>
      suggest([vm('client-1'), vm('other-1'), vm('server-1')], {
        dependencies: ['client-1', 'other-1'].map(name => ({
          sourceKey: `key-${name}`,
          targetKey: 'key-server-1',
          port,
        })),
      }).map(each => each.workload);
    expect(workloads(1433)).toEqual(['unknown', 'unknown', 'database']);
    expect(workloads(5672)).toEqual(['unknown', 'unknown', 'stateful']);
    expect(workloads(443)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('knows a service for everybody by the port that many call it on', () => {
    const apps = ['apple', 'banana', 'cherry', 'damson', 'elder', 'figtree'];
    const others = Array.from({ length: 40 }, (_, i) =>
      vm(`zz${'abcdefgh'[i % 8]}${'klmnp'[i % 5]}q-1`, { key: `o${i}` }),
    );
    const shared = (port: number) =>
      suggest([...apps.map(name => vm(`${name}-1`)), vm('kiwi-1'), ...others], {
        dependencies: apps.map(name => ({
          sourceKey: `key-${name}-1`,
          targetKey: 'key-kiwi-1',
          port,
        })),
      }).filter(each => each.sharedService);
    expect(shared(389)).toMatchObject([
      {
        name: 'kiwi-1',
        evidence: expect.arrayContaining([
          {
            kind: 'port',
            message: '6 others call it as a directory service, on port 389',
          },
        ]),
      },
    ]);
    expect(shared(8443)).toEqual([]);
  });

  it('proposes to retire what is off, and decides nothing', () => {
    const [suggestion] = suggest([
      vm('old-01', {
        powerState: 'poweredOff',
        poweredOffSince: '2024-02-03T00:00:00.000Z',
      }),
      vm('old-02', { powerState: 'poweredOff' }),
    ]);
    expect(suggestion.evidence).toContainEqual({
      kind: 'retire',
      message:
        'All 2 VMs are powered off, the first since 2024-02-03; consider to retire it',
    });
    expect(suggestion).not.toHaveProperty('disposition');
  });

  it('leaves confirmed applications their VMs, ids and names', () => {
    const vms = [vm('orders-web-01'), vm('orders-web-02')];
    const [first] = suggest([vms[0], vms[1]]);
    const [rest] = suggest(vms, {
      confirmed: [{ ...first, virtualMachineKeys: [vms[0].key] }],
    });
    expect(rest.virtualMachineKeys).toEqual([vms[1].key]);
    expect(rest.id).not.toBe(first.id);
    expect(rest.name).not.toBe(first.name);
  });

  it('puts every VM into exactly one application, the same whatever the order', () => {
    const machine = fc.record({
      key: fc.uuid(),
      name: fc.oneof(
        fc.constantFrom('orders-web-01', 'orders-tst-db-2', 'dc-01', 'wsptst1'),
        fc.string({ minLength: 1, maxLength: 12 }),
      ),
      template: fc.boolean(),
      folder: fc.option(fc.constantFrom('a/b', 'Infrastructure', 'Test'), {
        nil: undefined,
      }),
      attributes: fc.dictionary(
        fc.constantFrom('Application', 'Owner', 'Environment', 'Tier'),
        fc.constantFrom('Orders', 'prod', 'team-x', 'gold', '-'),
      ),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(machine, { selector: each => each.key, maxLength: 60 }),
        machines => {
          const vms = machines.map(({ name, ...rest }) => vm(name, rest));
          const suggestions = suggest(vms);
          expect(
            suggestions.flatMap(each => each.virtualMachineKeys).sort(),
          ).toEqual(
            vms
              .filter(each => !isSetAside(each))
              .map(each => each.key)
              .sort(),
          );
          expect(new Set(suggestions.map(each => each.id)).size).toBe(
            suggestions.length,
          );
          expect(new Set(suggestions.map(each => each.name)).size).toBe(
            suggestions.length,
          );
          expect(suggest([...vms].reverse())).toEqual(suggestions);
        },
      ),
    );
  });
});
