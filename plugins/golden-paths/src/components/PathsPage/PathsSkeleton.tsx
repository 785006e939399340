import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { goldenPathsTranslationRef } from '../../translation';
import byDomain from './PathsByDomain.module.css';

/** The shape of the cards to come. */
export function PathsSkeleton() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <div className={byDomain.section}>
      <VisuallyHidden role="status">{t('paths.loading')}</VisuallyHidden>
      <Skeleton width="8rem" height="1.5rem" />
      <div className={byDomain.cards}>
        <Skeleton width="100%" height="12rem" />
        <Skeleton width="100%" height="12rem" />
        <Skeleton width="100%" height="12rem" />
      </div>
    </div>
  );
}
