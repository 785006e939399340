import {
  Criticality,
  Disposition,
  Environment,
  WorkloadKind,
} from './application';

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

/** Between two applications, said by a person or a file that knows applications only. @public */
export interface ApplicationDependency {
  id: string;
  estateId: string;
  sourceId: string;
  targetId: string;
  strength: DependencyStrength;
  origin: 'declared' | 'konveyor';
  note?: string;
  createdBy?: string;
  createdAt?: string;
}

/** An application in the dependency graph. @public */
export interface DependencyNode {
  id: string;
  name: string;
  environment: Environment;
  criticality: Criticality;
  workload: WorkloadKind;
  disposition?: Disposition;
  owner?: string;
  virtualMachines: number;
  sharedService: boolean;
  /** It talks with so many others that it may well be a shared service, and nobody said so yet. */
  hub: boolean;
  /** Index into the graph's cycles. */
  cycle?: number;
}

/** All that one application needs of another. @public */
export interface DependencyEdge {
  sourceId: string;
  targetId: string;
  strength: DependencyStrength;
  /** Observations, summed up. */
  weight: number;
  /** Ports that were seen, the busiest first, at most 20. */
  ports: number[];
  /** Ids of what was declared by hand or imported as such. */
  declared: string[];
  /** Ends on a shared service, so that it does not tie waves together. */
  bridge: boolean;
}

/** @public */
export interface DependencyGraph {
  nodes: DependencyNode[];
  edges: DependencyEdge[];
  /** Applications that need each other in a circle once shared services are set aside; ids, biggest circle first. */
  cycles: string[][];
  /** What was declared, which edges name by id. */
  declared: ApplicationDependency[];
  /** Dependencies with a VM that is in no application. */
  unassigned: number;
}
