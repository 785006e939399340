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
