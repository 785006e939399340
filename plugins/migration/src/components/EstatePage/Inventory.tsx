import { useApi } from '@backstage/core-plugin-api';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { migrationApiRef } from '../../api';
import { usePagedList } from '../../hooks/usePagedList';
import { PagedList } from '../../lib/PagedList';
import { ErrorNotice } from '../shared';
import { ActiveFilters } from './ActiveFilters';
import styles from './Inventory.module.css';
import { InventoryBar } from './InventoryBar';
import { useVmFilters } from './useVmFilters';
import { VmPanel } from './VmPanel';
import { VmTable } from './VmTable';

/** As many rows as one asks for at a time. */
const PAGE_SIZE = 200;

/** Every VM that passes the filters, and the one that is chosen beside them. */
export function Inventory(props: { estate: Estate; total?: number }) {
  const { estate, total } = props;
  const api = useApi(migrationApiRef);
  const { filters, change } = useVmFilters();
  const [params] = useSearchParams();
  const table = useRef<HTMLDivElement>(null);
  const query = JSON.stringify(filters);
  const list = useMemo(
    () =>
      new PagedList((cursor, signal) =>
        api.listVirtualMachines(estate.id, {
          ...JSON.parse(query),
          limit: PAGE_SIZE,
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

  return (
    <div className={styles.inventory}>
      <InventoryBar estate={estate} shown={view.totalItems} total={total} />
      <ActiveFilters
        applicationName={
          view.items.find(vm => vm.applicationId === filters.applicationId)
            ?.applicationName
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
          onNeed={count => list.need(count)}
        />
        {chosenKey && (
          <VmPanel estateId={estate.id} vmKey={chosenKey} onClose={close} />
        )}
      </div>
    </div>
  );
}
