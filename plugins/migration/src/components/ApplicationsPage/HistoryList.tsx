import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import type {
  Application,
  ApplicationChange,
} from '@crosswalk/backstage-plugin-migration-common';
import { useId, useMemo, useState } from 'react';
import { migrationApiRef } from '../../api';
import { usePagedList } from '../../hooks/usePagedList';
import { formatMoment } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { PagedList } from '../../lib/PagedList';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import styles from './ApplicationDetail.module.css';
import { useFieldText } from './useFieldText';

const PAGE_SIZE = 10;

/** Who changed an application, when and what, with the way back; asked for when somebody wants to see it. */
export function HistoryList(props: {
  application: Application;
  /** Absent for who may not change it. */
  onUndo?: (operationId: string) => void;
}) {
  const { application, onUndo } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.panelHead}>
        <Text as="h3" variant="body-medium" weight="bold" id={titleId}>
          {t('applications.history.title')}
        </Text>
        {!isOpen && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setIsOpen(true)}
          >
            {t('applications.history.show')}
          </Button>
        )}
      </div>
      {isOpen && (
        <Changes
          // What was done since is in a list that is read anew.
          key={application.version}
          id={application.id}
          onUndo={onUndo}
        />
      )}
    </section>
  );
}

function Changes(props: {
  id: string;
  onUndo?: (operationId: string) => void;
}) {
  const { id, onUndo } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const list = useMemo(
    () =>
      new PagedList<ApplicationChange>((cursor, signal) =>
        api.listApplicationHistory(id, { limit: PAGE_SIZE, cursor, signal }),
      ),
    [api, id],
  );
  const { items, totalItems, hasMore, isLoading, error } = usePagedList(list);

  if (error) {
    return <ErrorNotice error={error} onRetry={() => list.retry()} />;
  }
  if (totalItems === undefined) {
    return (
      <>
        <VisuallyHidden role="status">
          {t('applications.history.loading')}
        </VisuallyHidden>
        <Skeleton width="100%" height="2.5rem" />
      </>
    );
  }
  if (items.length === 0) {
    return (
      <Text as="p" color="secondary" className={styles.quiet}>
        {t('applications.history.none')}
      </Text>
    );
  }
  return (
    <>
      <ol className={styles.rows}>
        {items.map(change => (
          <Change
            key={`${change.operationId} ${change.version}`}
            change={change}
            onUndo={onUndo}
          />
        ))}
      </ol>
      {hasMore && (
        <Button
          size="small"
          variant="tertiary"
          isPending={isLoading}
          onPress={() => list.need(items.length + 1)}
        >
          {t('applications.history.more')}
        </Button>
      )}
    </>
  );
}

function Change(props: {
  change: ApplicationChange;
  onUndo?: (operationId: string) => void;
}) {
  const { change, onUndo } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useFieldText();
  return (
    <li>
      <span className={styles.changeHead}>
        <span>
          <strong>{ownerName(change.by)}</strong>{' '}
          {t(`applications.history.operation.${change.operation}`)}
        </span>
        <time className={styles.kind} dateTime={change.at}>
          {formatMoment(change.at)}
        </time>
      </span>
      {change.fields.map(({ field, before, after }) => (
        <span key={field} className={styles.change}>
          {t('applications.history.from', {
            field: t(
              `applications.fields.${field}` as 'applications.fields.name',
            ),
            before: textOf(field, before),
            after: textOf(field, after),
          })}
        </span>
      ))}
      {change.undoable && onUndo && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => onUndo(change.operationId)}
        >
          {t('applications.history.undo')}
        </Button>
      )}
    </li>
  );
}
