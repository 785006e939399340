import {
  AuditorService,
  AuditorServiceCreateEventOptions,
  AuditorServiceEvent,
} from '@backstage/backend-plugin-api';

/** What a record says besides the event itself. */
export type AuditMeta = NonNullable<
  Parameters<AuditorServiceEvent['success']>[0]
>['meta'];

/**
 * Does some work and records it, with how it ended.
 *
 * @param describe - what is only known once the work is done, for the record
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  work: () => Promise<T>,
  describe: (result: T) => AuditMeta,
): Promise<T> {
  const record = await auditor.createEvent(event);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await record.fail({
      error: error instanceof Error ? error : new Error(String(error)),
    });
    throw error;
  }
  await record.success({ meta: describe(result) });
  return result;
}
