import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import styles from './UpkeepPage.module.css';

/** How much of a list is shown, and the rest on request. */
export function ShowMore(props: {
  shown: number;
  total: number;
  isLoading: boolean;
  onShowMore?: () => void;
}) {
  const { shown, total, isLoading, onShowMore } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.row}>
      <span role="status" className={styles.quiet}>
        {t('upkeep.showing', {
          shown: shown.toLocaleString(),
          total: total.toLocaleString(),
        })}
      </span>
      {onShowMore && (
        <Button variant="secondary" isPending={isLoading} onPress={onShowMore}>
          {t('upkeep.more')}
        </Button>
      )}
    </div>
  );
}
