import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/** Runs a change and records that it was tried, by whom, how it ended, and what came of it. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  change: () => Promise<T>,
  describe: (result: T) => JsonObject,
): Promise<T> {
  const audit = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  let result: T;
  try {
    result = await change();
  } catch (error) {
    assertError(error);
    await audit.fail({ error: new Error(error.message) });
    throw error;
  }
  // Outside of the attempt: what was done is not a failure because it could not be written down.
  await audit.success({ meta: describe(result) });
  return result;
}
