import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { Feedback } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useCursorPages } from '../../hooks/useCursorPages';
import { errorMessage } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ErrorNotice } from '../shared';
import { FeedbackRow } from './FeedbackRow';
import styles from './Feedback.module.css';
import { ListSkeleton } from './ListSkeleton';
import { ShowMore } from './ShowMore';
import pageStyles from './UpkeepPage.module.css';

const pageSize = 50;

type Status = Feedback['status'];

/** What people say of concepts; whoever has dealt with it closes it, and can take that back. */
export function FeedbackTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const [params, setParams] = useSearchParams();
  const status: Status = params.get('status') === 'closed' ? 'closed' : 'open';
  const { value, error, retry, isLoading, showMore } = useCursorPages<Feedback>(
    'feedback',
    request => api.listFeedback({ limit: pageSize, ...request }),
  );
  // What was changed since the list was fetched, by id.
  const [changed, setChanged] = useState<Record<string, Feedback>>({});
  const [latest, setLatest] = useState<Feedback>();
  const [failure, setFailure] = useState<Error>();

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <ListSkeleton />;
  }
  if (value.totalItems === 0) {
    return (
      <Notice
        title={t('upkeep.feedback.emptyTitle')}
        body={t('upkeep.feedback.emptyBody')}
      />
    );
  }
  const change = async (feedback: Feedback, next: Status) => {
    setFailure(undefined);
    try {
      const answer = await api.setFeedbackStatus(feedback.id, next);
      setChanged(previous => ({ ...previous, [answer.id]: answer }));
      setLatest(answer);
    } catch (reason) {
      setFailure(reason as Error);
    }
  };
  const opposite = (of: Status): Status => (of === 'open' ? 'closed' : 'open');
  const shown = value.items
    .map(feedback => changed[feedback.id] ?? feedback)
    .filter(feedback => feedback.status === status);

  return (
    <div className={pageStyles.stack}>
      <div className={pageStyles.row}>
        <ToggleButtonGroup
          aria-label={t('upkeep.feedback.filter')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[status]}
          onSelectionChange={keys => {
            const [key] = [...keys];
            setParams({ status: String(key) }, { replace: true });
          }}
        >
          <ToggleButton id="open">{t('upkeep.feedback.open')}</ToggleButton>
          <ToggleButton id="closed">{t('upkeep.feedback.closed')}</ToggleButton>
        </ToggleButtonGroup>
        <span role="status" className={pageStyles.quiet}>
          {latest &&
            t(
              latest.status === 'closed'
                ? 'upkeep.feedback.wasClosed'
                : 'upkeep.feedback.wasReopened',
            )}
        </span>
        {latest && (
          <Button
            variant="tertiary"
            size="small"
            onPress={async () => {
              await change(latest, opposite(latest.status));
              setLatest(undefined);
            }}
          >
            {t('upkeep.undo')}
          </Button>
        )}
      </div>
      {failure && (
        <p role="alert" className={pageStyles.error}>
          {t('upkeep.feedback.failed', { message: errorMessage(failure) })}
        </p>
      )}
      {shown.length === 0 ? (
        <p className={pageStyles.quiet}>
          {t(
            status === 'open'
              ? 'upkeep.feedback.noneOpen'
              : 'upkeep.feedback.noneClosed',
          )}
        </p>
      ) : (
        <ul className={styles.list}>
          {shown.map(feedback => (
            <FeedbackRow
              key={feedback.id}
              feedback={feedback}
              onChange={() => change(feedback, opposite(feedback.status))}
            />
          ))}
        </ul>
      )}
      {showMore && (
        <ShowMore
          shown={value.items.length}
          total={value.totalItems}
          isLoading={isLoading}
          onShowMore={showMore}
        />
      )}
    </div>
  );
}
