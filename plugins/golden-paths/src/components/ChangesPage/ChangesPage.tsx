import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ButtonLink,
  Container,
  Header,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import type {
  Change,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { useSearchParams } from 'react-router-dom';
import { goldenPathsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import {
  ChangeFilter,
  readChangeFilters,
  writeChangeFilters,
} from '../../lib/changeFilters';
import { rootRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { EmptyNotice, ErrorNotice } from '../shared';
import { ChangeRow } from './ChangeRow';
import { StatusFilter } from './StatusFilter';
import styles from './ChangesPage.module.css';

const PAGE_SIZE = 25;

/** What golden paths propose to Git, and what became of it. */
export function ChangesPage() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const api = useApi(goldenPathsApiRef);
  const [params] = useSearchParams();
  const { filter, cursor } = readChangeFilters(params);
  const status = filter === 'all' ? undefined : filter;
  const {
    value: page,
    error,
    reload,
  } = useLoad(JSON.stringify([filter, cursor]), signal =>
    api.listChanges({ status, cursor, limit: PAGE_SIZE, signal }),
  );

  return (
    <>
      <Header
        title={t('changes.title')}
        description={t('changes.description')}
      />
      <Container>
        <div className={styles.page}>
          <StatusFilter found={page?.totalItems} />
          {error && <ErrorNotice error={error} onRetry={reload} />}
          {!page && !error && <ChangesSkeleton />}
          {page && <ChangeList page={page} filter={filter} />}
        </div>
      </Container>
    </>
  );
}

function ChangeList(props: { page: Page<Change>; filter: ChangeFilter }) {
  const { page, filter } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const allPaths = useRouteRef(rootRouteRef);
  const [params] = useSearchParams();
  const { nextCursor } = page.pageInfo;
  const isFirst = !readChangeFilters(params).cursor;

  if (page.items.length === 0) {
    return (
      <EmptyNotice
        title={t(`changes.empty.${filter}`)}
        body={t('changes.emptyBody')}
        action={
          <ButtonLink href={allPaths()}>{t('changes.startPath')}</ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {page.items.map(change => (
          <ChangeRow key={change.id} change={change} />
        ))}
      </ul>
      <div className={styles.pages}>
        {!isFirst && (
          <ButtonLink
            variant="secondary"
            href={`?${writeChangeFilters(params, { cursor: undefined })}`}
          >
            {t('changes.newest')}
          </ButtonLink>
        )}
        {nextCursor && (
          <ButtonLink
            variant="secondary"
            href={`?${writeChangeFilters(params, { cursor: nextCursor })}`}
          >
            {t('changes.older')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function ChangesSkeleton() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <div className={styles.list}>
      <VisuallyHidden role="status">{t('changes.loading')}</VisuallyHidden>
      {[1, 2, 3, 4].map(row => (
        <div key={row} className={styles.skeleton}>
          <Skeleton width="60%" height="1.25rem" />
          <Skeleton width="40%" height="1rem" />
        </div>
      ))}
    </div>
  );
}
