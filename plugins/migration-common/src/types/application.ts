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

/** @public */
export const efforts = ['small', 'medium', 'large', 'extra-large'] as const;

/** @public */
export type Effort = (typeof efforts)[number];

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
  /** Answers to the questionnaire, by question. */
  answers: Record<string, string>;
  /** Uptime that is promised, in percent: 99.9. */
  availability?: number;
  /** Longest outage that is borne, in minutes. */
  rtoMinutes?: number;
  /** Most data that may be lost, in minutes. 0 is none at all. */
  rpoMinutes?: number;
  /** How its data is protected: backup, replication, snapshots, and how often. */
  dataProtection?: string;
  /** Rules that it is under: PCI DSS, GDPR, … */
  compliance?: string;
  effort?: Effort;
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
    | 'answers'
  >
> & {
  availability?: number | null;
  rtoMinutes?: number | null;
  rpoMinutes?: number | null;
  dataProtection?: string | null;
  compliance?: string | null;
  effort?: Effort | null;
  owner?: string | null;
  entityRef?: string | null;
  disposition?: Disposition | null;
  dispositionReason?: string | null;
};

/** A change of one application in a bulk edit. @public */
export interface ApplicationChangeRequest {
  id: string;
  version: number;
  patch: ApplicationPatch;
}

/** What became of one application in an operation on several. @public */
export interface OperationItem {
  id: string;
  status: 'saved' | 'conflict' | 'forbidden' | 'missing';
  /** As it is now, if the caller may read it. */
  application?: Application;
  /** Of a conflict: the fields that others changed since the version that was sent, as far as that is recorded. */
  changedFields?: string[];
}

/** An operation on one or several applications, which can be undone as a whole. @public */
export interface OperationResult {
  operationId: string;
  items: OperationItem[];
}

/** @public */
export type OperationKind =
  | 'create'
  | 'update'
  | 'bulk'
  | 'merge'
  | 'split'
  | 'undo';

/** What a person did to an application. @public */
export interface ApplicationChange {
  operationId: string;
  operation: OperationKind;
  /** ISO 8601. */
  at: string;
  /** Entity ref of who did it. */
  by: string;
  /** Version that came of it. */
  version: number;
  fields: { field: string; before?: unknown; after?: unknown }[];
  /** Nobody changed it since, so that it can be undone. */
  undoable: boolean;
}

/** One of the four kinds of data that a decision rests on. @public */
export interface DataGap {
  category: 'inventory' | 'dependencies' | 'application' | 'business';
  message: string;
}

/** How well founded a decision can be. High: nothing is missing; medium: one or two kinds; low: more. @public */
export interface Confidence {
  level: 'high' | 'medium' | 'low';
  gaps: DataGap[];
}

/** Of the four questions: what it does, who owns it, uptime, data protection. @public */
export interface Completeness {
  answered: number;
  of: number;
  /** Fields that are missing. */
  missing: ('description' | 'owner' | 'availability' | 'dataProtection')[];
}
