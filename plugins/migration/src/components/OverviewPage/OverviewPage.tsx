import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import type { Estate } from '@crosswalk/backstage-plugin-migration-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { isForbidden } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, EstateGate } from '../shared';
import { Calendar } from './Calendar';
import { ConfidencePanel } from './ConfidencePanel';
import { Decisions } from './Decisions';
import { Journey } from './Journey';
import { Numbers } from './Numbers';
import styles from './OverviewPage.module.css';
import { ReadinessPicture } from './ReadinessPicture';
import { YourApplications } from './YourApplications';

/** Where the published revision is among the newest; older ones were superseded long ago. */
const PLANS = 20;

/**
 * How far the migration is, what comes next, and when what moves. Who may not see the whole estate sees the way of their
 * own applications.
 */
export function OverviewPage() {
  return (
    <EstateGate>
      {estate => <Overview key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function Overview(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('overview.title'), estate.name);
  const api = useApi(migrationApiRef);
  const { value, error, retry } = useAsyncRetry(async () => {
    const [summary, plans] = await Promise.all([
      api.getEstateSummary(estate.id).catch(undefinedWhenForbidden),
      api.listPlans(estate.id, { limit: PLANS }),
    ]);
    return { summary, plans: plans.items };
  }, [api, estate.id]);

  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return (
      <div className={styles.page} aria-busy="true">
        <VisuallyHidden role="status">{t('overview.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={112} />
        <Skeleton width="100%" height={176} />
        <Skeleton width="100%" height={280} />
      </div>
    );
  }
  const { summary, plans } = value;
  const published = plans.find(({ status }) => status === 'published');
  if (!summary) {
    return (
      <div className={styles.page}>
        <YourApplications estateId={estate.id} published={published} />
        <Calendar plan={published} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Numbers summary={summary} published={published} />
      <Journey summary={summary} plans={plans} published={published} />
      {summary.virtualMachines > 0 && (
        <div className={styles.panels}>
          <Decisions summary={summary} />
          <ReadinessPicture summary={summary} />
          <ConfidencePanel confidence={summary.confidence} />
        </div>
      )}
      <Calendar plan={published ?? plans[0]} />
    </div>
  );
}

function undefinedWhenForbidden(error: Error): undefined {
  if (!isForbidden(error)) {
    throw error;
  }
}
