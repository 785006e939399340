import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';

export interface ApplicationSize {
  virtualMachines: number;
  cpus: number;
  memoryMiB: number;
  inUseMiB: number;
}

/** How large an application is, in a line. */
export function useSizeText(): (size: ApplicationSize) => string {
  const { t } = useTranslationRef(migrationTranslationRef);
  return ({ virtualMachines, cpus, memoryMiB, inUseMiB }) =>
    t('applications.detail.figures', {
      virtualMachines: t('applications.list.virtualMachines', {
        count: virtualMachines,
      }),
      cpus: formatCount(cpus),
      memory: formatMiB(memoryMiB),
      storage: formatMiB(inUseMiB),
    });
}
