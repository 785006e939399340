import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import type { VirtualMachineRow } from '@crosswalk/backstage-plugin-migration-common';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import type { PagedView } from '../../hooks/usePagedList';
import { migrationTranslationRef } from '../../translation';
import { EmptyState } from '../shared';
import { useVmFilters } from './useVmFilters';
import type { VmColumnChoice } from './useVmColumns';
import { NAME_WIDTH, VmHeader } from './VmHeader';
import { VmRow, VmRowSkeleton } from './VmRow';
import styles from './VmTable.module.css';

const ROW_HEIGHT = 40;
/** Rows of the shape that is shown until the first page is there. */
const SKELETON_ROWS = 12;
/** Rows that are read before they come into sight, so that whoever scrolls steadily never waits. */
const AHEAD = 200;

/**
 * A real table of which only the rows in sight are in the document; the space of the others is kept free, and
 * `aria-rowindex` says where one is. Rows that were not read yet are read when they come into sight.
 */
export function VmTable(props: {
  scroller: RefObject<HTMLDivElement>;
  view: PagedView<VirtualMachineRow>;
  /** Changes with the filters and the order; the table then begins at its top. */
  query: string;
  chosenKey?: string;
  choice: VmColumnChoice;
  onNeed: (count: number) => void;
}) {
  const { scroller, view, query, chosenKey, choice, onNeed } = props;
  const { columns, isChosen } = choice;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { searchWith } = useVmFilters();
  const { items, totalItems, hasMore } = view;
  const isFirstLoad = totalItems === undefined && !view.error;
  const known = hasMore ? totalItems ?? items.length : items.length;
  const count = isFirstLoad ? SKELETON_ROWS : known;

  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The header stays over the first row's height.
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 800, height: 640 },
  });
  const virtualRows = rows.getVirtualItems();
  const first = virtualRows[0];
  const last = virtualRows[virtualRows.length - 1];
  const needed = isFirstLoad || !last ? 0 : last.index + 1 + AHEAD;

  useEffect(() => {
    if (needed > 0) {
      onNeed(needed);
    }
  }, [needed, onNeed]);

  useEffect(() => {
    if (scroller.current) {
      scroller.current.scrollTop = 0;
    }
  }, [scroller, query]);

  // The one that is chosen by a key may be out of sight; it comes in by as little as it has to.
  const chosenIndex = chosenKey
    ? items.findIndex(({ key }) => key === chosenKey)
    : -1;
  const latestRows = useRef(rows);
  latestRows.current = rows;
  useEffect(() => {
    if (chosenIndex >= 0) {
      latestRows.current.scrollToIndex(chosenIndex, { align: 'auto' });
    }
  }, [chosenIndex]);

  if (count === 0 && !view.error) {
    return (
      <div className={styles.none}>
        <EmptyState
          title={t('estate.table.none')}
          body={t('estate.table.noneBody')}
        />
      </div>
    );
  }
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-stale={view.isStale || undefined}
      // Scrolled by the arrow keys as well, which takes the focus.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('estate.table.label')}
    >
      {isFirstLoad && (
        <VisuallyHidden role="status">
          {t('estate.table.loading')}
        </VisuallyHidden>
      )}
      <table
        className={styles.table}
        data-chosen={isChosen || undefined}
        style={
          isChosen
            ? {
                minWidth: columns.reduce(
                  (sum, { width }) => sum + width,
                  NAME_WIDTH,
                ),
              }
            : undefined
        }
        aria-label={t('estate.table.label')}
        aria-rowcount={isFirstLoad ? -1 : count + 1}
        aria-busy={view.isLoading}
      >
        <VmHeader columns={columns} />
        <tbody>
          <Spacer height={first ? first.start : 0} />
          {virtualRows.map(({ index }) =>
            index < items.length ? (
              <VmRow
                key={index}
                vm={items[index]}
                columns={columns}
                index={index}
                isChosen={items[index].key === chosenKey}
                search={searchWith({ vm: items[index].key })}
              />
            ) : (
              <VmRowSkeleton key={index} columns={columns} index={index} />
            ),
          )}
          <Spacer height={last ? rows.getTotalSize() - last.end : 0} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not in the document. One cell: more would be columns where some are hidden. */
function Spacer(props: { height: number }) {
  return props.height > 0 ? (
    <tr aria-hidden className={styles.spacer}>
      <td style={{ height: props.height }} />
    </tr>
  ) : null;
}
