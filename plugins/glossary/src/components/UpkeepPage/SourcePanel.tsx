import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonLink, Text } from '@backstage/ui';
import type { SourceReport } from '@crosswalk/backstage-plugin-glossary-common';
import { RiCheckDoubleLine, RiRefreshLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { errorMessage } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { ListSkeleton } from './ListSkeleton';
import { ReadingReport } from './ReadingReport';
import styles from './Sources.module.css';
import { SourceStatusMark } from './SourceStatusMark';
import pageStyles from './UpkeepPage.module.css';
import { useMayManage } from './useMayManage';
import { When } from './When';

type Action = 'refresh' | 'confirm';

/** Everything about one source: how it stands, what to do about it, and what the last reading came upon. */
export function SourcePanel(props: { id: string; onChange: () => void }) {
  const { id, onChange } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { value, error, retry } = useLoad(id, signal =>
    api.getSourceReport(id, { signal }),
  );
  const [outcome, setOutcome] = useState<SourceReport>();
  const titleRef = useRef<HTMLHeadingElement>(null);
  const report = outcome ?? value;

  // It opens below the list, perhaps out of sight; with the page as a whole the focus stays at the top.
  const wasChosen = useNavigationType() === 'PUSH';
  useEffect(() => {
    if (wasChosen) {
      titleRef.current?.focus();
    }
  }, [wasChosen]);

  return (
    <section className={styles.panel} aria-labelledby="source-title">
      <div className={styles.panelHead}>
        <Text
          as="h3"
          id="source-title"
          ref={titleRef}
          tabIndex={-1}
          variant="title-x-small"
          weight="bold"
        >
          {t('upkeep.sources.open', { id })}
        </Text>
        <ButtonLink variant="tertiary" size="small" href="?">
          {t('upkeep.sources.close')}
        </ButtonLink>
      </div>
      {error && !report && <ErrorNotice error={error} onRetry={retry} />}
      {!report && !error && <ListSkeleton rows={2} />}
      {report && (
        <>
          <Standing report={report} />
          <Actions
            report={report}
            onDone={next => {
              setOutcome(next);
              onChange();
            }}
          />
          <ReadingReport
            reading={report}
            diffTitle={
              report.status === 'held'
                ? t('upkeep.sources.confirmTitle')
                : undefined
            }
          />
        </>
      )}
    </section>
  );
}

function Standing(props: { report: SourceReport }) {
  const { status, lastGoodAt, failingSince, checkedAt } = props.report;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const lastGood = lastGoodAt ? (
    <When time={lastGoodAt} />
  ) : (
    <>{t('upkeep.never')}</>
  );
  return (
    <div className={pageStyles.row}>
      <SourceStatusMark status={status} />
      <p className={pageStyles.sentence}>
        {t(`upkeep.sources.statusHint.${status}`, {
          date: <When time={failingSince ?? checkedAt} />,
          lastGood,
        })}
      </p>
    </div>
  );
}

function Actions(props: {
  report: SourceReport;
  onDone: (report: SourceReport) => void;
}) {
  const { report, onDone } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { allowed } = useMayManage();
  const [running, setRunning] = useState<Action>();
  const [done, setDone] = useState<Action>();
  const [error, setError] = useState<Error>();

  if (!allowed) {
    return null;
  }
  const run = async (action: Action) => {
    setRunning(action);
    setError(undefined);
    setDone(undefined);
    try {
      onDone(
        action === 'refresh'
          ? await api.refreshSource(report.id)
          : await api.confirmSource(report.id),
      );
      setDone(action);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setRunning(undefined);
    }
  };
  return (
    <>
      <div className={pageStyles.row}>
        {report.status === 'held' && (
          <Button
            variant="primary"
            iconStart={<RiCheckDoubleLine />}
            isPending={running === 'confirm'}
            onPress={() => run('confirm')}
          >
            {t('upkeep.sources.confirm')}
          </Button>
        )}
        <Button
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isPending={running === 'refresh'}
          onPress={() => run('refresh')}
        >
          {t('upkeep.sources.refresh')}
        </Button>
        <span role="status" className={pageStyles.quiet}>
          {done &&
            t(
              done === 'refresh'
                ? 'upkeep.sources.refreshed'
                : 'upkeep.sources.confirmed',
            )}
        </span>
      </div>
      {error && (
        <p role="alert" className={pageStyles.error}>
          {t('upkeep.sources.actionFailed', { message: errorMessage(error) })}
        </p>
      )}
    </>
  );
}
