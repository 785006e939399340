import { VirtualMachine } from '../types';
import { suggestApplications } from './suggest';

const vm = (
  name: string,
  fields: Partial<VirtualMachine> = {},
): VirtualMachine => ({
  key: name,
  datacenter: 'DC',
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

type Flow = [source: string, target: string, port?: number];

const suggest = (virtualMachines: VirtualMachine[], flows: Flow[] = []) =>
  suggestApplications({
    estateId: 'estate',
    virtualMachines,
    dependencies: flows.map(([sourceKey, targetKey, port]) => ({
      sourceKey,
      targetKey,
      port,
    })),
    confirmed: [],
  });
/** Names of the VMs that are in one application. */
const groups = (...options: Parameters<typeof suggest>) =>
  suggest(...options)
    .map(each => each.virtualMachineKeys.join(' '))
    .sort();
/** Everything that is said of the application of a VM. */
const said = (key: string, ...options: Parameters<typeof suggest>) =>
  suggest(...options)
    .find(each => each.virtualMachineKeys.includes(key))
    ?.evidence.map(each => `${each.kind}: ${each.message}`);

describe('names that continue one another', () => {
  it.each([
    ['a part of an application', ['crm-web-01', 'crm-reporting-01']],
    ['a glued part', ['crmapp01', 'crmapp02', 'crmsso01']],
    ['letters that count', ['crmdb01a', 'crmdb01b']],
    ['servers of a product', ['sccmdp01', 'sccmmnt01']],
    ['a mark of what is gone', ['crm-web-01', 'crm-web-01_old']],
    ['tier and environment in one word', ['crm1web1', 'crm2app1']],
  ])('are one application with %s', (_, names) => {
    expect(groups(names.map(name => vm(name)))).toHaveLength(1);
  });

  it.each([
    ['other words', ['crm-web-01', 'crm-archive-01']],
    ['words that only begin alike', ['progress-web-01', 'prognosis-web-01']],
    ['parts without an application', ['web-01', 'web-reporting-01']],
    ['tiers that are sites', ['app-01', 'appliance-01']],
    ['a name of two letters', ['ad-01', 'ad-sync-01']],
    ['environments at the end of other words', ['crm-maint01', 'crm-ma01']],
  ])('stay apart with %s', (_, names) => {
    expect(groups(names.map(name => vm(name)))).toHaveLength(names.length);
  });

  it('say why', () => {
    expect(
      said('crm-reporting-01', [vm('crm-web-01'), vm('crm-reporting-01')]),
    ).toContain(
      'name: Named “crm-reporting”: “crm” as others, and “reporting” for a part of it (1 VM)',
    );
  });

  it('keep the id of the application that the others join', () => {
    const [alone] = suggest([vm('crm-web-01')]);
    const [joined] = suggest([vm('crm-web-01'), vm('crm-reporting-01')]);
    expect(joined.id).toBe(alone.id);
  });

  it('keep environments apart that only the continuation names', () => {
    expect(
      suggest([vm('adfswap01'), vm('adfstestwap01')]).map(each => [
        each.name,
        each.environment,
      ]),
    ).toEqual([
      ['adfs', 'production'],
      ['adfs (test)', 'test'],
    ]);
  });

  it('count for nothing where a beginning is a site', () => {
    const site = Array.from({ length: 30 }, (_, i) =>
      vm(`ber${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}qx-web-01`),
    );
    expect(groups([...site, vm('ber-01'), vm('ber-reporting-01')])).toEqual(
      expect.arrayContaining(['ber-01', 'ber-reporting-01']),
    );
  });
});

describe('names that begin like another one', () => {
  const names = ['payslip-web-01', 'payslippdf-01'];

  it('are not enough alone', () => {
    expect(groups(names.map(name => vm(name)))).toHaveLength(2);
  });

  it.each<[string, string, Partial<VirtualMachine>]>([
    ['resource-pool', 'resource pool', { resourcePool: '/DC/C/Resources/Pay' }],
    ['folder', 'folder', { folder: 'DC/Servers' }],
    [
      'network',
      'network',
      { nics: [{ label: 'n', network: 'VLAN 7', ipAddresses: [] }] },
    ],
  ])('are with a %s that few share', (kind, place, fields) => {
    const both = names.map(name => vm(name, fields));
    expect(groups(both)).toHaveLength(1);
    expect(said(names[0], both)?.join()).toMatch(
      new RegExp(
        `${kind}: Named “payslippdf”, which begins like “payslip”, and both are in the ${place}`,
      ),
    );
    const crowd = Array.from({ length: 20 }, (_, i) =>
      vm(`x${i}`, { ...fields, key: `x${i}`, attributes: { App: `A${i}` } }),
    );
    expect(groups([...both, ...crowd])).toHaveLength(22);
  });

  it('are when they talk with each other', () => {
    const both = names.map(name => vm(name));
    expect(groups(both, [[names[1], names[0], 443]])).toHaveLength(1);
  });

  it('do not bring together what has a name of its own as well', () => {
    expect(
      groups(
        ['planning-north-web-01', 'planning-south-web-01'].map(name =>
          vm(name, { resourcePool: '/DC/C/Resources/Small' }),
        ),
        [['planning-north-web-01', 'planning-south-web-01', 443]],
      ),
    ).toHaveLength(2);
  });
});

describe('servers that keep something for others', () => {
  const vms = ['billing-web-01', 'wiki-web-01', 'sql14'].map(name => vm(name));

  it('belong to the only application that calls them', () => {
    const flows: Flow[] = [['billing-web-01', 'sql14', 1433]];
    expect(groups(vms, flows)).toEqual(['billing-web-01 sql14', 'wiki-web-01']);
    expect(said('sql14', vms, flows)).toContain(
      'dependency: Nobody but “billing” calls it, for data on port 1433 (1 VM)',
    );
  });

  it.each<[string, Flow[]]>([
    [
      'several call them',
      [
        ['billing-web-01', 'sql14', 1433],
        ['wiki-web-01', 'sql14', 1433],
      ],
    ],
    ['the port says nothing', [['billing-web-01', 'sql14', 8443]]],
    [
      'they call others themselves',
      [
        ['billing-web-01', 'sql14', 1433],
        ['sql14', 'wiki-web-01', 443],
      ],
    ],
  ])('stay by themselves when %s', (_, flows) => {
    expect(groups(vms, flows)).toHaveLength(3);
  });

  it('do not care for those who talk with everybody', () => {
    const others = 'abcdef'
      .split('')
      .map(letter => vm(`${letter.repeat(5)}-1`));
    const flows: Flow[] = [
      ['billing-web-01', 'sql14', 1433],
      ...[...vms.slice(2), ...others].map(
        ({ key }): Flow => ['probe-1', key, 1433],
      ),
    ];
    expect(groups([...vms, ...others, vm('probe-1')], flows)).toContain(
      'billing-web-01 sql14',
    );
  });
});

describe('folders', () => {
  it('name an application unless they name a kind of server', () => {
    expect(
      groups([
        vm('x1', { folder: 'DC/Orders/Web Servers' }),
        vm('y1', { folder: 'DC/Orders/Database' }),
        vm('z1', { folder: 'DC/Billing/Database' }),
        vm('q1', { folder: 'DC/Windows Servers' }),
        vm('r1', { folder: 'DC/Windows Servers' }),
      ]),
    ).toEqual(['q1', 'r1', 'x1 y1', 'z1']);
  });
});
