import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import {
  migrationPlanCreatePermission,
  type Estate,
} from '@crosswalk/backstage-plugin-migration-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice, EstateGate } from '../shared';
import { PlanForm } from './PlanForm';
import { PlanList } from './PlanList';
import styles from './PlansPage.module.css';

/** Later revisions are on top; nobody reads further back than this. */
const LIMIT = 20;

/** The plans of an estate, and the way to a new one. */
export function PlansPage() {
  return (
    <EstateGate>
      {estate => <Plans key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function Plans(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('plan.list.title'), estate.name);
  const api = useApi(migrationApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.listPlans(estate.id, { limit: LIMIT }),
    [api, estate.id],
  );
  const { allowed, loading } = usePermission({
    permission: migrationPlanCreatePermission,
  });

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value || loading) {
    return (
      <div aria-busy="true">
        <VisuallyHidden role="status">{t('plan.list.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={240} />
      </div>
    );
  }
  const [latest] = value.items;
  return (
    <div className={styles.page}>
      {latest ? (
        <PlanList plans={value.items} />
      ) : (
        <EmptyState
          title={t('plan.list.emptyTitle')}
          body={t('plan.list.emptyBody')}
        />
      )}
      {allowed ? (
        <PlanForm estateId={estate.id} latest={latest} />
      ) : (
        <Text as="p" color="secondary">
          {t('plan.form.forbidden')}
        </Text>
      )}
    </div>
  );
}
