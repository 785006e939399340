import { Case, CasesByConcern, findingOf, outcomeOf } from '../testCases';

const cases: CasesByConcern = {};

const power = { powerState: 'poweredOff' as const };

cases['vmware.hostname.empty'] = [
  ['is ok with a name', {}, 'ok'],
  ['is raised by a blank', { vm: { dnsName: undefined } }, 'raised'],
  [
    'is unknown without the column',
    { vm: { dnsName: undefined }, without: ['vInfo.DNS Name'] },
    'unknown',
    'no-column',
  ],
  [
    'is unknown for a placeholder',
    { vm: { dnsName: 'VM' } },
    'unknown',
    'unreadable',
  ],
  [
    'is unknown for a placeholder that the import dropped',
    { vm: { dnsName: undefined, unreadable: ['vInfo.DNS Name'] } },
    'unknown',
    'unreadable',
  ],
  ['is raised live', { live: true, vm: { dnsName: undefined } }, 'raised'],
  [
    'takes a guest that is named VM for named, live',
    { live: true, vm: { dnsName: 'VM' } },
    'ok',
  ],
];

cases['vmware.hostname.default'] = [
  ['is ok with a name', {}, 'ok'],
  ['is ok for localhost alone', { vm: { dnsName: 'localhost' } }, 'ok'],
  [
    'is raised by the default name',
    { vm: { dnsName: 'localhost.localdomain' } },
    'raised',
  ],
  [
    'is ok for a blank, because that is another concern',
    { vm: { dnsName: undefined } },
    'ok',
  ],
  [
    'is unknown without the column',
    { vm: { dnsName: undefined }, without: ['vInfo.DNS Name'] },
    'unknown',
    'no-column',
  ],
  [
    'is unknown for a placeholder',
    { vm: { dnsName: 'VM' } },
    'unknown',
    'unreadable',
  ],
];

const noAddress = {
  nics: [{ label: 'Network adapter 1', ipAddresses: [] }],
};
cases['vmware.vm_missing_ip.detected'] = [
  ['is ok with an address of an interface', {}, 'ok'],
  [
    'is ok with a primary address only',
    { vm: { nics: [], primaryIpAddress: '10.0.0.9' } },
    'ok',
  ],
  [
    'is raised where all columns are blank',
    { vm: { ...noAddress, ...power } },
    'raised',
  ],
  [
    'is raised by one column that is there',
    { vm: noAddress, without: ['vNetwork'] },
    'raised',
  ],
  [
    'is unknown where no column is there',
    {
      vm: noAddress,
      without: ['vNetwork', 'vInfo.Primary IP Address'],
    },
    'unknown',
    'no-column',
  ],
  [
    'is unknown for a placeholder',
    { vm: { nics: [], unreadable: ['vInfo.Primary IP Address'] } },
    'unknown',
    'unreadable',
  ],
  [
    'is unknown where rows cannot be told apart',
    { vm: noAddress, context: { isNameAmbiguous: () => true } },
    'unknown',
    'no-join',
  ],
  ['is raised live', { live: true, vm: { nics: [] } }, 'raised'],
];

cases['vmware.vm.name.invalid'] = [
  ...(['test', 'Web01', 'a..b', 'x'.repeat(63), ''] as const).map(
    name =>
      [`is ok for “${name}”`, { vm: { name } }, 'ok'] as [string, object, 'ok'],
  ),
  ...(
    [
      'my_vm',
      'my/vm',
      'a b',
      'vm(1)',
      'münchen',
      '-a',
      'a-',
      '.a',
      'a.',
      'x'.repeat(64),
      'x'.repeat(67),
    ] as const
  ).map(
    name =>
      [`is raised by “${name}”`, { vm: { name } }, 'raised'] as [
        string,
        object,
        'raised',
      ],
  ),
];

const os = (osFromTools?: string, osConfigured?: string, guestId?: string) => ({
  vm: { facts: { osFromTools, osConfigured, guestId } },
});
cases['vmware.os.unsupported'] = [
  [
    'is ok for a supported tools name',
    os('Red Hat Enterprise Linux 9 (64-bit)', 'Red Hat Enterprise Linux 6'),
    'ok',
  ],
  [
    'is raised by the tools name although the configured one is supported',
    os('Red Hat Enterprise Linux 6', 'Red Hat Enterprise Linux 9'),
    'raised',
  ],
  [
    'takes the configured name where there is no other',
    os(undefined, 'Microsoft Windows Server 2022 (64-bit)'),
    'ok',
  ],
  [
    'takes the configured name where the other is a placeholder',
    os('VM', 'Microsoft Windows 11'),
    'ok',
  ],
  [
    'is raised by a configured name',
    os(undefined, 'CentOS 7 (64-bit)'),
    'raised',
  ],
  [
    'is raised where the words are not adjacent',
    os('Red Hat Enterprise Linux Server release 7.9', undefined),
    'raised',
  ],
  ['is unknown without a name', os(), 'unknown', 'blank'],
  [
    'is unknown without the columns',
    {
      ...os(),
      without: [
        'vInfo.OS according to the VMware Tools',
        'vInfo.OS according to the configuration file',
      ],
    },
    'unknown',
    'no-column',
  ],
  ...(
    [
      'rhel7_64Guest',
      'windows11_64Guest',
      'windows2022srvNext_64Guest',
    ] as const
  ).map(
    id =>
      [
        `is ok for the id ${id}`,
        { ...os('Something', undefined, id), live: true },
        'ok',
      ] as [string, object, 'ok'],
  ),
  ...(
    ['rhel6_64Guest', 'rhel6Guest', 'photonGuest', 'windows9_64Guest'] as const
  ).map(
    id =>
      [
        `is raised by the id ${id}`,
        { ...os(undefined, undefined, id), live: true },
        'raised',
      ] as [string, object, 'raised'],
  ),
  [
    'is ok by name where the id does not match',
    {
      ...os('Microsoft Windows 10 (64-bit)', undefined, 'windows9_64Guest'),
      live: true,
    },
    'ok',
  ],
  [
    'is unknown live where nothing is reported',
    { ...os('', '', ''), live: true },
    'unknown',
    'blank',
  ],
];

describe.each(Object.entries(cases))('%s', (concern, ofConcern) => {
  it.each(ofConcern)('%s', (...[, given, answer, reason]: Case) => {
    expect(outcomeOf(concern, given)).toEqual({
      answer,
      reason,
      explained: true,
    });
  });
});

describe('messages of guests', () => {
  it('say the power state that explains a blank', () => {
    const { message } = findingOf('vmware.hostname.empty', {
      vm: { dnsName: undefined, ...power },
    });
    expect(message).toMatch(/powered off/);
  });

  it('say where two names of a system disagree, and what the answer rests on', () => {
    expect(
      findingOf('vmware.os.unsupported', os('CentOS 7', 'Microsoft Windows 10'))
        .message,
    ).toMatch(/judged by name only; it is configured as Microsoft Windows 10/);
  });
});
