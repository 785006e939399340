import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'search.collators.glossary.schedule';

/** When to index; the same defaults as the collators that come with Backstage. */
export function readSchedule(
  config: Config,
): SchedulerServiceTaskScheduleDefinition {
  if (!config.has(KEY)) {
    return {
      frequency: { minutes: 10 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 3 },
    };
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      config.getConfig(KEY),
    );
  } catch (error) {
    throw new InputError(`${KEY} is not a schedule`, error);
  }
}
