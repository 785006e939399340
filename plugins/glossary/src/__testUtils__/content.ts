import {
  languagesOf,
  type Bundle,
  type Concept,
  type ConceptDetails,
  type ConceptSummary,
  type CounterpartSummary,
  type Crossing,
  type CrossingRole,
  type LearningPath,
  type ConceptScheme,
  type Mapping,
  type Responsibility,
  type StackLayer,
} from '@crosswalk/backstage-plugin-glossary-common';

const book = {
  title: 'Demystifying Kubernetes for the VMware Admin, chapter 3',
  date: '2025-03-01',
};
const kubernetesDocs = (title: string, path: string) => ({
  title: `Kubernetes documentation: ${title}`,
  url: `https://kubernetes.io/docs/${path}/`,
  licence: 'CC BY 4.0',
  date: '2026-08-14',
});

function concept(
  ref: string,
  label: string,
  definition: string,
  rest: Partial<Concept> = {},
): Concept {
  const [scheme, id] = ref.split(':');
  return {
    ref,
    scheme,
    id,
    label,
    labels: [{ text: label, kind: 'preferred' }],
    definition,
    domain: 'compute',
    status: 'approved',
    relations: {},
    notToBeConfusedWith: [],
    sources: [book],
    ...rest,
  };
}

export const schemes: ConceptScheme[] = [
  { id: 'vsphere', title: 'VMware vSphere', versions: '7 – 8' },
  { id: 'kubernetes', title: 'Kubernetes', versions: '1.29 – 1.34' },
];

function schemeOf(id: string): ConceptScheme {
  const found = schemes.find(scheme => scheme.id === id);
  if (!found) {
    throw new Error(`No scheme ${id} in the test glossary`);
  }
  return found;
}

/** A small glossary that has one of each thing a page must be able to show. */
export const concepts: Concept[] = [
  concept(
    'vsphere:drs',
    'DRS',
    'Balances virtual machines over the hosts of a cluster by placing them at power-on and moving them when a host is busier than its neighbours.',
    {
      labels: [
        { text: 'DRS', kind: 'preferred', caseSensitive: true },
        { text: 'Distributed Resource Scheduler', kind: 'alternative' },
        { text: 'vSphere DRS', kind: 'alternative' },
        { text: 'Dynamic Resource Scheduling', kind: 'hidden' },
      ],
      description:
        'DRS works in two moments: **initial placement**, when a VM powers on, and **rebalancing**, every minute, by vMotion.\n\n- Automation level decides whether it acts or recommends.\n- Affinity rules and resource pools limit what it may do.',
      relations: { related: ['vsphere:ha', 'vsphere:vmotion'] },
      owner: 'group:default/platform',
    },
  ),
  concept(
    'vsphere:ha',
    'vSphere HA',
    'Restarts virtual machines on other hosts of the cluster when their host fails.',
    {
      labels: [
        { text: 'vSphere HA', kind: 'preferred' },
        { text: 'HA', kind: 'abbreviation', caseSensitive: true },
        { text: 'High Availability', kind: 'alternative' },
      ],
    },
  ),
  concept(
    'vsphere:vmotion',
    'vMotion',
    'Moves a running virtual machine to another host without stopping it.',
    { domain: 'operations' },
  ),
  concept(
    'vsphere:cluster',
    'Cluster',
    'A group of ESXi hosts whose resources vCenter manages as one.',
    { notToBeConfusedWith: [] },
  ),
  concept(
    'vsphere:nsx-segment',
    'NSX segment',
    'A virtual layer-2 network that workloads attach to, wherever their host is.',
    { domain: 'networking' },
  ),
  concept(
    'vsphere:fault-tolerance',
    'Fault Tolerance',
    'Keeps a second copy of a virtual machine in lockstep, so that a host failure is not noticed.',
    {
      labels: [
        { text: 'Fault Tolerance', kind: 'preferred' },
        { text: 'FT', kind: 'abbreviation', caseSensitive: true },
      ],
    },
  ),
  concept(
    'vsphere:storage-policy',
    'Storage policy',
    'States what storage a virtual disk needs, and leaves it to vSphere to find a datastore that has it.',
    {
      domain: 'storage',
      labels: [
        { text: 'Storage policy', kind: 'preferred' },
        { text: 'SPBM', kind: 'abbreviation' },
        { text: 'vSAN storage policy', kind: 'alternative' },
      ],
    },
  ),
  concept(
    'kubernetes:scheduler',
    'Scheduler',
    'Chooses a node for each new Pod, once, from what the Pod requests and what the nodes have free.',
    {
      labels: [
        { text: 'Scheduler', kind: 'preferred' },
        { text: 'kube-scheduler', kind: 'alternative' },
      ],
      sources: [
        kubernetesDocs(
          'Scheduler',
          'concepts/scheduling-eviction/kube-scheduler',
        ),
      ],
    },
  ),
  concept(
    'kubernetes:descheduler',
    'Descheduler',
    'Evicts Pods that would be placed better today, so that the scheduler places them again.',
  ),
  concept(
    'kubernetes:cluster',
    'Cluster',
    'A control plane and the nodes that run Pods for it.',
    {
      notToBeConfusedWith: [
        {
          concept: 'vsphere:cluster',
          why: 'A vSphere cluster is a pool of hosts under one vCenter; a Kubernetes cluster has its own API and control plane.',
        },
      ],
    },
  ),
  concept(
    'kubernetes:cilium',
    'Cilium',
    'Connects Pods and enforces network policy in the kernel with eBPF.',
    { domain: 'networking' },
  ),
  concept(
    'kubernetes:calico',
    'Calico',
    'Connects Pods over BGP or an overlay and enforces network policy.',
    { domain: 'networking' },
  ),
  concept(
    'kubernetes:storage-class',
    'StorageClass',
    'Names a kind of storage and the driver that makes volumes of it on demand.',
    {
      domain: 'storage',
      labels: [
        { text: 'StorageClass', kind: 'preferred' },
        { text: 'SC', kind: 'abbreviation' },
      ],
    },
  ),
];

const all = (...refs: string[]): Bundle => ({
  combine: 'all',
  members: refs.map(ref => ({ concept: ref })),
});

export const mappings: Mapping[] = [
  {
    id: 'drs-scheduler',
    from: all('vsphere:drs'),
    to: {
      combine: 'all',
      members: [
        { concept: 'kubernetes:scheduler' },
        { concept: 'kubernetes:descheduler' },
      ],
    },
    match: 'close',
    carriesOver: [
      'Placement follows requests and what nodes have free.',
      'Affinity and anti-affinity rules keep workloads together or apart.',
    ],
    caveats: [
      'The scheduler decides once. Nothing moves a running Pod because a node has become busy.',
      'The descheduler evicts: the Pod stops and starts elsewhere; it is not a live migration.',
      'Without requests on every container the scheduler balances on nothing.',
    ],
    confidence: 0.9,
    validFor: { vsphere: '7 – 8', kubernetes: '≥ 1.29' },
    sources: [
      book,
      kubernetesDocs(
        'Scheduler',
        'concepts/scheduling-eviction/kube-scheduler',
      ),
    ],
    goldenPaths: ['run-vm-on-kubevirt'],
  },
  {
    id: 'nsx-segment-cni',
    from: all('vsphere:nsx-segment'),
    to: {
      combine: 'any',
      members: [
        {
          concept: 'kubernetes:cilium',
          when: 'you want policy on application protocols and flow logs without an agent beside each Pod',
        },
        {
          concept: 'kubernetes:calico',
          when: 'your network team peers over BGP and wants to keep doing so',
        },
      ],
    },
    match: 'related',
    carriesOver: ['Addresses are given without a ticket.'],
    caveats: [
      'Pods share one flat network; a segment per application is not how isolation is done.',
    ],
    sources: [book],
  },
  {
    id: 'fault-tolerance-none',
    from: all('vsphere:fault-tolerance'),
    to: {
      none: 'Kubernetes restarts what failed; nothing runs in lockstep. Run several replicas instead.',
    },
    carriesOver: [],
    caveats: [
      'Applications that cannot run twice lose requests while they restart.',
    ],
    sources: [book],
  },
  {
    id: 'storage-policy-class',
    from: all('vsphere:storage-policy'),
    to: all('kubernetes:storage-class'),
    match: 'narrow',
    carriesOver: ['People ask for a quality, not for a place.'],
    caveats: ['A class cannot be changed on a volume that exists.'],
    sources: [book],
  },
  {
    id: 'cluster-cluster',
    from: all('vsphere:cluster'),
    to: all('kubernetes:cluster'),
    match: 'related',
    carriesOver: ['Hosts are pooled, and work is placed on the pool.'],
    caveats: ['Each Kubernetes cluster has its own control plane and API.'],
    sources: [book],
  },
];

export const responsibilities: Responsibility[] = [
  {
    id: 'scheduling',
    title: 'Placement of workloads',
    concepts: ['kubernetes:scheduler', 'kubernetes:descheduler'],
    owners: {
      selfManaged: ['platform-team'],
      managed: ['provider', 'application-team'],
    },
    note: 'A managed control plane still leaves requests and limits to whoever writes the manifest.',
    sources: [book],
  },
];

export const learningPaths: LearningPath[] = [
  {
    id: 'storage-administrator',
    title: 'From datastores to claims',
    role: 'storage',
    description: 'What a storage administrator meets, in order.',
    steps: [
      {
        title: 'A quality, not a place',
        concepts: ['vsphere:storage-policy', 'kubernetes:storage-class'],
        why: 'Policies are what you already ask for.',
        do: { kind: 'task', text: 'List the classes of a cluster.' },
      },
      {
        title: 'Where it runs',
        concepts: ['kubernetes:scheduler'],
        why: 'A volume follows the Pod, or the Pod the volume.',
        do: {
          kind: 'golden-path',
          ref: 'run-vm-on-kubevirt',
          text: 'Run a machine with a disk.',
        },
      },
    ],
    sources: [book],
  },
];

export const stackLayers: StackLayer[] = [
  {
    id: 'operations',
    title: 'Running it day by day',
    order: 1,
    summary: 'What moves, restarts and keeps workloads available.',
    sides: {
      vsphere: ['vsphere:ha', 'vsphere:vmotion', 'vsphere:fault-tolerance'],
      kubernetes: ['kubernetes:descheduler'],
    },
  },
  {
    id: 'compute',
    title: 'Placement',
    order: 2,
    summary: 'What decides where a workload runs.',
    sides: {
      vsphere: ['vsphere:drs', 'vsphere:cluster'],
      kubernetes: ['kubernetes:scheduler', 'kubernetes:cluster'],
    },
  },
  {
    id: 'network',
    title: 'Network',
    order: 3,
    summary: 'What connects workloads.',
    sides: {
      vsphere: ['vsphere:nsx-segment'],
      kubernetes: ['kubernetes:cilium', 'kubernetes:calico'],
    },
  },
  {
    id: 'storage',
    title: 'Storage',
    order: 4,
    summary: 'What keeps data.',
    sides: {
      vsphere: ['vsphere:storage-policy'],
      kubernetes: ['kubernetes:storage-class'],
    },
  },
];

function conceptOf(ref: string): Concept {
  const found = concepts.find(candidate => candidate.ref === ref);
  if (!found) {
    throw new Error(`No concept ${ref} in the test glossary`);
  }
  return found;
}

const refsOf = (side: Mapping['to']) =>
  'none' in side ? [] : side.members.map(member => member.concept);

function roleIn(bundle: Bundle): CrossingRole {
  if (bundle.members.length === 1) {
    return 'whole';
  }
  return ({ all: 'part', any: 'choice', sequence: 'step' } as const)[
    bundle.combine
  ];
}

function counterpartsOf(ref: string): CounterpartSummary[] {
  return mappings.flatMap(({ id, from, to }): CounterpartSummary[] => {
    const isForward = refsOf(from).includes(ref);
    if (!isForward && !refsOf(to).includes(ref)) {
      return [];
    }
    const own = isForward || 'none' in to ? from : to;
    const other = isForward ? to : from;
    return [
      {
        mappingId: id,
        role: roleIn(own),
        direction: isForward ? 'forward' : 'reverse',
        combine: 'none' in other ? 'all' : other.combine,
        members: refsOf(other)
          .map(conceptOf)
          .map(({ ref: memberRef, label, scheme }) => ({
            ref: memberRef,
            label,
            scheme,
          })),
        ...('none' in other ? { none: other.none } : {}),
      },
    ];
  });
}

export function summaryOf(ref: string): ConceptSummary {
  const { scheme, id, label, labels, definition, domain } = conceptOf(ref);
  return {
    ref,
    scheme,
    id,
    label,
    definition,
    domain,
    abbreviations: labels
      .filter(({ kind }) => kind === 'abbreviation')
      .map(({ text }) => text),
    counterparts: counterpartsOf(ref),
  };
}

export function crossingsOf(ref: string): Crossing[] {
  return mappings.flatMap((mapping): Crossing[] => {
    const isForward = refsOf(mapping.from).includes(ref);
    if (!isForward && !refsOf(mapping.to).includes(ref)) {
      return [];
    }
    const own = isForward || 'none' in mapping.to ? mapping.from : mapping.to;
    return [
      {
        mapping,
        direction: isForward ? 'forward' : 'reverse',
        role: roleIn(own),
        togetherWith: refsOf(own)
          .filter(member => member !== ref)
          .map(summaryOf),
        from: refsOf(mapping.from).map(summaryOf),
        to: refsOf(mapping.to).map(summaryOf),
      },
    ];
  });
}

export function detailsOf(ref: string): ConceptDetails | undefined {
  const found = concepts.find(candidate => candidate.ref === ref);
  return (
    found && {
      concept: found,
      scheme: schemeOf(found.scheme),
      crossings: crossingsOf(ref),
      related: [
        {
          type: 'related',
          concepts: (found.relations.related ?? []).map(summaryOf),
        },
      ],
      confusable: found.notToBeConfusedWith.map(({ concept: other, why }) => ({
        concept: summaryOf(other),
        why,
      })),
      responsibilities: responsibilities.filter(({ concepts: about }) =>
        about.includes(ref),
      ),
      learningPaths: learningPaths.flatMap(({ id, title, steps }) => {
        const step = steps.findIndex(({ concepts: about }) =>
          about.includes(ref),
        );
        return step < 0 ? [] : [{ id, title, step }];
      }),
      mentionedBy: concepts
        .filter(({ description }) => description?.includes(found.label))
        .filter(other => other.ref !== ref)
        .map(other => summaryOf(other.ref)),
      languages: languagesOf(found),
      origin: {
        source: 'builtin',
        file: `${found.domain}.yaml`,
        line: 12 + concepts.indexOf(found),
      },
    }
  );
}
