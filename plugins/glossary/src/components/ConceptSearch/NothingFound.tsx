import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import { glossaryTranslationRef } from '../../translation';
import { FeedbackDisclosure } from '../Feedback';
import styles from './ConceptSearch.module.css';

/** Says so, and offers what to do; the backend keeps the word, without who asked. */
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
      <Text as="p" color="secondary" className={styles.nothingBody}>
        {t('nothing.noted')}
      </Text>
      <div className={styles.nothingActions}>
        <Button variant="secondary" onPress={onClear}>
          {t('nothing.clear')}
        </Button>
        <FeedbackDisclosure key={query} draft={query} />
      </div>
    </div>
  );
}
