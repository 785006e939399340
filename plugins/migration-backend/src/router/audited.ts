import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';

/** Runs a change and records that it was tried, by whom, and how it ended. */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  change: () => Promise<T>,
): Promise<T> {
  const audit = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  try {
    const result = await change();
    await audit.success();
    return result;
  } catch (error) {
    assertError(error);
    await audit.fail({ error: new Error(error.message) });
    throw error;
  }
}
