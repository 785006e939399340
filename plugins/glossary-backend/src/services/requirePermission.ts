import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/** @throws NotAllowedError that names the permission */
export async function requirePermission(
  permissions: PermissionsService,
  permission: BasicPermission,
  { credentials }: { credentials: BackstageCredentials },
): Promise<void> {
  const [decision] = await permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`You need the permission ${permission.name}`);
  }
}
