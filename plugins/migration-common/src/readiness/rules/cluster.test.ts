import { Infrastructure, VirtualMachineFacts } from '../../types';
import { Case, CasesByConcern, Given, outcomeOf } from '../testCases';

const cases: CasesByConcern = {};

const inside = (infrastructure: Partial<Infrastructure>): Given => ({
  context: {
    infrastructure: {
      clusters: [],
      hosts: [],
      datastores: [],
      ...infrastructure,
    },
  },
});

function clusterCases(
  flag: 'drsEnabled' | 'dpmEnabled',
  column: string,
): Case[] {
  const cluster = (value?: boolean) =>
    inside({ clusters: [{ name: 'cluster-1', [flag]: value }] });
  return [
    ['is raised', cluster(true), 'raised'],
    ['is ok', cluster(false), 'ok'],
    ['is unknown for a blank', cluster(), 'unknown', 'blank'],
    ['is unknown without the cluster', inside({}), 'unknown', 'no-join'],
    [
      'is unknown without the sheet',
      { ...inside({}), without: ['vCluster'] },
      'unknown',
      'no-sheet',
    ],
    [
      'is unknown without the column',
      { ...cluster(), without: [`vCluster.${column}`] },
      'unknown',
      'no-column',
    ],
    [
      'is unknown where two clusters of that name differ',
      inside({
        clusters: [
          { name: 'cluster-1', [flag]: true },
          { name: 'cluster-1', [flag]: false },
        ],
      }),
      'unknown',
      'no-join',
    ],
    [
      'tells clusters of one name apart by datacenter',
      {
        ...inside({
          clusters: [
            { name: 'cluster-1', datacenter: 'a', [flag]: true },
            { name: 'cluster-1', datacenter: 'b', [flag]: false },
          ],
        }),
        vm: { datacenter: 'b' },
      },
      'ok',
    ],
    [
      'is ok on a host that stands alone',
      {
        ...inside({ hosts: [{ name: 'esx-1', cluster: '' }] }),
        vm: { cluster: undefined },
      },
      'ok',
    ],
    [
      'is unknown where nothing says whether the host stands alone',
      {
        ...inside({ hosts: [{ name: 'esx-1' }] }),
        vm: { cluster: undefined },
      },
      'unknown',
      'blank',
    ],
    [
      'is unknown without the column of the cluster',
      { vm: { cluster: undefined }, without: ['vInfo.Cluster'] },
      'unknown',
      'no-column',
    ],
    ['is raised live', { ...cluster(true), live: true }, 'raised'],
    ['is ok live', { ...cluster(false), live: true }, 'ok'],
  ];
}

cases['vmware.drs.enabled'] = clusterCases('drsEnabled', 'DRS enabled');
cases['vmware.dpm.enabled'] = clusterCases('dpmEnabled', 'DPM enabled');

const rules = (...clusterRules: string[]): Given => ({
  vm: { facts: { clusterRules } satisfies Partial<VirtualMachineFacts> },
});
cases['vmware.host_affinity.detected'] = [
  ['is raised by a rule of VMs to hosts', rules('VM-Host affinity'), 'raised'],
  ['is raised by the type of the API', rules('VmHostRuleInfo'), 'raised'],
  ['is raised by “VMs to Hosts”', rules('Virtual VMs to Hosts: dc1'), 'raised'],
  [
    'is unknown for another rule',
    rules('Anti-affinity', 'sql-apart'),
    'unknown',
    'not-in-format',
  ],
  ['is unknown for a blank', {}, 'unknown', 'blank'],
  [
    'is unknown without the columns',
    { without: ['vInfo.Cluster rule(s)', 'vInfo.Cluster rule name(s)'] },
    'unknown',
    'no-column',
  ],
  ['is ok live', { live: true }, 'ok'],
  [
    'is raised live',
    { live: true, vm: { facts: { hostAffinity: true } } },
    'raised',
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
