import {
  Application,
  isSetAside,
  PlannedApplication,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';

/** What a plan remembers of its applications, ordered by id. */
export function plannedApplications(
  applications: Application[],
  virtualMachines: VirtualMachineRow[],
): PlannedApplication[] {
  const moving = new Map(
    virtualMachines.filter(vm => !isSetAside(vm)).map(vm => [vm.key, vm]),
  );
  return applications
    .map((application): PlannedApplication => {
      const machines = application.virtualMachineKeys.flatMap(
        key => moving.get(key) ?? [],
      );
      return {
        id: application.id,
        name: application.name,
        ...(application.description && {
          description: application.description,
        }),
        ...(application.owner && { owner: application.owner }),
        ...(application.entityRef && { entityRef: application.entityRef }),
        environment: application.environment,
        criticality: application.criticality,
        workload: application.workload,
        ...(application.disposition && {
          disposition: application.disposition,
        }),
        sharedService: application.sharedService,
        virtualMachines: machines.length,
        inUseMiB: machines.reduce((sum, vm) => sum + vm.inUseMiB, 0),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
