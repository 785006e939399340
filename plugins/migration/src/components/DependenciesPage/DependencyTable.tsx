import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, type RefObject } from 'react';
import {
  dependencyColumns,
  nextDependencySort,
  sortedDependencies,
  type DependencyColumn,
} from '../../lib/dependencySort';
import type { DependencyView } from '../../lib/dependencyView';
import { migrationTranslationRef } from '../../translation';
import { EmptyState } from '../shared';
import { DependencyRowView } from './DependencyRowView';
import styles from './DependencyTable.module.css';
import { useDependencyFilters } from './useDependencyFilters';

const rowHeight = 40;
/** In pixels; the names share what is left. */
const widths: Partial<Record<DependencyColumn, number>> = {
  strength: 110,
  weight: 130,
  ports: 130,
  origin: 150,
};
const numeric: ReadonlySet<DependencyColumn> = new Set(['weight']);

/** What the picture shows and what it leaves out, as a table. Only the rows in sight are in the document. */
export function DependencyTable(props: {
  view: DependencyView;
  scroller: RefObject<HTMLDivElement>;
}) {
  const { view, scroller } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { filters, sort } = useDependencyFilters();
  const rows = useMemo(() => {
    const nodes = new Map(view.nodes.map(node => [node.id, node]));
    const ends = view.edges.flatMap(edge => {
      const source = nodes.get(edge.sourceId);
      const target = nodes.get(edge.targetId);
      return source && target ? [{ edge, source, target }] : [];
    });
    return sortedDependencies(ends, sort);
  }, [view, sort]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 800, height: 420 },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0];
  const last = shown[shown.length - 1];

  useEffect(() => {
    if (scroller.current) {
      scroller.current.scrollTop = 0;
    }
  }, [scroller, rows]);

  if (rows.length === 0) {
    return <EmptyState title={t('dependencies.table.none')} />;
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      // Scrolled by the arrow keys as well, which takes the focus.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('dependencies.table.label')}
    >
      <table
        className={styles.table}
        aria-label={t('dependencies.table.label')}
        aria-rowcount={rows.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {dependencyColumns.map(column => (
              <HeaderCell key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first?.start ?? 0} />
          {shown.map(({ index }) => (
            <DependencyRowView
              key={index}
              row={rows[index]}
              index={index}
              chosenId={filters.applicationId}
            />
          ))}
          <Spacer height={last ? virtual.getTotalSize() - last.end : 0} />
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell(props: { column: DependencyColumn }) {
  const { column } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { sort, change } = useDependencyFilters();
  const isSorted = sort.column === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  const Icon = isSorted && sort.descending ? RiArrowDownSLine : RiArrowUpSLine;
  return (
    <th
      scope="col"
      style={{ width: widths[column] }}
      data-column={column}
      data-numeric={numeric.has(column) || undefined}
      aria-sort={isSorted ? direction : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          change({ sort: nextDependencySort(sort, column) }, { replace: true })
        }
      >
        {t(`dependencies.table.${column}`)}
        <Icon size={16} aria-hidden className={styles.direction} />
      </button>
    </th>
  );
}

/** The room of the rows that are not in the document. */
function Spacer(props: { height: number }) {
  return props.height > 0 ? (
    <tr aria-hidden className={styles.spacer}>
      <td style={{ height: props.height }} />
    </tr>
  ) : null;
}
