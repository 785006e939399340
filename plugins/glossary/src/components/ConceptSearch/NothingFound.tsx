import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptSearch.module.css';

/** Says so, and offers what to do. */
export function NothingFound(props: { query: string; onClear: () => void }) {
  const { query, onClear } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.nothing}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('nothing.title', { query })}
      </Text>
      <Text as="p" color="secondary" className={styles.nothingBody}>
        {t('nothing.body')}
      </Text>
      <Button variant="secondary" onPress={onClear}>
        {t('nothing.clear')}
      </Button>
    </div>
  );
}
