import { useApi } from '@backstage/core-plugin-api';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { migrationApiRef } from '../../api';
import { usePagedList } from '../../hooks/usePagedList';
import { useSources } from '../../hooks/useSources';
import { PagedList } from '../../lib/PagedList';
import { ErrorNotice } from '../shared';
import { ActiveFilters } from './ActiveFilters';
import { ColumnMenu } from './ColumnMenu';
import styles from './Inventory.module.css';
import { InventoryBar } from './InventoryBar';
import { InventoryKeys } from './InventoryKeys';
import { SourceFilter } from './SourceFilter';
import { useVmColumns } from './useVmColumns';
import { useVmFilters } from './useVmFilters';
import { VmPanel } from './VmPanel';
import { VmTable } from './VmTable';

/** Rows of a usual page. */
const PAGE_SIZE = 200;
/** As many as the backend answers at once, for whoever jumps far down. */
const LARGEST_PAGE = 1000;

/** Every VM that passes the filters, and the one that is chosen beside them. */
export function Inventory(props: { estate: Estate; total?: number }) {
  const { estate, total } = props;
  const api = useApi(migrationApiRef);
  const { filters, change } = useVmFilters();
  const [params] = useSearchParams();
  const frame = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const choice = useVmColumns();
  const { value: sources = [] } = useSources(estate.id);
  const query = JSON.stringify(filters);
  const list = useMemo(
    () =>
      new PagedList((cursor, signal, missing) =>
        api.listVirtualMachines(estate.id, {
          ...JSON.parse(query),
          limit: Math.min(LARGEST_PAGE, Math.max(PAGE_SIZE, missing)),
          cursor,
          signal,
        }),
      ),
    [api, estate.id, query],
  );
  const view = usePagedList(list);
  const chosenKey = params.get('vm') ?? undefined;

  const close = () => {
    change({ vm: undefined });
    table.current
      ?.querySelector<HTMLElement>('a[aria-current="true"]')
      ?.focus({ preventScroll: true });
  };
  const walk = (step: 1 | -1) => {
    const index = view.items.findIndex(({ key }) => key === chosenKey);
    const next = view.items[index < 0 ? 0 : index + step];
    if (next) {
      change({ vm: next.key }, { replace: chosenKey !== undefined });
    }
  };

  return (
    <div className={styles.inventory} ref={frame}>
      <InventoryBar estate={estate} shown={view.totalItems} total={total}>
        <SourceFilter sources={sources} />
        <ColumnMenu choice={choice} />
        <InventoryKeys
          onWalk={walk}
          onSearch={() =>
            frame.current
              ?.querySelector<HTMLElement>('input[type="search"]')
              ?.focus()
          }
        />
      </InventoryBar>
      <ActiveFilters
        applicationName={
          view.items.find(vm => vm.applicationId === filters.applicationId)
            ?.applicationName
        }
        sourceTitle={id =>
          sources.find(source => source.id === id)?.title ?? id
        }
      />
      {view.error && (
        <ErrorNotice error={view.error} onRetry={() => list.retry()} />
      )}
      <div className={styles.columns}>
        <VmTable
          scroller={table}
          view={view}
          query={query}
          chosenKey={chosenKey}
          choice={choice}
          onNeed={count => list.need(count)}
        />
        {chosenKey && (
          <VmPanel
            estateId={estate.id}
            vmKey={chosenKey}
            sources={sources}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}
