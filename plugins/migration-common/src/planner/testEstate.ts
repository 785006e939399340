import { PlanConstraints } from '../types';
import { defaultConstraints } from './defaultConstraints';
import {
  PlannerApplication,
  PlannerDependency,
  PlannerInput,
  PlannerVirtualMachine,
} from './input';

/** An application of a test estate, with what its VMs are. */
export type TestApplication = Partial<PlannerApplication> & {
  id: string;
  vms?: number;
  vm?: Partial<PlannerVirtualMachine>;
};

/** A small estate by its applications; each application `a` has the VMs `a-1`, `a-2`, … of 100 GiB. */
export function testEstate(
  applications: TestApplication[],
  dependencies: [
    source: string,
    target: string,
    strength?: PlannerDependency['strength'],
    weight?: number,
  ][] = [],
  constraints: Partial<PlanConstraints> = {},
): PlannerInput {
  const keys = ({ id, vms = 1 }: TestApplication) =>
    Array.from({ length: vms }, (_, n) => `${id}-${n + 1}`);
  return {
    applications: applications.map(application => {
      const { vms, vm, ...rest } = application;
      return {
        name: rest.id.toLocaleUpperCase('en-US'),
        environment: 'production',
        criticality: 'high',
        workload: 'stateless',
        sharedService: false,
        virtualMachineKeys: keys(application),
        ...rest,
      };
    }),
    virtualMachines: applications.flatMap(application =>
      keys(application).map(key => ({
        key,
        name: key,
        template: false,
        placeholder: false,
        cpus: 2,
        memoryMiB: 4096,
        inUseMiB: 102_400,
        osFamily: 'linux' as const,
        disks: [],
        ...application.vm,
      })),
    ),
    dependencies: dependencies.map(
      ([source, target, strength = 'strong', weight = 1]) => ({
        sourceKey: `${source}-1`,
        targetKey: `${target}-1`,
        strength,
        weight,
      }),
    ),
    constraints: { ...defaultConstraints('2027-01-04'), ...constraints },
  };
}
