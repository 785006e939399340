import { stringify } from 'yaml';
import { csvLine } from '../csv';
import { Plan } from '../types';
import { CROSSWALK_API_VERSION } from './MigrationWaveEntityV1alpha1';

/** The plan as a document for people and for Git; names instead of ids where they say more. @public */
export function planToYaml(plan: Plan): string {
  const names = new Map(plan.applications.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const reasons = new Map(
    plan.placements.map(placement => [
      placement.applicationId,
      placement.reasons.map(({ message }) => message),
    ]),
  );
  return stringify(
    {
      apiVersion: CROSSWALK_API_VERSION,
      kind: 'MigrationPlan',
      metadata: {
        estate: plan.estateId,
        revision: plan.revision,
        digest: plan.digest,
      },
      spec: {
        constraints: plan.constraints,
        waves: plan.waves.map(({ applicationIds, ...wave }) => ({
          ...wave,
          applications: applicationIds.map(id => ({
            id,
            name: nameOf(id),
            reasons: reasons.get(id) ?? [],
          })),
        })),
        cuts: plan.cuts.map(cut => ({
          source: nameOf(cut.sourceApplicationId),
          target: nameOf(cut.targetApplicationId),
          sourceWave: cut.sourceWaveId,
          targetWave: cut.targetWaveId,
          weight: cut.weight,
          reason: cut.reason.message,
        })),
        setAside: plan.setAside.map(({ applicationId, reason }) => ({
          id: applicationId,
          name: nameOf(applicationId),
          reason: reason.message,
        })),
        warnings: plan.warnings.map(({ rule, message }) => ({ rule, message })),
      },
    },
    { aliasDuplicateObjects: false },
  );
}

const columns = [
  'Revision',
  'Wave',
  'Title',
  'Phase',
  'Start',
  'End',
  'Decommission',
  'Application',
  'Owner',
  'Environment',
  'Criticality',
  'Workload',
  'Disposition',
  'VMs',
  'In use MiB',
  'Reason',
];

/** One row for each application, also for those set aside. Cells cannot become formulas. @public */
export function planToCsv(plan: Plan): string {
  const placed = new Map(
    plan.placements.map(({ applicationId, waveId, reasons }) => [
      applicationId,
      { wave: plan.waves.find(({ id }) => id === waveId), reasons },
    ]),
  );
  const aside = new Map(
    plan.setAside.map(({ applicationId, reason }) => [applicationId, [reason]]),
  );
  const rows = plan.applications
    .map(application => {
      const { wave, reasons = aside.get(application.id) ?? [] } =
        placed.get(application.id) ?? {};
      return { application, wave, reasons };
    })
    .sort(
      (a, b) => (a.wave?.order ?? Infinity) - (b.wave?.order ?? Infinity) || 0,
    )
    .map(({ application, wave, reasons }) => [
      plan.revision,
      wave?.id,
      wave?.title,
      wave?.phase,
      wave?.window.start,
      wave?.window.end,
      wave?.decommissionDate,
      application.name,
      application.owner,
      application.environment,
      application.criticality,
      application.workload,
      application.disposition ?? 'undecided',
      application.virtualMachines,
      application.inUseMiB,
      reasons.map(({ message }) => message).join(' '),
    ]);
  return [columns, ...rows].map(csvLine).join('');
}
