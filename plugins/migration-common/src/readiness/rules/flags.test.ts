import { VirtualMachineFacts } from '../../types';
import { Case, CasesByConcern, Given, outcomeOf } from '../testCases';

const cases: CasesByConcern = {};

const facts = (values: Partial<VirtualMachineFacts>): Given => ({
  vm: { facts: values },
});

function flagCases(
  flag: 'changeTracking' | 'consolidationNeeded',
  raisedWhen: boolean,
  column: string,
): Case[] {
  const blank = facts({ [flag]: undefined });
  return [
    ['is raised', facts({ [flag]: raisedWhen }), 'raised'],
    ['is ok', facts({ [flag]: !raisedWhen }), 'ok'],
    ['is unknown for a blank', blank, 'unknown', 'blank'],
    [
      'is unknown without the column',
      { ...blank, without: [`vInfo.${column}`] },
      'unknown',
      'no-column',
    ],
    [
      'is unknown for what is neither yes nor no',
      { vm: { ...blank.vm, unreadable: [`vInfo.${column}`] } },
      'unknown',
      'unreadable',
    ],
  ];
}

cases['vmware.changed_block_tracking.disabled'] = flagCases(
  'changeTracking',
  false,
  'CBT',
);
cases['vmware.consolidation_needed'] = flagCases(
  'consolidationNeeded',
  true,
  'Consolidation Needed',
);

const liveOnly = (
  raised: Partial<VirtualMachineFacts>,
  blank: Partial<VirtualMachineFacts>,
): Case[] => [
  ['is never known from an export', {}, 'unknown', 'not-in-format'],
  ['is ok live', { live: true }, 'ok'],
  ['is raised live', { ...facts(raised), live: true }, 'raised'],
  [
    'is unknown live without a value',
    { ...facts(blank), live: true },
    'unknown',
    'blank',
  ],
];

cases['vmware.tpm.detected'] = liveOnly({ tpm: true }, { tpm: undefined });
cases['vmware.cpu_affinity.detected'] = liveOnly(
  { cpuAffinity: [0, 1] },
  { cpuAffinity: undefined },
);
cases['vmware.numa_affinity.detected'] = liveOnly(
  { numaNodeAffinity: [0] },
  { numaNodeAffinity: undefined },
);

cases['vmware.cpu_memory.hotplug.enabled'] = [
  ['is ok with all off', {}, 'ok'],
  ['is raised by CPUs', facts({ cpuHotAdd: true }), 'raised'],
  ['is raised by taking CPUs away', facts({ cpuHotRemove: true }), 'raised'],
  [
    'is raised by memory although the rest is unknown',
    {
      ...facts({
        memoryHotAdd: true,
        cpuHotAdd: undefined,
        cpuHotRemove: undefined,
      }),
      without: ['vCPU'],
    },
    'raised',
  ],
  [
    'is unknown without one of them',
    {
      ...facts({ cpuHotAdd: undefined, cpuHotRemove: undefined }),
      without: ['vCPU'],
    },
    'unknown',
    'no-sheet',
  ],
  [
    'is unknown for a blank',
    facts({ memoryHotAdd: undefined }),
    'unknown',
    'blank',
  ],
];

cases['vmware.fault_tolerance.enabled'] = [
  ['is ok when not configured', {}, 'ok'],
  ...['disabled', 'enabled', 'needSecondary', 'starting', 'running'].map(
    (state): Case => [
      `is raised when ${state}`,
      facts({ faultToleranceState: state }),
      'raised',
    ],
  ),
  [
    'is unknown for another text',
    facts({ faultToleranceState: 'maybe' }),
    'unknown',
    'unreadable',
  ],
  [
    'is unknown for a blank',
    facts({ faultToleranceState: undefined }),
    'unknown',
    'blank',
  ],
  [
    'is unknown without the column',
    {
      ...facts({ faultToleranceState: undefined }),
      without: ['vInfo.FT State'],
    },
    'unknown',
    'no-column',
  ],
];

cases['vmware.snapshot.detected'] = [
  ['is raised by one', { vm: { snapshots: [{ name: 'before' }] } }, 'raised'],
  ['is ok where the sheet lists none of it', {}, 'ok'],
  ['is ok where the sheet is empty', { without: ['vSnapshot.Name'] }, 'ok'],
  [
    'is unknown without the sheet',
    { without: ['vSnapshot'] },
    'unknown',
    'no-sheet',
  ],
  [
    'is unknown where rows cannot be told apart',
    { context: { isNameAmbiguous: () => true } },
    'unknown',
    'no-join',
  ],
  [
    'is unknown where a row may be of it',
    { vm: { unreadable: ['vSnapshot.Name'] } },
    'unknown',
    'unreadable',
  ],
  ['is ok live', { live: true }, 'ok'],
  [
    'is unknown live where the property is withheld',
    {
      live: true,
      context: {
        coverages: [
          { format: 'vcenter', tables: { VirtualMachine: ['name'] } },
        ],
      },
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
