import type {
  Application,
  ColumnSettings,
  ConcernFinding,
  Estate,
  EstateImport,
  EstateSource,
  EstateSummary,
  MigrationWaveEntityV1alpha1,
  Page,
  Plan,
  PlannedApplication,
  PublishedWave,
  ReadinessSummary,
  VirtualMachineAssessment,
  VirtualMachineChange,
  VirtualMachineDetail,
  VirtualMachineRow,
  Wave,
} from '@crosswalk/backstage-plugin-migration-common';

/** Where `mockApis.discovery()` says that the backend is. */
export const migrationUrl = 'http://example.com/api/migration';

export const page = <T>(items: T[], nextCursor?: string): Page<T> => ({
  items,
  totalItems: items.length,
  pageInfo: { nextCursor },
});

export const estate = (rest: Partial<Estate> = {}): Estate => ({
  id: 'e1',
  name: 'Harbour',
  createdAt: '2026-11-01T08:00:00Z',
  currentImportId: 'i1',
  importedAt: '2026-11-02T08:00:00Z',
  ...rest,
});

export const summary = (rest: Partial<EstateSummary> = {}): EstateSummary => ({
  estate: estate(),
  virtualMachines: 12,
  setAside: 2,
  applications: 4,
  decided: 1,
  cpus: 40,
  memoryMiB: 96 * 1024,
  provisionedMiB: 4 * 1024 * 1024,
  inUseMiB: 1.5 * 1024 * 1024,
  byPowerState: { poweredOn: 9, poweredOff: 3, suspended: 0, unknown: 0 },
  byOsFamily: { linux: 7, windows: 4, other: 0, unknown: 1 },
  byDisposition: {
    rehost: 1,
    replatform: 0,
    refactor: 0,
    retire: 0,
    retain: 0,
    repurchase: 0,
    undecided: 3,
  },
  byReadiness: {
    ready: 5,
    'ready-with-warnings': 3,
    unknown: 1,
    blocked: 1,
  },
  idle: 2,
  complete: 1,
  confidence: {
    level: 'medium',
    gaps: [
      {
        category: 'dependencies',
        message: 'Nothing says which machines talk to each other.',
      },
    ],
  },
  byCluster: [
    {
      name: 'PIER-A',
      virtualMachines: 12,
      provisionedMiB: 4 * 1024 * 1024,
      inUseMiB: 1.5 * 1024 * 1024,
    },
  ],
  ...rest,
});

export const virtualMachine = (
  name: string,
  rest: Partial<VirtualMachineRow> = {},
): VirtualMachineRow => ({
  key: `vm:${name}`,
  keySource: 'vm-id',
  name,
  powerState: 'poweredOn',
  template: false,
  placeholder: false,
  cluster: 'PIER-A',
  cpus: 2,
  memoryMiB: 4096,
  provisionedMiB: 61_440,
  inUseMiB: 20_480,
  disks: [
    {
      label: 'Hard disk 1',
      capacityMiB: 61_440,
      raw: false,
      shared: false,
      datastore: 'ds-01',
    },
  ],
  nics: [{ label: 'Network adapter 1', network: 'vlan-20', ipAddresses: [] }],
  snapshots: [],
  operatingSystem: 'Red Hat Enterprise Linux 9 (64-bit)',
  osFamily: 'linux',
  attributes: {},
  facts: {},
  readiness: 'ready',
  raised: [],
  idle: false,
  sources: ['rvtools'],
  ...rest,
});

export const finding = (
  concern: string,
  rest: Partial<ConcernFinding> = {},
): ConcernFinding => ({
  concern,
  answer: 'ok',
  message: 'Nothing speaks against it.',
  evidence: [],
  ...rest,
});

export const virtualMachineDetail = (
  row: VirtualMachineRow,
  assessment: Partial<VirtualMachineAssessment> = {},
): VirtualMachineDetail => ({
  ...row,
  assessment: {
    readiness: row.readiness,
    findings: [],
    idle: [],
    targetName: { name: row.name },
    sizing: [],
    ...assessment,
  },
});

export const vmChange = (
  name: string,
  rest: Partial<VirtualMachineChange> = {},
): VirtualMachineChange => ({
  importId: 'i1',
  at: '2026-11-02T08:00:00Z',
  key: `vm:${name}`,
  name,
  change: 'changed',
  fields: [{ field: 'memoryMiB', before: '4096', after: '8192' }],
  ...rest,
});

export const readinessSummary = (
  rest: Partial<ReadinessSummary> = {},
): ReadinessSummary => ({
  virtualMachines: 10,
  byReadiness: {
    ready: 5,
    'ready-with-warnings': 3,
    unknown: 1,
    blocked: 1,
  },
  concerns: [
    {
      concern: {
        id: 'vmware.snapshot.detected',
        category: 'information',
        title: 'Has snapshots',
        why: 'Online snapshots are not carried over.',
        cure: 'Consolidate the snapshots before the move.',
      },
      raised: 4,
      ok: 6,
      unknown: 0,
    },
    {
      concern: {
        id: 'vmware.disk.rdm.detected',
        category: 'warning',
        title: 'Raw device mapping',
        why: 'A LUN that is mapped raw is not copied.',
        cure: 'Turn the raw mapping into a virtual disk.',
      },
      raised: 1,
      ok: 8,
      unknown: 1,
    },
    {
      concern: {
        id: 'vmware.passthrough_device.detected',
        category: 'critical',
        title: 'Passthrough device',
        why: 'A machine that holds a device of its host cannot be moved.',
        cure: 'Take the device out of the machine.',
      },
      raised: 0,
      ok: 0,
      unknown: 10,
    },
  ],
  idle: 2,
  renamed: 3,
  ...rest,
});

export const estateSource = (
  rest: Partial<EstateSource> = {},
): EstateSource => ({
  id: 'rvtools',
  kind: 'rvtools',
  title: 'RVTools',
  items: 12,
  live: false,
  importId: 'i1',
  importedAt: '2026-11-02T08:00:00Z',
  ...rest,
});

export const columnSettings = (
  rest: Partial<ColumnSettings> = {},
): ColumnSettings => ({
  mapping: {},
  configured: {},
  candidates: [
    {
      header: 'App',
      filled: 11,
      samples: ['shop', 'billing', 'wiki'],
      recognisedAs: 'application',
    },
    { header: 'Responsible', filled: 7, samples: ['pat', 'kim'] },
  ],
  ...rest,
});

export const estateImport = (
  rest: Partial<EstateImport> = {},
): EstateImport => ({
  id: 'i1',
  estateId: 'e1',
  kind: 'rvtools',
  sourceId: 'rvtools',
  fileName: 'harbour.xlsx',
  dryRun: false,
  status: 'succeeded',
  retryable: false,
  progress: { done: 12, total: 12 },
  report: {
    rowsRead: 15,
    accepted: 12,
    excluded: 2,
    rejected: 1,
    details: [],
  },
  createdAt: '2026-11-02T07:59:00Z',
  finishedAt: '2026-11-02T08:00:00Z',
  createdBy: 'user:default/pat',
  ...rest,
});

export const application = (
  name: string,
  rest: Partial<Application> = {},
): Application => ({
  id: `a-${name}`,
  estateId: 'e1',
  name,
  environment: 'production',
  criticality: 'medium',
  workload: 'stateless',
  answers: {},
  sharedService: false,
  virtualMachineKeys: [`vm:${name}-01`],
  evidence: [{ kind: 'name', message: `The names begin with “${name}”.` }],
  confirmed: false,
  version: 1,
  cpus: 2,
  memoryMiB: 4096,
  inUseMiB: 20_480,
  ...rest,
});

export const plannedApplication = (
  name: string,
  rest: Partial<PlannedApplication> = {},
): PlannedApplication => ({
  id: `a-${name}`,
  name,
  environment: 'production',
  criticality: 'medium',
  workload: 'stateless',
  disposition: 'rehost',
  sharedService: false,
  virtualMachines: 2,
  inUseMiB: 40_960,
  ...rest,
});

export const wave = (order: number, rest: Partial<Wave> = {}): Wave => ({
  id: `wave-${order}`,
  title: order === 1 ? 'Pilot' : `Production ${order - 1}`,
  order,
  phase: order === 1 ? 'pilot' : 'production',
  window: {
    start: `2027-0${order}-11`,
    end: `2027-0${order}-15`,
  },
  decommissionDate: `2027-0${order + 1}-14`,
  applicationIds: [],
  load: { virtualMachines: 2, inUseTiB: 0.04, cpus: 4, memoryGiB: 8 },
  ...rest,
});

export const plan = (rest: Partial<Plan> = {}): Plan => ({
  id: 'p1',
  estateId: 'e1',
  revision: 1,
  status: 'draft',
  digest: 'd1',
  createdAt: '2026-11-03T08:00:00Z',
  createdBy: 'user:default/pat',
  constraints: {
    startDate: '2027-01-11',
    waveDays: 5,
    gapDays: 2,
    parallelRunDays: 30,
    capacity: { virtualMachines: 40, inUseTiB: 10 },
    pilotSize: { min: 5, max: 10 },
    pins: {},
  },
  waves: [
    wave(1, { applicationIds: ['a-wiki'] }),
    wave(2, { applicationIds: ['a-shop', 'a-billing'] }),
  ],
  placements: [
    {
      applicationId: 'a-wiki',
      waveId: 'wave-1',
      reasons: [
        { rule: 'pilot', message: 'It is small and not critical.', about: [] },
      ],
    },
    {
      applicationId: 'a-shop',
      waveId: 'wave-2',
      reasons: [
        { rule: 'phase', message: 'It is production.', about: [] },
        {
          rule: 'capacity',
          message: 'Wave 2 has room for its 2 VMs.',
          about: ['wave-2'],
        },
      ],
    },
    {
      applicationId: 'a-billing',
      waveId: 'wave-2',
      reasons: [{ rule: 'phase', message: 'It is production.', about: [] }],
    },
  ],
  cuts: [
    {
      sourceApplicationId: 'a-shop',
      targetApplicationId: 'a-wiki',
      sourceWaveId: 'wave-2',
      targetWaveId: 'wave-1',
      weight: 3,
      reason: {
        rule: 'phase',
        message: 'shop talks to wiki, which moves with the pilot.',
        about: ['a-shop', 'a-wiki'],
      },
    },
  ],
  setAside: [
    {
      applicationId: 'a-fax',
      reason: {
        rule: 'retire',
        message: 'It is switched off instead of moved.',
        about: [],
      },
    },
  ],
  warnings: [],
  applications: [
    plannedApplication('wiki', { criticality: 'low' }),
    plannedApplication('shop'),
    plannedApplication('billing', { disposition: undefined }),
    plannedApplication('fax', { disposition: 'retire' }),
  ],
  ...rest,
});

export const publishedWave = (
  order: number,
  rest: Partial<PublishedWave> = {},
): PublishedWave => ({
  ...wave(order),
  estateId: 'e1',
  estateName: 'Harbour',
  planId: 'p1',
  revision: 1,
  entityName: `harbour-wave-${order}`,
  state: 'planned',
  owner: 'group:default/platform',
  applications: [],
  cuts: [],
  ...rest,
});

export const waveEntity = (
  order: number,
  relations: MigrationWaveEntityV1alpha1['relations'] = [],
): MigrationWaveEntityV1alpha1 => {
  const { phase, window, state, load, decommissionDate } = publishedWave(order);
  return {
    apiVersion: 'crosswalk.dev/v1alpha1',
    kind: 'MigrationWave',
    metadata: { name: `harbour-wave-${order}`, namespace: 'default' },
    spec: {
      owner: 'group:default/platform',
      order,
      phase,
      window,
      state,
      load,
      decommissionDate,
      estate: 'Harbour',
      revision: 1,
      migrates: [],
      follows: [],
      summary: 'Two VMs.',
    },
    relations,
  };
};
