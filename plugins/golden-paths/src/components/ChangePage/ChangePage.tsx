import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Container, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { ChangeDetails } from '@crosswalk/backstage-plugin-golden-paths-common';
import { useParams } from 'react-router-dom';
import { goldenPathsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { failureKind } from '../../lib/errors';
import { changesRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { FileList } from '../Diff';
import {
  EmptyNotice,
  EntityName,
  ErrorNotice,
  PageHeader,
  StatusBadge,
  TimeAgo,
} from '../shared';
import { ChangeChecks } from './ChangeChecks';
import { ChangeDescription } from './ChangeDescription';
import { ChangeRail } from './ChangeRail';
import { MergePanel } from './MergePanel';
import styles from './ChangePage.module.css';

/** The review of one change. */
export function ChangePage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const api = useApi(goldenPathsApiRef);
  const allChanges = useRouteRef(changesRouteRef);
  const {
    value: change,
    error,
    reload,
  } = useLoad(id, signal => api.getChange(id, { signal }));

  if (!change) {
    return (
      <Container>
        <div className={styles.waiting}>
          {!error && <ChangeSkeleton />}
          {error && failureKind(error) === 'gone' && (
            <EmptyNotice
              heading="h2"
              title={t('change.notFoundTitle')}
              body={t('change.notFoundBody')}
              action={
                <ButtonLink href={allChanges()}>
                  {t('change.allChanges')}
                </ButtonLink>
              }
            />
          )}
          {error && failureKind(error) !== 'gone' && (
            <ErrorNotice error={error} onRetry={reload} />
          )}
        </div>
      </Container>
    );
  }
  return (
    <>
      <PageHeader title={`${change.title} #${change.number}`} />
      <Container>
        <div className={styles.summary}>
          <StatusBadge status={change.status} />
          <Summary change={change} />
        </div>
        <div className={styles.page}>
          <div className={styles.story}>
            {error && <ErrorNotice error={error} onRetry={reload} />}
            <ChangeDescription description={change.description} />
            <ChangeChecks change={change} />
          </div>
          <div className={styles.rail}>
            <MergePanel change={change} onSettled={reload} />
            <ChangeRail change={change} />
          </div>
          <div className={styles.files}>
            <FileList change={change} />
          </div>
        </div>
      </Container>
    </>
  );
}

function Summary(props: { change: ChangeDetails }) {
  const { change } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <span className={styles.sentence}>
      {t('change.wants', {
        who: <EntityName entityRef={change.createdBy} defaultKind="user" />,
        files: t('change.files', { count: change.files.length }),
        base: <code>{change.base}</code>,
        repository: <code>{change.repository}</code>,
        when: <TimeAgo date={change.createdAt} />,
      })}
    </span>
  );
}

function ChangeSkeleton() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <VisuallyHidden role="status">{t('change.loading')}</VisuallyHidden>
      <Skeleton width="min(100%, 30rem)" height="2rem" />
      <Skeleton width="min(100%, 20rem)" height="1.5rem" />
      <div className={styles.page}>
        <div className={styles.story}>
          <Skeleton width="100%" height="5rem" />
          <Skeleton width="100%" height="8rem" />
        </div>
        <div className={styles.rail}>
          <Skeleton width="100%" height="16rem" />
        </div>
        <div className={styles.files}>
          <Skeleton width="100%" height="24rem" />
        </div>
      </div>
    </>
  );
}
