import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { SourceCitation } from '@crosswalk/backstage-plugin-glossary-common';
import { isWebAddress, sourceDate } from '../../lib/sources';
import { glossaryTranslationRef } from '../../translation';
import styles from './LearningPathPage.module.css';

/** What the path rests on. */
export function Citations(props: { sources: SourceCitation[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  if (sources.length === 0) {
    return null;
  }
  return (
    <footer className={styles.sources}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('learn.sources')}
      </Text>
      <ul>
        {sources.map(({ title, url, date }) => (
          <li key={`${title} ${url}`}>
            {isWebAddress(url) ? (
              <Link
                href={url}
                target="_blank"
                rel="noopener noreferrer"
                variant="body-small"
              >
                {title}
              </Link>
            ) : (
              title
            )}
            {', '}
            {t('rail.read', { date: sourceDate(date) })}
          </li>
        ))}
      </ul>
    </footer>
  );
}
