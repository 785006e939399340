import { JsonObject } from '@backstage/types';
import { OperationResult } from '@crosswalk/backstage-plugin-migration-common';

/** Which operation it was, and which applications it did what to. */
export function auditedOperation({
  operationId,
  items,
}: OperationResult): JsonObject {
  const applications: Record<string, string[]> = {};
  for (const { id, status } of items) {
    (applications[status] ??= []).push(id);
  }
  return { operationId, applications };
}
