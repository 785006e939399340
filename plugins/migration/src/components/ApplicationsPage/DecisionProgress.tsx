import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './DecisionProgress.module.css';

/** How much of the triage is done. */
export function DecisionProgress(props: { decided: number; total: number }) {
  const { decided, total } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const words = t('applications.progress', {
    decided: formatCount(decided),
    total: formatCount(total),
  });
  return (
    <div className={styles.progress}>
      <span>{words}</span>
      <div
        className={styles.track}
        role="meter"
        aria-label={t('applications.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={decided}
        aria-valuetext={words}
      >
        <div
          className={styles.fill}
          style={{ width: `${total > 0 ? (decided / total) * 100 : 0}%` }}
        />
      </div>
    </div>
  );
}
