import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import styles from './UpkeepPage.module.css';

/** The shape of a list that is on its way. */
export function ListSkeleton(props: { rows?: number }) {
  const { rows = 4 } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.stack}>
      <VisuallyHidden role="status">{t('upkeep.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} width="100%" height="3rem" />
      ))}
    </div>
  );
}
