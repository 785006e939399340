import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { pictureFilters } from '../../lib/vmQuery';
import { migrationTranslationRef } from '../../translation';
import styles from './Pictures.module.css';

/** The shape of the figures and pictures until they are there. */
export function PicturesSkeleton() {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <div aria-busy="true" className={styles.skeleton}>
      <VisuallyHidden role="status">{t('estate.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={56} />
      <div className={styles.pictures}>
        {pictureFilters.map(each => (
          <Skeleton key={each} width="100%" height={148} />
        ))}
      </div>
    </div>
  );
}
