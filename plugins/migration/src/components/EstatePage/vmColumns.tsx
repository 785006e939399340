import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { RiZzzLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { formatCount, formatGiB } from '../../lib/format';
import type { SortColumn } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { Mark, PowerMark, ReadinessMark } from '../shared';
import styles from './VmTable.module.css';

/** What can follow the name, in the order in which it does. */
export const vmColumnIds = [
  'applicationName',
  'readiness',
  'concerns',
  'idle',
  'powerState',
  'cluster',
  'datacenter',
  'datastore',
  'operatingSystem',
  'toolsStatus',
  'cpus',
  'memoryMiB',
  'inUseMiB',
  'provisionedMiB',
  'sources',
] as const;
export type VmColumnId = (typeof vmColumnIds)[number];

export interface VmColumn {
  id: VmColumnId;
  /** In pixels, when the table is as narrow as it can be; it grows with the others. */
  width: number;
  numeric?: boolean;
  /** By what the backend sorts it; absent where it cannot. */
  sort?: SortColumn;
  render: (vm: VirtualMachineRow) => ReactNode;
}

const columns: Record<VmColumnId, Omit<VmColumn, 'id'>> = {
  applicationName: {
    width: 150,
    sort: 'applicationName',
    render: vm => vm.applicationName ?? <NoApplication />,
  },
  readiness: {
    width: 200,
    sort: 'readiness',
    render: vm => <ReadinessMark readiness={vm.readiness} />,
  },
  concerns: {
    width: 108,
    numeric: true,
    render: vm => formatCount(vm.raised.length),
  },
  idle: { width: 104, render: vm => vm.idle && <IdleMark /> },
  powerState: {
    width: 108,
    sort: 'powerState',
    render: vm => <PowerMark state={vm.powerState} />,
  },
  cluster: { width: 120, sort: 'cluster', render: vm => vm.cluster },
  datacenter: { width: 120, render: vm => vm.datacenter },
  datastore: { width: 150, render: vm => datastoresOf(vm).join(', ') },
  operatingSystem: {
    width: 190,
    sort: 'operatingSystem',
    render: vm => vm.operatingSystem,
  },
  toolsStatus: { width: 130, render: vm => vm.toolsStatus },
  cpus: {
    width: 76,
    numeric: true,
    sort: 'cpus',
    render: vm => formatCount(vm.cpus),
  },
  memoryMiB: {
    width: 112,
    numeric: true,
    sort: 'memoryMiB',
    render: vm => formatGiB(vm.memoryMiB),
  },
  inUseMiB: {
    width: 112,
    numeric: true,
    sort: 'inUseMiB',
    render: vm => formatGiB(vm.inUseMiB),
  },
  provisionedMiB: {
    width: 122,
    numeric: true,
    sort: 'provisionedMiB',
    render: vm => formatGiB(vm.provisionedMiB),
  },
  sources: { width: 150, render: vm => vm.sources.join(', ') },
};

/** What is shown until somebody chooses. */
const usualColumns: VmColumnId[] = [
  'applicationName',
  'readiness',
  'concerns',
  'powerState',
  'cluster',
  'operatingSystem',
  'cpus',
  'memoryMiB',
  'inUseMiB',
];

/** The columns of a choice; what a choice of former days names and there is no more is left out. */
export function columnsOf(choice: unknown): VmColumn[] {
  const chosen: unknown[] = Array.isArray(choice) ? choice : usualColumns;
  return vmColumnIds
    .filter(id => chosen.includes(id))
    .map(id => ({ id, ...columns[id] }));
}

function datastoresOf(vm: VirtualMachineRow): string[] {
  return [
    ...new Set(vm.disks.flatMap(({ datastore }) => datastore ?? [])),
  ].sort();
}

function NoApplication() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <span className={styles.quiet}>{t('estate.table.noApplication')}</span>
  );
}

function IdleMark() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark
      look={{ icon: RiZzzLine, tone: 'violet' }}
      label={t('estate.table.isIdle')}
    />
  );
}
