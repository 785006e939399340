import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { migrationTranslationRef } from '../../translation';
import styles from './Pictures.module.css';

const PICTURES = ['disposition', 'readiness', 'osFamily', 'cluster'];

/** The shape of the figures and pictures until they are there. */
export function PicturesSkeleton() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <VisuallyHidden role="status">{t('estate.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={56} />
      <div className={styles.pictures}>
        {PICTURES.map(each => (
          <Skeleton key={each} width="100%" height={148} />
        ))}
      </div>
    </div>
  );
}
