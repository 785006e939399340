import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { migrationApiRef } from '../../api';
import { usePagedList } from '../../hooks/usePagedList';
import { formatMoment } from '../../lib/format';
import { PagedList } from '../../lib/PagedList';
import { migrationTranslationRef } from '../../translation';
import { ChangedFields, ChangeMark, ErrorNotice } from '../shared';
import styles from './VmPanel.module.css';

const PAGE_SIZE = 20;

/** What each import did to a VM, newest first. */
export function VmHistory(props: { estateId: string; vmKey: string }) {
  const { estateId, vmKey } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const list = useMemo(
    () =>
      new PagedList((cursor, signal) =>
        api.listVirtualMachineHistory(estateId, vmKey, {
          limit: PAGE_SIZE,
          cursor,
          signal,
        }),
      ),
    [api, estateId, vmKey],
  );
  const { items, totalItems, hasMore, isLoading, error } = usePagedList(list);

  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => list.retry()} />}
      {totalItems === undefined && !error && (
        <>
          <VisuallyHidden role="status">
            {t('estate.history.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={96} />
        </>
      )}
      {totalItems === 0 && (
        <p className={styles.sentence}>{t('estate.history.none')}</p>
      )}
      {items.length > 0 && (
        <ol className={styles.history} aria-label={t('estate.history.label')}>
          {items.map(({ importId, at, change, fields }, index) => (
            <li key={`${importId} ${index}`}>
              <span className={styles.event}>
                <ChangeMark change={change} />
                <time dateTime={at} className={styles.words}>
                  {formatMoment(at)}
                </time>
              </span>
              <ChangedFields fields={fields} />
            </li>
          ))}
        </ol>
      )}
      {items.length > 0 && hasMore && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isPending={isLoading}
            onPress={() => list.need(items.length + 1)}
          >
            {t('estate.history.more')}
          </Button>
        </div>
      )}
    </>
  );
}
