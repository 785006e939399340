import { usePermission } from '@backstage/plugin-permission-react';
import {
  migrationApplicationUpdatePermission,
  migrationEstateImportPermission,
} from '@crosswalk/backstage-plugin-migration-common';

/** What somebody may say about an application; the backend decides anyway. */
export function useMayDeclare(applicationId: string): {
  update: boolean;
  import: boolean;
  declare: boolean;
} {
  const { allowed: update } = usePermission({
    permission: migrationApplicationUpdatePermission,
    resourceRef: applicationId,
  });
  const { allowed: mayImport } = usePermission({
    permission: migrationEstateImportPermission,
  });
  return { update, import: mayImport, declare: update || mayImport };
}
