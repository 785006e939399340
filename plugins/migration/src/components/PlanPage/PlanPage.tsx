import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiArrowLeftLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { isNotFound } from '../../lib/errors';
import { plansRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, PageMain } from '../shared';
import { PlanView } from './PlanView';
import styles from './PlanPage.module.css';

/** One revision of a plan: its calendar, its waves, and why each application is where it is. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const plansLink = useRouteRef(plansRouteRef);
  const {
    value: plan,
    error,
    retry,
  } = useAsyncRetry(() => api.getPlan(planId), [api, planId]);

  return (
    <PageMain busy={!plan && !error}>
      <Link href={plansLink()} className={styles.back}>
        <RiArrowLeftLine size={16} aria-hidden />
        {t('plan.back')}
      </Link>
      {error && isNotFound(error) && <EmptyState title={t('plan.gone')} />}
      {error && !isNotFound(error) && (
        <ErrorNotice error={error} onRetry={retry} />
      )}
      {!plan && !error && (
        <>
          <VisuallyHidden role="status">{t('plan.loading')}</VisuallyHidden>
          <Skeleton width="40%" height={32} />
          <Skeleton width="100%" height={200} />
          <Skeleton width="100%" height={320} />
        </>
      )}
      {plan && !error && <PlanView plan={plan} onChanged={retry} />}
    </PageMain>
  );
}
