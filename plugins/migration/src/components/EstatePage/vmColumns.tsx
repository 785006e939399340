import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import type { ReactNode } from 'react';
import { formatCount, formatGiB } from '../../lib/format';
import type { SortColumn } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { PowerMark } from '../shared';
import styles from './VmTable.module.css';

export interface VmColumn {
  id: Exclude<SortColumn, 'name'>;
  numeric?: boolean;
  render: (vm: VirtualMachineRow) => ReactNode;
}

/** What follows the name. */
export const vmColumns: VmColumn[] = [
  {
    id: 'applicationName',
    render: vm => vm.applicationName ?? <NoApplication />,
  },
  { id: 'powerState', render: vm => <PowerMark state={vm.powerState} /> },
  { id: 'cluster', render: vm => vm.cluster },
  { id: 'operatingSystem', render: vm => vm.operatingSystem },
  { id: 'cpus', numeric: true, render: vm => formatCount(vm.cpus) },
  { id: 'memoryMiB', numeric: true, render: vm => formatGiB(vm.memoryMiB) },
  { id: 'inUseMiB', numeric: true, render: vm => formatGiB(vm.inUseMiB) },
  {
    id: 'provisionedMiB',
    numeric: true,
    render: vm => formatGiB(vm.provisionedMiB),
  },
];

function NoApplication() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <span className={styles.quiet}>{t('estate.table.noApplication')}</span>
  );
}
