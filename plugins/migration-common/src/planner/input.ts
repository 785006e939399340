import {
  Application,
  ApplicationDependency,
  Dependency,
  PlanConstraints,
  VirtualDisk,
  VirtualMachine,
} from '../types';

/** What the planner reads of an application. @public */
export type PlannerApplication = Pick<
  Application,
  | 'id'
  | 'name'
  | 'environment'
  | 'criticality'
  | 'workload'
  | 'disposition'
  | 'sharedService'
  | 'virtualMachineKeys'
>;

/** What the planner reads of a VM. @public */
export type PlannerVirtualMachine = Pick<
  VirtualMachine,
  | 'key'
  | 'name'
  | 'template'
  | 'placeholder'
  | 'systemAgent'
  | 'vcenter'
  | 'datacenter'
  | 'cpus'
  | 'memoryMiB'
  | 'inUseMiB'
  | 'osFamily'
> & {
  disks: Pick<VirtualDisk, 'path' | 'raw' | 'rawLunId' | 'shared'>[];
};

/** What the planner reads of a dependency between two VMs. @public */
export type PlannerDependency = Pick<
  Dependency,
  'sourceKey' | 'targetKey' | 'strength' | 'weight'
>;

/** What the planner reads of a dependency that somebody declared between two applications. @public */
export type PlannerApplicationDependency = Pick<
  ApplicationDependency,
  'sourceId' | 'targetId' | 'strength' | 'origin' | 'createdBy'
>;

/** Everything a plan is made from; the order of the lists does not matter. @public */
export interface PlannerInput {
  applications: readonly PlannerApplication[];
  virtualMachines: readonly PlannerVirtualMachine[];
  dependencies: readonly PlannerDependency[];
  applicationDependencies?: readonly PlannerApplicationDependency[];
  constraints: PlanConstraints;
}
