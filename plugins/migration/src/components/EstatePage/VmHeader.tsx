import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import type { CSSProperties } from 'react';
import { defaultSort, nextSort, type SortColumn } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import { useVmFilters } from './useVmFilters';
import type { VmColumn } from './vmColumns';
import styles from './VmTable.module.css';

export const NAME_WIDTH = 220;

/** The names of the columns; most sort. */
export function VmHeader(props: { columns: VmColumn[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <HeaderCell id="name" sort="name" width={NAME_WIDTH} />
        {props.columns.map(({ id, sort, width, numeric }) => (
          <HeaderCell
            key={id}
            id={id}
            sort={sort}
            width={width}
            numeric={numeric}
          />
        ))}
      </tr>
    </thead>
  );
}

function HeaderCell(props: {
  id: 'name' | VmColumn['id'];
  sort?: SortColumn;
  width: number;
  numeric?: boolean;
}) {
  const { id, sort: column, width, numeric } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, change } = useVmFilters();
  const attributes = {
    scope: 'col',
    style: { '--width': `${width}px` } as CSSProperties,
    'data-column': id,
    'data-numeric': numeric || undefined,
  };
  if (!column) {
    return (
      <th {...attributes}>
        <span className={styles.plain}>{t(`estate.table.${id}`)}</span>
      </th>
    );
  }
  const sort = filters.sort ?? defaultSort;
  const direction = {
    [column]: 'ascending',
    [`-${column}`]: 'descending',
  }[sort] as 'ascending' | 'descending' | undefined;
  const Icon = direction === 'descending' ? RiArrowDownSLine : RiArrowUpSLine;
  return (
    <th {...attributes} aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => change({ sort: nextSort(sort, column) })}
      >
        {t(`estate.table.${id}`)}
        <Icon size={16} aria-hidden className={styles.direction} />
      </button>
    </th>
  );
}
