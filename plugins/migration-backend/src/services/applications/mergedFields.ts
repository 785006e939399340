import { Application } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationFields } from '../../store/types';

/** Facts that are either known or not there at all. */
const optional = [
  'description',
  'owner',
  'availability',
  'rtoMinutes',
  'rpoMinutes',
  'dataProtection',
  'compliance',
  'effort',
  'entityRef',
] as const satisfies readonly (keyof ApplicationFields)[];

const classes = ['environment', 'criticality', 'workload'] as const;

/**
 * What becomes of an application that takes others over: it has all VMs, and what it does not know of itself is taken
 * from the first that knows. A decision stays the one that was made for it.
 */
export function mergedFields(
  target: ApplicationFields,
  parts: Application[],
): ApplicationFields {
  const merged: ApplicationFields = { ...target, confirmed: true };
  for (const part of parts) {
    for (const name of optional) {
      fill(merged, part, name);
    }
    for (const name of classes) {
      if (merged[name] === 'unknown') {
        Object.assign(merged, { [name]: part[name] });
      }
    }
    if (!merged.disposition) {
      merged.disposition = part.disposition;
      merged.dispositionReason = part.dispositionReason;
    }
    merged.answers = { ...part.answers, ...merged.answers };
    merged.sharedService ||= part.sharedService;
  }
  return {
    ...merged,
    virtualMachineKeys: [
      ...new Set([target, ...parts].flatMap(each => each.virtualMachineKeys)),
    ],
    evidence: [
      ...merged.evidence,
      ...parts.map(part => ({
        kind: 'person',
        message: `Merged with “${part.name}” by a person`,
      })),
    ],
  };
}

function fill<Name extends (typeof optional)[number]>(
  merged: ApplicationFields,
  part: Application,
  name: Name,
): void {
  merged[name] ??= part[name];
}

/**
 * A new application of some VMs of another. It has the same owner and the same duties; what it does and what becomes of
 * it has to be said anew.
 */
export function splitFields(
  whole: Application,
  part: { id: string; name: string; virtualMachineKeys: string[] },
): ApplicationFields {
  return {
    ...part,
    owner: whole.owner,
    environment: whole.environment,
    criticality: whole.criticality,
    workload: 'unknown',
    answers: {},
    availability: whole.availability,
    rtoMinutes: whole.rtoMinutes,
    rpoMinutes: whole.rpoMinutes,
    dataProtection: whole.dataProtection,
    compliance: whole.compliance,
    sharedService: whole.sharedService,
    evidence: [
      { kind: 'person', message: `Split off “${whole.name}” by a person` },
    ],
    confirmed: true,
  };
}
