import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Link, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import { RiShieldCheckLine } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { estateRouteRef, importsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, EstateGate } from '../shared';
import { ConcernTable } from './ConcernTable';
import { ReadinessHead } from './ReadinessHead';
import styles from './ReadinessPage.module.css';

/** What the rules find in the whole estate, and what to do about it. */
export function ReadinessPage() {
  return (
    <EstateGate>
      {estate => <ReadinessView key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function ReadinessView(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('readinessPage.title'), estate.name);
  const api = useApi(migrationApiRef);
  const estateLink = useRouteRef(estateRouteRef)();
  const importsLink = useRouteRef(importsRouteRef)();
  const { value, error, retry } = useAsyncRetry(
    () => api.getReadiness(estate.id),
    [api, estate.id],
  );
  /** The list of machines that have all of this. */
  const listOf = (filters: Record<string, string>) =>
    `${estateLink}?${new URLSearchParams({ estate: estate.id, ...filters })}`;

  const body = () => {
    if (error) {
      return <ErrorNotice error={error} onRetry={retry} />;
    }
    if (!value) {
      return (
        <div aria-busy="true" className={styles.page}>
          <VisuallyHidden role="status">
            {t('readinessPage.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={104} />
          <Skeleton width="100%" height={480} />
        </div>
      );
    }
    if (value.virtualMachines === 0) {
      return (
        <EmptyState
          icon={<RiShieldCheckLine />}
          title={t('readinessPage.empty.title')}
          body={t('readinessPage.empty.body')}
          action={
            <ButtonLink
              variant="primary"
              href={`${importsLink}?${new URLSearchParams({
                estate: estate.id,
              })}`}
            >
              {t('readinessPage.empty.action')}
            </ButtonLink>
          }
        />
      );
    }
    return (
      <>
        <ReadinessHead summary={value} listOf={listOf} />
        <ConcernTable summary={value} listOf={listOf} />
      </>
    );
  };
  return (
    <div className={styles.page}>
      <Link href={listOf({})}>{t('readinessPage.back')}</Link>
      {body()}
    </div>
  );
}
