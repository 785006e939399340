import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { glossaryTranslationRef } from '../../translation';
import styles from './ProgressMeter.module.css';

/** How many steps are done, as a bar and in words. */
export function ProgressMeter(props: { done: number; total: number }) {
  const { done, total } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const text =
    done === total
      ? t('learn.allDone')
      : t('learn.progress', { done: String(done), total: String(total) });
  return (
    <div className={styles.meter}>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={t('learn.progressLabel')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <div
          className={styles.bar}
          style={{ inlineSize: `${(100 * done) / Math.max(total, 1)}%` }}
        />
      </div>
      <span className={styles.text}>{text}</span>
    </div>
  );
}
