import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, type ReactNode } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { migrationApiRef } from '../../api';
import { progressOf } from '../../lib/applicationFilter';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Meter } from '../shared';
import { ConfidenceMark } from './ConfidenceMark';
import styles from './TriageHeader.module.css';
import type { ApplicationsView } from './useApplications';

/** How far the work is, how well it is founded, and whether all of the list is here. */
export function TriageHeader(props: {
  estateId: string;
  applications: Application[];
  view: ApplicationsView;
  children: ReactNode;
}) {
  const { estateId, applications, view, children } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  // Who sees their own applications only has no estate to see; then there is no mark.
  const { value: summary } = useAsync(
    () => api.getEstateSummary(estateId),
    [api, estateId],
  );
  const progress = useMemo(() => progressOf(applications), [applications]);
  const read = {
    loaded: formatCount(applications.length),
    total: formatCount(view.total ?? applications.length),
  };
  const meter = (part: 'decided' | 'complete') => {
    const amounts = {
      [part]: formatCount(progress[part]),
      total: formatCount(progress.all),
    };
    const words = t(`applications.progress.${part}`, amounts as never);
    return (
      <div className={styles.meter}>
        <Meter
          label={words}
          value={progress[part]}
          max={progress.all}
          text=""
          valueText={words}
        />
      </div>
    );
  };

  return (
    <div className={styles.header}>
      {meter('decided')}
      {meter('complete')}
      {summary?.confidence && (
        <ConfidenceMark confidence={summary.confidence} isOfEstate />
      )}
      <span className={styles.reading} role="status">
        {view.isReading && t('applications.progress.reading', read)}
        {view.error && t('applications.progress.readingFailed', read)}
      </span>
      {view.error && (
        <Button size="small" variant="secondary" onPress={view.retry}>
          {t('applications.progress.readOn')}
        </Button>
      )}
      {children}
    </div>
  );
}
