import { mockApis } from '@backstage/frontend-test-utils';
import {
  type PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import type { glossaryPermissions } from '@crosswalk/backstage-plugin-glossary-common';

type Permission = (typeof glossaryPermissions)[number];
type Authorize = Extract<
  NonNullable<Parameters<typeof mockApis.permission>[0]>['authorize'],
  Function
>;

/**
 * A portal in which everything is allowed but these. Answers are cached across tests: keep those with other permissions in
 * another file.
 */
export function denying(
  ...permissions: Permission[]
): [typeof permissionApiRef, PermissionApi] {
  const names = permissions.map(({ name }) => name);
  return [
    permissionApiRef,
    mockApis.permission({
      authorize: ({ permission }) =>
        (names.includes(permission.name)
          ? 'DENY'
          : 'ALLOW') as ReturnType<Authorize>,
    }),
  ];
}
