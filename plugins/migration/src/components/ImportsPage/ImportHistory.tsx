import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { Link } from 'react-router-dom';
import { usePagedList } from '../../hooks/usePagedList';
import { formatCount, formatMoment } from '../../lib/format';
import { isForbidden } from '../../lib/errors';
import type { PagedList } from '../../lib/PagedList';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Section } from '../shared';
import { ImportStatusMark } from './ImportStatusMark';
import { Person } from './Person';
import styles from './Table.module.css';
import { TableScroller } from './TableScroller';

/** Everything that came in, newest first, each with its report. */
export function ImportHistory(props: {
  list: PagedList<EstateImport>;
  currentId?: string;
  searchOf: (id: string) => string;
}) {
  const { list, currentId, searchOf } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { items, totalItems, hasMore, isLoading, error } = usePagedList(list);

  if (error && isForbidden(error)) {
    return <p className={styles.none}>{t('imports.history.denied')}</p>;
  }
  return (
    <Section level="h2" title={t('imports.history.title')}>
      {error && <ErrorNotice error={error} onRetry={() => list.retry()} />}
      {totalItems === undefined && !error && (
        <>
          <VisuallyHidden role="status">
            {t('imports.history.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={120} />
        </>
      )}
      {totalItems === 0 && (
        <p className={styles.none}>{t('imports.history.none')}</p>
      )}
      {items.length > 0 && (
        <TableScroller label={t('imports.history.title')}>
          <table
            className={styles.table}
            aria-label={t('imports.history.title')}
          >
            <thead>
              <tr>
                <th scope="col">{t('imports.history.file')}</th>
                <th scope="col">{t('imports.history.status')}</th>
                <th scope="col" data-numeric data-narrow="hidden">
                  {t('imports.history.accepted')}
                </th>
                <th scope="col" data-narrow="hidden">
                  {t('imports.history.moment')}
                </th>
                <th scope="col" data-narrow="hidden">
                  {t('imports.history.person')}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(entry => (
                <HistoryRow
                  key={entry.id}
                  entry={entry}
                  isCurrent={entry.id === currentId}
                  search={searchOf(entry.id)}
                />
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
    </Section>
  );
}

function HistoryRow(props: {
  entry: EstateImport;
  isCurrent: boolean;
  search: string;
}) {
  const { entry, isCurrent, search } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { report } = entry;
  return (
    <tr data-current={isCurrent || undefined}>
      <th scope="row" className={styles.file}>
        <Link
          to={{ search }}
          className={styles.link}
          aria-current={isCurrent ? 'true' : undefined}
        >
          {entry.fileName}
        </Link>
        <span className={styles.second}>
          {t(`imports.kind.${entry.kind}`)}
          <span data-narrow="shown"> · {formatMoment(entry.createdAt)}</span>
        </span>
      </th>
      <td>
        <ImportStatusMark entry={entry} />
      </td>
      <td data-numeric data-narrow="hidden">
        {report &&
          t('imports.history.acceptedOf', {
            accepted: formatCount(report.accepted),
            read: formatCount(report.rowsRead),
          })}
      </td>
      <td data-narrow="hidden">{formatMoment(entry.createdAt)}</td>
      <td data-narrow="hidden">
        <Person principal={entry.createdBy} />
      </td>
    </tr>
  );
}
