import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { defaultIdleAfterDays } from '@crosswalk/backstage-plugin-migration-common';

/** `migration.readiness` of the configuration. */
export interface ReadinessSettings {
  idleAfterDays: number;
}

/** @throws InputError for a value that makes no sense, so that the plugin does not start with it */
export function readReadinessSettings(root: Config): ReadinessSettings {
  const key = 'migration.readiness.idleAfterDays';
  const idleAfterDays = root.getOptionalNumber(key) ?? defaultIdleAfterDays;
  if (!(idleAfterDays > 0)) {
    throw new InputError(`${key} has to be a number above 0`);
  }
  return { idleAfterDays };
}
