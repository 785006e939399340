import type { OperationResult } from '@crosswalk/backstage-plugin-migration-common';
import type { ApplicationSource } from './types';

/** What undo takes back: operations by id, or a save by the version that it made. */
export type Done = { name: string } & (
  | { operationIds: string[] }
  | { applicationId: string; version: number }
);

/** The operations to undo, the newest first. A save does not answer with its own; the history has it. */
export async function operationIdsOf(
  source: Pick<ApplicationSource, 'changeOf'>,
  done: Done,
): Promise<string[]> {
  if ('operationIds' in done) {
    return [...done.operationIds].reverse();
  }
  const change = await source.changeOf(done.applicationId, done.version);
  if (!change) {
    throw new Error(
      `${done.name} was changed too often since; its history says how`,
    );
  }
  return [change.operationId];
}

/** The same, with what stays as somebody changed it since, as it is now. */
export async function withTheirs(
  source: Pick<ApplicationSource, 'reload'>,
  result: OperationResult,
): Promise<OperationResult> {
  const items = await Promise.all(
    result.items.map(async item =>
      item.status === 'conflict' && !item.application
        ? {
            ...item,
            application: await source.reload(item.id).catch(() => undefined),
          }
        : item,
    ),
  );
  return { ...result, items };
}
