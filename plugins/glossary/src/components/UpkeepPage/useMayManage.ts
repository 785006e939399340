import { usePermission } from '@backstage/plugin-permission-react';
import { glossaryManagePermission } from '@crosswalk/backstage-plugin-glossary-common';

/** Whether the person keeps the glossary. */
export function useMayManage() {
  return usePermission({ permission: glossaryManagePermission });
}
