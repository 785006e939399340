import { usePermission } from '@backstage/plugin-permission-react';
import { migrationEstateImportPermission } from '@crosswalk/backstage-plugin-migration-common';

/** Whether the person may bring data into estates and take it out. */
export const useMayImport = () =>
  usePermission({ permission: migrationEstateImportPermission });
