import { disk } from '../testMachines';
import { Case, CasesByConcern, findingOf, outcomeOf } from '../testCases';

const cases: CasesByConcern = {};

const disks = (n: number) =>
  Array.from({ length: n }, (_, i) => disk({ label: `Hard disk ${i + 1}` }));
const without = { ds: { path: undefined, datastore: undefined } };
/** No disk is listed, and nothing says how many there are. */
const unlisted = { disks: [], facts: { diskCount: undefined } };

cases['vmware.datastore.missing'] = [
  ['is ok for a datastore that is listed', {}, 'ok'],
  [
    'is raised by a path without a datastore',
    {
      vm: { disks: [disk({ path: 'web-01.vmdk', datastore: undefined })] },
    },
    'raised',
  ],
  [
    'is unknown where the datastore is not listed',
    { vm: { disks: [disk({ path: '[ds-9] a.vmdk', datastore: 'ds-9' })] } },
    'unknown',
    'no-join',
  ],
  [
    'looks for the datastore in the datacenter of the VM',
    {
      vm: { datacenter: 'a' },
      context: {
        infrastructure: {
          clusters: [],
          hosts: [],
          datastores: [{ name: 'ds-1', datacenter: 'b' }],
        },
      },
    },
    'unknown',
    'no-join',
  ],
  [
    'is unknown without vDatastore',
    {
      without: ['vDatastore'],
      context: { infrastructure: { clusters: [], hosts: [], datastores: [] } },
    },
    'unknown',
    'no-sheet',
  ],
  [
    'is unknown without a path',
    { vm: { disks: [disk(without.ds)] } },
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    { vm: { disks: [disk(without.ds)] }, without: ['vDisk.Path'] },
    'unknown',
    'no-column',
  ],
  [
    'is unknown without vDisk',
    { vm: unlisted, without: ['vDisk'] },
    'unknown',
    'no-sheet',
  ],
  ['is unknown without a row', { vm: unlisted }, 'unknown', 'blank'],
  [
    'is unknown where disks are counted and not listed',
    { vm: { facts: { diskCount: 2 } } },
    'unknown',
    'no-join',
  ],
  [
    'is raised for a raw disk without one, live',
    { live: true, vm: { disks: [disk({ ...without.ds, raw: true })] } },
    'raised',
  ],
  ['is ok live without disks', { live: true, vm: { disks: [] } }, 'ok'],
];

cases['vmware.disk.capacity.invalid'] = [
  ['is ok with a size', {}, 'ok'],
  [
    'is raised by 0',
    { vm: { disks: [disk({ statedCapacityMiB: 0 })] } },
    'raised',
  ],
  [
    'is raised by −1024',
    { vm: { disks: [disk({ statedCapacityMiB: -1024 })] } },
    'raised',
  ],
  [
    'is raised by one although another is unknown',
    {
      vm: {
        disks: [
          disk({ statedCapacityMiB: undefined }),
          disk({ statedCapacityMiB: 0 }),
        ],
      },
    },
    'raised',
  ],
  [
    'is unknown for a blank, which is not 0',
    { vm: { disks: [disk({ statedCapacityMiB: undefined, capacityMiB: 0 })] } },
    'unknown',
    'blank',
  ],
  [
    'is unknown for what is no number',
    {
      vm: {
        disks: [disk({ statedCapacityMiB: undefined })],
        unreadable: ['vDisk.Capacity MiB'],
      },
    },
    'unknown',
    'unreadable',
  ],
  [
    'is unknown where a disk is not listed',
    { vm: { facts: { diskCount: 2 } } },
    'unknown',
    'no-join',
  ],
  [
    'is unknown without vDisk',
    { vm: unlisted, without: ['vDisk'] },
    'unknown',
    'no-sheet',
  ],
];

cases['vmware.changed_block_tracking.disk.disabled'] = [
  ['is never known from an export', {}, 'unknown', 'not-in-format'],
  ['is ok live', { live: true }, 'ok'],
  [
    'is raised live',
    { live: true, vm: { disks: [disk({ changeTracking: false })] } },
    'raised',
  ],
  [
    'is unknown live where a disk does not say it',
    { live: true, vm: { disks: [disk()] } },
    'unknown',
    'blank',
  ],
];

cases['vmware.disk.count.exceeds.limit'] = [
  ['is ok with 165 disks', { vm: { disks: disks(165) } }, 'ok'],
  ['is raised by 166', { vm: { disks: disks(166) } }, 'raised'],
  [
    'takes the larger of what is listed and what is said',
    { vm: { facts: { diskCount: 166 } } },
    'raised',
  ],
  [
    'is ok by vInfo alone',
    { vm: { disks: [], facts: { diskCount: 3 } }, without: ['vDisk'] },
    'ok',
  ],
  [
    'is ok by vDisk alone',
    { vm: { facts: { diskCount: undefined } }, without: ['vInfo.Disks'] },
    'ok',
  ],
  [
    'is unknown without both',
    { vm: unlisted, without: ['vInfo.Disks', 'vDisk'] },
    'unknown',
    'no-column',
  ],
];

cases['vmware.disk_mode.independent'] = [
  ['is ok for a persistent disk', {}, 'ok'],
  ...(['independent_persistent', 'independent_nonpersistent'] as const).map(
    mode =>
      [
        `is raised by ${mode}`,
        { vm: { disks: [disk({ mode })] } },
        'raised',
      ] as [string, object, 'raised'],
  ),
  [
    'is unknown for a mode that nobody knows',
    { vm: { disks: [disk({ mode: 'Independent' })] } },
    'unknown',
    'unreadable',
  ],
  [
    'is unknown for a blank',
    { vm: { disks: [disk({ mode: undefined })] } },
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    {
      vm: { disks: [disk({ mode: undefined })] },
      without: ['vDisk.Disk Mode'],
    },
    'unknown',
    'no-column',
  ],
];

cases['vmware.disk.rdm.detected'] = [
  ['is ok for a file', {}, 'ok'],
  [
    'is raised by Raw',
    { vm: { disks: [disk({ statedRaw: true })] } },
    'raised',
  ],
  [
    'is raised by the id of a LUN',
    { vm: { disks: [disk({ statedRaw: undefined, rawLunId: 'naa.6' })] } },
    'raised',
  ],
  [
    'is raised by a compatibility mode',
    { vm: { disks: [disk({ rawCompatibilityMode: 'physicalMode' })] } },
    'raised',
  ],
  [
    'is unknown for a blank',
    { vm: { disks: [disk({ statedRaw: undefined })] } },
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    { vm: { disks: [disk({ statedRaw: undefined })] }, without: ['vDisk.Raw'] },
    'unknown',
    'no-column',
  ],
];

cases['vmware.disk.shared.detected'] = [
  ['is ok for sharingNone', {}, 'ok'],
  [
    'is ok for false',
    { vm: { disks: [disk({ sharingMode: 'False' })] } },
    'ok',
  ],
  [
    'is raised by sharingMultiWriter',
    { vm: { disks: [disk({ sharingMode: 'sharingMultiWriter' })] } },
    'raised',
  ],
  [
    'is raised by any other text',
    { vm: { disks: [disk({ sharingMode: 'something' })] } },
    'raised',
  ],
  [
    'is not raised by a shared bus',
    { vm: { disks: [disk({ sharedBus: 'physicalSharing' })] } },
    'ok',
  ],
  [
    'is unknown for a blank',
    { vm: { disks: [disk({ sharingMode: undefined })] } },
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    {
      vm: { disks: [disk({ sharingMode: undefined })] },
      without: ['vDisk.Sharing mode'],
    },
    'unknown',
    'no-column',
  ],
  [
    'is ok live for a backing that cannot say it',
    { live: true, vm: { disks: [disk({ sharingMode: undefined })] } },
    'ok',
  ],
];

const uuid = (bus: 'scsi' | 'sata' | undefined, controller?: string) => ({
  vm: {
    disks: [disk({ bus, controller })],
    facts: { diskUuidEnabled: true },
  },
});
cases['vmware.disk_serial.truncated'] = [
  ['is ok without UUIDs', {}, 'ok'],
  ['is raised by a SCSI disk', uuid('scsi', 'SCSI controller 0'), 'raised'],
  ['is ok for SATA', uuid('sata', 'SATA controller 0'), 'ok'],
  [
    'is unknown for a controller that nobody knows',
    uuid(undefined, 'Controller 0'),
    'unknown',
    'unreadable',
  ],
  ['is unknown without a controller', uuid(undefined), 'unknown', 'blank'],
  [
    'is unknown for a blank',
    { vm: { facts: { diskUuidEnabled: undefined } } },
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    {
      vm: { facts: { diskUuidEnabled: undefined } },
      without: ['vInfo.EnableUUID'],
    },
    'unknown',
    'no-column',
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

describe('evidence of disks', () => {
  it('names each disk that is meant, with what the source says of it', () => {
    const { evidence } = findingOf(
      'vmware.changed_block_tracking.disk.disabled',
      {
        live: true,
        vm: {
          disks: [false, true, false].map((changeTracking, i) =>
            disk({ label: `Hard disk ${i + 1}`, changeTracking }),
          ),
        },
      },
    );
    expect(evidence).toEqual(
      ['Hard disk 1', 'Hard disk 3'].map(about => ({
        table: 'VirtualMachine',
        field: 'config.extraConfig.ctkEnabled',
        value: 'false',
        about,
      })),
    );
  });

  it('warns where listed and stated disks differ', () => {
    const { message } = findingOf('vmware.disk.count.exceeds.limit', {
      vm: { facts: { diskCount: 4 } },
    });
    expect(message).toMatch(/4 disks.*1 are listed/);
  });
});
