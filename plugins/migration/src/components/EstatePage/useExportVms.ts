import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef, type VirtualMachineFilters } from '../../api';
import { csvBlob, download, fileNameOf } from '../../lib/download';
import { readAllPages } from '../../lib/readAllPages';
import { virtualMachinesToCsv } from '../../lib/vmCsv';
import { migrationTranslationRef } from '../../translation';

/** As many as the backend answers at once. */
const PAGE_SIZE = 1000;

/** Saves all VMs that pass the filters, not only those that were scrolled to. */
export function useExportVms(estate: Estate) {
  const api = useApi(migrationApiRef);
  const { t } = useTranslationRef(migrationTranslationRef);
  const [{ loading, error }, exportVms] = useAsyncFn(
    async (filters: VirtualMachineFilters) => {
      const vms = await readAllPages(cursor =>
        api.listVirtualMachines(estate.id, {
          ...filters,
          limit: PAGE_SIZE,
          cursor,
        }),
      );
      download(
        fileNameOf(estate.name, t('estate.export.fileEnding')),
        csvBlob(virtualMachinesToCsv(vms)),
      );
    },
    [api, estate, t],
  );
  return { exportVms, isExporting: loading, error };
}
