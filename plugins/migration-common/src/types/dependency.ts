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
