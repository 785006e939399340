/** @public */
export const concernCategories = [
  'critical',
  'warning',
  'information',
] as const;

/** @public */
export type ConcernCategory = (typeof concernCategories)[number];

/** `ok` only when everything that the rule asks for is known. @public */
export type ConcernAnswer = 'raised' | 'ok' | 'unknown';

/** Why a rule could not be evaluated. @public */
export type UnknownReason =
  | 'no-sheet'
  | 'no-column'
  | 'blank'
  | 'unreadable'
  | 'no-join'
  | 'not-in-format';

/** A rule of migration readiness. @public */
export interface Concern {
  /** Forklift's id: `vmware.disk.rdm.detected`. */
  id: string;
  category: ConcernCategory;
  title: string;
  /** What it means for the migration. */
  why: string;
  /** What to do about it. */
  cure: string;
}

/** Where an answer comes from. @public */
export interface ConcernEvidence {
  /** Sheet of the export or object type of the API. */
  table: string;
  /** Column of the export or property of the API, as it is spelt there. */
  field: string;
  /** Raw value as text; absent where there is none. */
  value?: string;
  /** The disk, file system or interface it is of. */
  about?: string;
}

/** Answer of one rule for one VM. @public */
export interface ConcernFinding {
  concern: string;
  answer: ConcernAnswer;
  /** Of `unknown`. */
  reason?: UnknownReason;
  /** A sentence for people. */
  message: string;
  evidence: ConcernEvidence[];
}

/**
 * Blocked: a critical concern is raised. Unknown: none is, but one could not be evaluated. Warnings and information never
 * block.
 *
 * @public
 */
export const readinessStates = [
  'ready',
  'ready-with-warnings',
  'unknown',
  'blocked',
] as const;

/** @public */
export type Readiness = (typeof readinessStates)[number];

/** A reason to think that a VM does nothing. @public */
export interface IdleSign {
  rule: 'powered-off' | 'no-heartbeat' | 'no-use';
  message: string;
}

/** A VM that gets or holds more than it uses, or less. @public */
export interface SizingHint {
  resource: 'cpu' | 'memory' | 'storage';
  direction: 'smaller' | 'larger';
  /** In vCPUs or MiB. */
  now: number;
  proposed: number;
  message: string;
}

/** The name that the VM can have on Kubernetes. @public */
export interface TargetName {
  name: string;
  /** Why it is not the name that it has; absent when it is. */
  because?: string;
}

/** Everything that was found out about a VM. @public */
export interface VirtualMachineAssessment {
  readiness: Readiness;
  /** One a rule, in the order of the rules. */
  findings: ConcernFinding[];
  idle: IdleSign[];
  targetName: TargetName;
  sizing: SizingHint[];
}

/** How often a rule answered what. @public */
export interface ConcernCount {
  concern: Concern;
  raised: number;
  ok: number;
  unknown: number;
}

/** Readiness of an estate; each count adds up to `virtualMachines`. Set-aside VMs are not in it. @public */
export interface ReadinessSummary {
  virtualMachines: number;
  byReadiness: Record<Readiness, number>;
  concerns: ConcernCount[];
  /** VMs that seem to do nothing. */
  idle: number;
  /** VMs whose name has to change. */
  renamed: number;
}
