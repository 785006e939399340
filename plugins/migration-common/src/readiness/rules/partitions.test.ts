import { GuestPartition } from '../../types';
import {
  Case,
  CasesByConcern,
  Given,
  findingOf,
  outcomeOf,
} from '../testCases';

const cases: CasesByConcern = {};

const partitions = (...list: [path: string, freeMiB?: number][]): Given => ({
  vm: {
    facts: {
      partitions: list.map(([path, freeMiB]) => ({ path, freeMiB })),
    },
  },
});

cases['vmware.guestDisks.freespace'] = [
  [
    'is ok at exactly the minimum',
    partitions(['/', 100], ['/boot', 50], ['C:\\', 100], ['/data', 10]),
    'ok',
  ],
  ...(
    [
      ['/', 99],
      ['C:', 99],
      ['c:/', 99],
      ['/boot', 49],
      ['D:\\', 9],
      ['/var/log', 9],
    ] as const
  ).map(
    ([path, free]) =>
      [
        `is raised by ${free} MiB on ${path}`,
        partitions([path, free]),
        'raised',
      ] as [string, Given, 'raised'],
  ),
  ['is ok with 99 MiB on D:\\', partitions(['D:\\', 99]), 'ok'],
  ['is raised by a full file system', partitions(['/data', 0]), 'raised'],
  [
    'is raised by one although another is blank',
    partitions(['/', 50], ['/data', undefined]),
    'raised',
  ],
  [
    'is unknown for a blank',
    partitions(['/', 500], ['/data', undefined]),
    'unknown',
    'blank',
  ],
  ['is unknown without a row', partitions(), 'unknown', 'blank'],
  [
    'is unknown without the sheet',
    { ...partitions(), without: ['vPartition'] },
    'unknown',
    'no-sheet',
  ],
  [
    'is unknown without the column',
    { ...partitions(['/']), without: ['vPartition.Free MiB'] },
    'unknown',
    'no-column',
  ],
  [
    'is unknown live where the tools report nothing',
    { ...partitions(), live: true },
    'unknown',
    'blank',
  ],
];

const windows = (
  keys: (string | undefined)[],
  rest: { tools?: string; configured?: string; guestId?: string } = {},
): Given => ({
  vm: {
    facts: {
      osFromTools: rest.tools ?? 'Microsoft Windows Server 2019 (64-bit)',
      osConfigured: rest.configured ?? 'Microsoft Windows Server 2019 (64-bit)',
      guestId: rest.guestId,
      partitions: keys.map(
        (diskKey, i): GuestPartition => ({
          path: `${'CDEF'[i]}:\\`,
          freeMiB: 500,
          diskKey,
        }),
      ),
    },
  },
});

cases['vmware.guestDisks.key.not_found'] = [
  ['is ok where every drive has a key', windows(['2000', '2001']), 'ok'],
  ['is raised by 0', windows(['2000', '0']), 'raised'],
  ['is raised by a blank', windows(['2000', undefined]), 'raised'],
  [
    'is unknown without the column',
    { ...windows([undefined]), without: ['vPartition.Disk Key'] },
    'unknown',
    'no-column',
  ],
  ['is unknown without a row', windows([]), 'unknown', 'blank'],
  [
    'is unknown for a key that cannot be read',
    {
      vm: {
        ...windows([undefined]).vm,
        unreadable: ['vPartition.Disk Key'],
      },
    },
    'unknown',
    'unreadable',
  ],
  [
    'is ok for what is no Windows',
    windows(['0'], { tools: 'Ubuntu', configured: 'Other Linux' }),
    'ok',
  ],
  ...(
    [
      'Microsoft Windows XP Professional',
      'Microsoft Windows 2000',
      'Microsoft Windows Server 2003 (32-bit)',
      'Microsoft Windows Vista',
      'Microsoft Windows Server 2008 (64-bit)',
    ] as const
  ).map(
    name =>
      [
        `is ok for ${name}`,
        windows(['0'], { tools: name, configured: name }),
        'ok',
      ] as [string, Given, 'ok'],
  ),
  [
    'is raised for Server 2008 R2',
    windows(['0'], {
      tools: 'Microsoft Windows Server 2008 R2 (64-bit)',
    }),
    'raised',
  ],
  [
    'is raised when only one name says Windows',
    windows(['0'], { tools: 'MICROSOFT WINDOWS 10', configured: 'Other' }),
    'raised',
  ],
  [
    'is unknown when a name is blank and the other is no Windows',
    windows(['0'], { tools: '', configured: 'Other' }),
    'unknown',
    'blank',
  ],
  [
    'goes by the id where there is one, whatever its case',
    { ...windows(['0'], { guestId: 'WINDOWS9SERVER64GUEST' }), live: true },
    'raised',
  ],
  [
    'is ok for the id of a Linux',
    { ...windows(['0'], { guestId: 'rhel9_64Guest' }), live: true },
    'ok',
  ],
  [
    'is ok for the id of an old Windows, which does not say so',
    { ...windows(['0'], { guestId: 'winNetEnterpriseGuest' }), live: true },
    'ok',
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

describe('evidence of file systems', () => {
  it('names every one that is meant', () => {
    expect(
      findingOf(
        'vmware.guestDisks.freespace',
        partitions(['/', 50], ['/boot', 40], ['/data', 500]),
      ).evidence,
    ).toEqual([
      { table: 'vPartition', field: 'Free MiB', value: '50', about: '/' },
      { table: 'vPartition', field: 'Free MiB', value: '40', about: '/boot' },
    ]);
    expect(
      findingOf('vmware.guestDisks.key.not_found', {
        ...windows(['2000', '0', '2002', '0'], {
          guestId: 'windows2019srv_64Guest',
        }),
        live: true,
      }).evidence.map(({ about }) => about),
    ).toEqual(['D:\\', 'F:\\']);
  });

  it('says that a full one is overlooked elsewhere', () => {
    const finding = findingOf(
      'vmware.guestDisks.freespace',
      partitions(['/data', 0]),
    );
    expect(finding.message).toMatch(/overlooks/);
  });
});
