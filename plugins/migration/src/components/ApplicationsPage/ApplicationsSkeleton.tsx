import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { migrationTranslationRef } from '../../translation';
import styles from './Triage.module.css';

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The shape of the page until its data is there. */
export function ApplicationsSkeleton() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <div className={styles.triage} data-open="false" aria-busy="true">
      <VisuallyHidden role="status">{t('applications.loading')}</VisuallyHidden>
      <div className={styles.listPane}>
        <Skeleton width="100%" height={36} />
        {ROWS.map(row => (
          <Skeleton key={row} width="100%" height={48} />
        ))}
      </div>
      <div className={styles.detailPane}>
        <Skeleton width="40%" height={32} />
        <Skeleton width="100%" height={96} />
        <Skeleton width="100%" height={240} />
      </div>
    </div>
  );
}
