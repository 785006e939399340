import { planWaves } from '../planner';
import { PlannerInput } from '../planner/input';
import { TestApplication, testEstate } from '../planner/testEstate';
import { Plan, PlannedApplication } from '../types';
import { planDigest } from './planDigest';

/** A published plan of a test estate; `facts` override what it says of its applications. */
export function testPlan(
  applications: TestApplication[],
  dependencies: Parameters<typeof testEstate>[1] = [],
  facts: Partial<PlannedApplication> & { revision?: number } = {},
): Plan {
  const input: PlannerInput = testEstate(applications, dependencies);
  const { revision = 1, ...rest } = facts;
  const result = planWaves(input);
  return {
    ...result,
    id: `plan-${revision}`,
    estateId: 'estate-1',
    revision,
    status: 'published',
    constraints: input.constraints,
    digest: planDigest(input.constraints, result),
    createdAt: '2026-12-01T00:00:00.000Z',
    createdBy: 'user:default/guest',
    applications: input.applications.map(application => ({
      id: application.id,
      name: application.name,
      environment: application.environment,
      criticality: application.criticality,
      workload: application.workload,
      disposition: application.disposition,
      sharedService: application.sharedService,
      virtualMachines: application.virtualMachineKeys.length,
      inUseMiB: 102_400,
      ...rest,
    })),
  };
}
