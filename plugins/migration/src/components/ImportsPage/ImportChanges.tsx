import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Select, Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  inventoryChanges,
  type InventoryChange,
  type VirtualMachineChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { migrationApiRef } from '../../api';
import { usePagedList } from '../../hooks/usePagedList';
import { formatCount } from '../../lib/format';
import { PagedList } from '../../lib/PagedList';
import { estateRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ChangedFields, ChangeMark, ErrorNotice } from '../shared';
import reportStyles from './ImportReport.module.css';
import styles from './Table.module.css';
import { TableScroller } from './TableScroller';

const PAGE_SIZE = 100;
const ALL = 'all';

/** What an import did to each VM: appeared, changed in which fields, vanished. */
export function ImportChanges(props: { estateId: string; importId: string }) {
  const { estateId, importId } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const [change, setChange] = useState<InventoryChange>();
  const list = useMemo(
    () =>
      new PagedList((cursor, signal) =>
        api.listImportChanges(estateId, importId, {
          change,
          limit: PAGE_SIZE,
          cursor,
          signal,
        }),
      ),
    [api, estateId, importId, change],
  );
  const { items, totalItems, hasMore, isLoading, isStale, error } =
    usePagedList(list);

  return (
    <div className={reportStyles.tab}>
      <div className={reportStyles.tools}>
        <Select
          size="small"
          aria-label={t('imports.changes.filter')}
          options={[
            { value: ALL, label: t('imports.changes.all') },
            ...inventoryChanges.map(value => ({
              value,
              label: t(`change.${value}`),
            })),
          ]}
          value={change ?? ALL}
          onChange={value =>
            setChange(inventoryChanges.find(each => each === value))
          }
        />
        <span role="status" className={reportStyles.quiet}>
          {totalItems !== undefined &&
            !isStale &&
            t('estate.picture.virtualMachines', {
              count: totalItems,
              amount: formatCount(totalItems),
            })}
        </span>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => list.retry()} />}
      {totalItems === undefined && !error && (
        <>
          <VisuallyHidden role="status">
            {t('imports.changes.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={160} />
        </>
      )}
      {totalItems === 0 && (
        <p className={styles.none}>{t('imports.changes.none')}</p>
      )}
      {items.length > 0 && (
        <TableScroller label={t('imports.changes.title')}>
          <table
            className={styles.table}
            aria-label={t('imports.changes.title')}
            data-stale={isStale || undefined}
          >
            <thead>
              <tr>
                <th scope="col">{t('imports.changes.machine')}</th>
                <th scope="col">{t('imports.changes.change')}</th>
                <th scope="col">{t('imports.changes.fields')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(each => (
                <ChangeRow key={each.key} estateId={estateId} entry={each} />
              ))}
            </tbody>
          </table>
        </TableScroller>
      )}
      {items.length > 0 && hasMore && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isPending={isLoading}
            onPress={() => list.need(items.length + 1)}
          >
            {t('imports.history.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function ChangeRow(props: { estateId: string; entry: VirtualMachineChange }) {
  const { estateId, entry } = props;
  const estateLink = useRouteRef(estateRouteRef)();
  return (
    <tr>
      <th scope="row" className={styles.file}>
        {entry.change === 'vanished' ? (
          entry.name
        ) : (
          <Link
            className={styles.link}
            to={`${estateLink}?${new URLSearchParams({
              estate: estateId,
              vm: entry.key,
            })}`}
          >
            {entry.name}
          </Link>
        )}
      </th>
      <td>
        <ChangeMark change={entry.change} />
      </td>
      <td className={styles.text}>
        <ChangedFields fields={entry.fields} />
      </td>
    </tr>
  );
}
