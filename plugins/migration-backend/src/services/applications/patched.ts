import { ApplicationPatch } from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationFields } from '../../store/types';

/** `null` clears a field; what the patch does not name stays. */
export function patched(
  fields: ApplicationFields,
  patch: ApplicationPatch,
): ApplicationFields {
  const given = Object.fromEntries(
    Object.entries(patch)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value ?? undefined]),
  );
  const next: ApplicationFields = { ...fields, ...given };
  return {
    ...next,
    virtualMachineKeys:
      patch.virtualMachineKeys === undefined
        ? fields.virtualMachineKeys
        : [...new Set(patch.virtualMachineKeys)],
    // A reason without a decision would be about nothing.
    dispositionReason: next.disposition ? next.dispositionReason : undefined,
  };
}
