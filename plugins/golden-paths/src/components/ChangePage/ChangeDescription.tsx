import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { goldenPathsTranslationRef } from '../../translation';
import { Panel } from '../shared';
import styles from './ChangeDescription.module.css';

/** What the proposer wrote, as Markdown. */
export function ChangeDescription(props: { description?: string }) {
  const { description } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Panel title={t('change.description')}>
      {description ? (
        <MarkdownContent
          content={description}
          dialect="gfm"
          className={styles.markdown}
        />
      ) : (
        <Text as="p" color="secondary" className={styles.none}>
          {t('change.noDescription')}
        </Text>
      )}
    </Panel>
  );
}
