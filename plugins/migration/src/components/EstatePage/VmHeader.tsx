import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { defaultSort, nextSort, type SortColumn } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { useVmFilters } from './useVmFilters';
import { vmColumns } from './vmColumns';
import styles from './VmTable.module.css';

/** The names of the columns; each sorts. */
export function VmHeader() {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortHeader column="name" />
        {vmColumns.map(({ id, numeric }) => (
          <SortHeader key={id} column={id} numeric={numeric} />
        ))}
      </tr>
    </thead>
  );
}

function SortHeader(props: { column: SortColumn; numeric?: boolean }) {
  const { column, numeric } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const sort = filters.sort ?? defaultSort;
  const direction = {
    [column]: 'ascending',
    [`-${column}`]: 'descending',
  }[sort] as 'ascending' | 'descending' | undefined;
  const Icon = direction === 'descending' ? RiArrowDownSLine : RiArrowUpSLine;
  return (
    <th
      scope="col"
      aria-sort={direction ?? 'none'}
      data-column={column}
      data-numeric={numeric || undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => change({ sort: nextSort(sort, column) })}
      >
        {t(`estate.table.${column}`)}
        <Icon size={16} aria-hidden className={styles.direction} />
      </button>
    </th>
  );
}
