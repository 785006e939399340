import {
  Criticality,
  Disposition,
  Environment,
  WorkloadKind,
} from './application';

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
