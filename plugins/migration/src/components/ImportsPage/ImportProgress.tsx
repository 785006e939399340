import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EstateImport } from '@crosswalk/backstage-plugin-migration-common';
import { formatShare } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './ImportProgress.module.css';

/** How far it is, and that nobody has to wait for it here. */
export function ImportProgress(props: { entry: EstateImport }) {
  const { status, progress } = props.entry;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { done, total } = progress;
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span role="status">
          {status === 'queued'
            ? t('imports.view.queued')
            : t('imports.view.running')}
        </span>
        <span className={styles.share}>{formatShare(done, total)}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={t('imports.view.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div
          className={styles.fill}
          style={{ width: total > 0 ? `${(done / total) * 100}%` : 0 }}
        />
      </div>
      <p className={styles.leave}>{t('imports.view.leave')}</p>
    </div>
  );
}
