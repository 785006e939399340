/**
 * The estate, its applications and the plan that moves them, as stored by the backend, served by REST and used by the
 * pure functions of this package. Sizes are MiB (RVTools writes MiB even under its old `MB` headers), dates are ISO.
 */

/** @public */
export type PowerState = 'poweredOn' | 'poweredOff' | 'suspended' | 'unknown';

/** @public */
export interface VirtualDisk {
  label: string;
  capacityMiB: number;
  path?: string;
  datastore?: string;
  /** Raw device mapping: the disk is a LUN, not a file. */
  raw: boolean;
  rawLunId?: string;
  /** Written by several VMs at once. */
  shared: boolean;
  mode?: string;
  thin?: boolean;
}

/** @public */
export interface NetworkInterface {
  label: string;
  network?: string;
  adapter?: string;
  connected?: boolean;
  macAddress?: string;
  ipAddresses: string[];
}

/** @public */
export interface Snapshot {
  name: string;
  createdAt?: string;
  sizeMiB?: number;
}

/** @public */
export interface VirtualMachine {
  /**
   * Stable between imports: vCenter uuid + VM id; else the SMBIOS or instance uuid; else a hash of source, datacenter,
   * cluster and name. Never the name alone.
   */
  key: string;
  /** Which of those the key was made of. */
  keySource: 'vm-id' | 'uuid' | 'path';
  name: string;
  dnsName?: string;
  powerState: PowerState;
  /** Set aside from planning, and counted. */
  template: boolean;
  /** Site Recovery placeholders are set aside as well. */
  placeholder: boolean;
  /** vSphere's own agents (vCLS) go when it goes; set aside as well. */
  systemAgent?: boolean;
  vcenter?: string;
  datacenter?: string;
  cluster?: string;
  host?: string;
  folder?: string;
  resourcePool?: string;
  cpus: number;
  memoryMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
  disks: VirtualDisk[];
  nics: NetworkInterface[];
  snapshots: Snapshot[];
  /** As VMware Tools reports it, else as configured. */
  operatingSystem?: string;
  osFamily: OsFamily;
  toolsStatus?: string;
  firmware?: 'bios' | 'efi';
  secureBoot?: boolean;
  primaryIpAddress?: string;
  annotation?: string;
  /** Custom attribute and tag columns of the export, by header. */
  attributes: Record<string, string>;
  /** Last time it was switched on, as the export says. */
  poweredOnAt?: string;
  poweredOffSince?: string;
  createdAt?: string;
}

/** @public */
export const osFamilies = ['linux', 'windows', 'other', 'unknown'] as const;
/** @public */
export type OsFamily = (typeof osFamilies)[number];

/** A VM in a list: with the application it belongs to, when a person or a suggestion said so. @public */
export interface VirtualMachineRow extends VirtualMachine {
  applicationId?: string;
  applicationName?: string;
}

/** @public */
export interface Estate {
  id: string;
  name: string;
  createdAt: string;
  /** The import whose data is current; absent until one succeeded. */
  currentImportId?: string;
  importedAt?: string;
}

/** @public */
export interface EstateSummary {
  estate: Estate;
  virtualMachines: number;
  /** Of those: templates, placeholders and vSphere's own agents, set aside from planning. */
  setAside: number;
  applications: number;
  decided: number;
  cpus: number;
  memoryMiB: number;
  provisionedMiB: number;
  inUseMiB: number;
  byPowerState: Record<PowerState, number>;
  byOsFamily: Record<OsFamily, number>;
  byDisposition: Record<Disposition | 'undecided', number>;
  byCluster: {
    name: string;
    virtualMachines: number;
    provisionedMiB: number;
    inUseMiB: number;
  }[];
}

/** @public */
export type ImportKind = 'rvtools' | 'dependencies';
/** @public */
export type ImportStatus =
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'interrupted'
  | 'held';

/** @public */
export interface ImportFinding {
  /** What became of the row. */
  outcome: 'excluded' | 'rejected' | 'warning';
  sheet?: string;
  /** 1-based, as a spreadsheet shows it. */
  row?: number;
  column?: string;
  /** Stable machine-readable name of the rule or reason, such as `empty-row`. */
  rule: string;
  message: string;
  /** Rows that share this finding when they are reported together. */
  count: number;
}

/** Accounts for every row: `accepted + excluded + rejected = rowsRead`, always. @public */
export interface ImportReport {
  rowsRead: number;
  accepted: number;
  excluded: number;
  rejected: number;
  details: ImportFinding[];
  /** Changes against what the estate held before. */
  changes?: {
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
  };
}

/** @public */
export interface EstateImport {
  id: string;
  estateId: string;
  kind: ImportKind;
  fileName: string;
  dryRun: boolean;
  status: ImportStatus;
  /** It failed for another reason than its file, or was interrupted, and can be run again from the file that is kept. */
  retryable: boolean;
  progress: { done: number; total: number };
  report?: ImportReport;
  /** A sentence a person can act on. */
  error?: string;
  createdAt: string;
  finishedAt?: string;
  createdBy: string;
}

/** @public */
export const dispositions = [
  'rehost',
  'replatform',
  'refactor',
  'retire',
  'retain',
  'repurchase',
] as const;
/** The 6 Rs. @public */
export type Disposition = (typeof dispositions)[number];

/** @public */
export const environments = [
  'production',
  'staging',
  'test',
  'development',
  'unknown',
] as const;
/** @public */
export type Environment = (typeof environments)[number];

/** @public */
export const criticalities = [
  'low',
  'medium',
  'high',
  'mission-critical',
  'unknown',
] as const;
/** @public */
export type Criticality = (typeof criticalities)[number];

/** Drives the order inside the production phase. @public */
export const workloadKinds = [
  'stateless',
  'stateful',
  'database',
  'unknown',
] as const;
/** @public */
export type WorkloadKind = (typeof workloadKinds)[number];

/** Why the suggestion says what it says. @public */
export interface Evidence {
  /** `name`, `folder`, `attribute`, `dependency`, `operating-system`, … */
  kind: string;
  message: string;
}

/** @public */
export interface Application {
  id: string;
  estateId: string;
  name: string;
  description?: string;
  /** Entity ref of a group or user, such as `group:default/team-orders`. */
  owner?: string;
  environment: Environment;
  criticality: Criticality;
  workload: WorkloadKind;
  disposition?: Disposition;
  dispositionReason?: string;
  /** Serves many others; becomes a bridge instead of gluing waves together. */
  sharedService: boolean;
  /** Entity ref of the catalog entity that this application already is. */
  entityRef?: string;
  virtualMachineKeys: string[];
  evidence: Evidence[];
  /** True once a person changed or confirmed it; a new suggestion then leaves it alone. */
  confirmed: boolean;
  /** Optimistic concurrency: the ETag of the REST answer. */
  version: number;
  cpus: number;
  memoryMiB: number;
  inUseMiB: number;
}

/** What `PATCH /v1/applications/:id` takes. @public */
export type ApplicationPatch = Partial<
  Pick<
    Application,
    | 'name'
    | 'description'
    | 'environment'
    | 'criticality'
    | 'workload'
    | 'sharedService'
    | 'virtualMachineKeys'
    | 'confirmed'
  >
> & {
  owner?: string | null;
  entityRef?: string | null;
  disposition?: Disposition | null;
  dispositionReason?: string | null;
};

/** @public */
export type DependencyStrength = 'strong' | 'weak';

/** Between two VMs of the estate, from a flow or declared. @public */
export interface Dependency {
  id: string;
  estateId: string;
  sourceKey: string;
  targetKey: string;
  port?: number;
  strength: DependencyStrength;
  /** Observations of the same flow. */
  weight: number;
}

/** @public */
export const wavePhases = [
  'pilot',
  'dev-test',
  'production',
  'mission-critical',
] as const;
/** @public */
export type WavePhase = (typeof wavePhases)[number];

/** What one wave can take. In-use storage, because that is what is copied. @public */
export interface WaveCapacity {
  virtualMachines: number;
  inUseTiB: number;
}

/** @public */
export interface PlanConstraints {
  /** First day of the first wave, ISO date; never read from a clock by the planner. */
  startDate: string;
  /** Days from the start of a wave to its end. */
  waveDays: number;
  /** Days between the end of a wave and the start of the next. */
  gapDays: number;
  /** Days of parallel run after a wave, until its vSphere side is decommissioned. */
  parallelRunDays: number;
  capacity: WaveCapacity;
  /** Workloads in the pilot: 5 to 10. */
  pilotSize: { min: number; max: number };
  /** Application id to wave id; pins are law. */
  pins: Record<string, string>;
}

/** Machine-readable reason, with the sentence a page shows. @public */
export interface Explanation {
  rule: string;
  message: string;
  /** Ids or refs the reason speaks of. */
  about: string[];
}

/** @public */
export interface Placement {
  applicationId: string;
  waveId: string;
  reasons: Explanation[];
}

/** @public */
export interface Wave {
  /** Stable inside a plan: `wave-1`, `wave-2`, … */
  id: string;
  title: string;
  order: number;
  phase: WavePhase;
  window: { start: string; end: string };
  decommissionDate: string;
  applicationIds: string[];
  load: {
    virtualMachines: number;
    inUseTiB: number;
    cpus: number;
    memoryGiB: number;
  };
}

/** A dependency whose ends move in different waves. @public */
export interface CutDependency {
  sourceApplicationId: string;
  targetApplicationId: string;
  sourceWaveId: string;
  targetWaveId: string;
  weight: number;
  reason: Explanation;
}

/** What the planner answers; pure data, same input, same bytes. @public */
export interface PlanResult {
  waves: Wave[];
  placements: Placement[];
  cuts: CutDependency[];
  /** Applications that do not move, and why: retired, retained, repurchased. */
  setAside: { applicationId: string; reason: Explanation }[];
  warnings: Explanation[];
}

/** @public */
export type PlanStatus = 'draft' | 'published' | 'superseded';

/** @public */
export interface Plan extends PlanResult {
  id: string;
  estateId: string;
  revision: number;
  status: PlanStatus;
  constraints: PlanConstraints;
  /** SHA-256 of the canonical JSON of constraints and result. */
  digest: string;
  createdAt: string;
  createdBy: string;
  publishedAt?: string;
  /** Facts of each application of the plan, so that a page need not fetch them one by one. */
  applications: PlannedApplication[];
}

/** @public */
export interface PlannedApplication {
  id: string;
  name: string;
  owner?: string;
  environment: Environment;
  criticality: Criticality;
  workload: WorkloadKind;
  disposition?: Disposition;
  sharedService: boolean;
  /** VMs of it that move; templates, placeholders and vSphere's own agents do not count. */
  virtualMachines: number;
  inUseMiB: number;
  description?: string;
  /** The catalog entity that the application already is. */
  entityRef?: string;
}

/** @public */
export const waveStates = [
  'planned',
  'ready',
  'in-progress',
  'migrated',
  'validating',
  'accepted',
  'decommissioned',
  'blocked',
  'rolled-back',
] as const;
/** @public */
export type WaveState = (typeof waveStates)[number];

/** A wave of a published plan, as its catalog entity names it. @public */
export interface PublishedWave extends Wave {
  estateId: string;
  estateName: string;
  planId: string;
  revision: number;
  /** `metadata.name` of the MigrationWave entity. */
  entityName: string;
  state: WaveState;
  owner: string;
  applications: (PlannedApplication & {
    /** Of the entity that stands for it in the catalog. */
    entityRef: string;
    /** `metadata.name` of the Component made for it; absent when somebody else keeps the entity. */
    entityName?: string;
  })[];
  /** Entity names of the wave before and after. */
  follows?: string;
  followedBy?: string;
  /** Cuts that touch this wave. */
  cuts: CutDependency[];
}

/** Answer of `POST /v1/plans/:id/publish`. @public */
export interface PublishResult {
  planId: string;
  revision: number;
  /** Entities the projection wrote; zeros when nothing changed. */
  entities: {
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
  };
}

/** Answer of every list route. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}
