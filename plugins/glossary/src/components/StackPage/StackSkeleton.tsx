import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { glossaryTranslationRef } from '../../translation';
import { Bone } from '../shared';
import styles from './StackPage.module.css';

/** The shape of what comes: four bands. */
export function StackSkeleton() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div
      className={styles.skeleton}
      role="status"
      aria-busy="true"
      aria-label={t('stack.loading')}
    >
      {['a', 'b', 'c', 'd'].map(band => (
        <Bone key={band} width="100%" height={150} />
      ))}
    </div>
  );
}
