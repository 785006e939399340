import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef, type VirtualMachineFilters } from '../../api';
import { download, fileNameOf } from '../../lib/download';
import { migrationTranslationRef } from '../../translation';

/** Saves all VMs that pass the filters, not only those that were scrolled to; with the columns that one may see. */
export function useExportVms(estate: Estate) {
  const api = useApi(migrationApiRef);
  const { t } = useTranslationRef(migrationTranslationRef);
  const [{ loading, error }, exportVms] = useAsyncFn(
    async (filters: VirtualMachineFilters) =>
      download(
        fileNameOf(estate.name, t('estate.export.fileEnding')),
        await api.exportVirtualMachines(estate.id, filters),
      ),
    [api, estate, t],
  );
  return { exportVms, isExporting: loading, error };
}
