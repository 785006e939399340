import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { collectSources, isWebAddress, sourceDate } from '../../lib/sources';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

/** What the page rests on. */
export function Sources(props: { details: ConceptDetails }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const sources = collectSources(props.details);
  if (sources.length === 0) {
    return null;
  }
  return (
    <RailSection title={t('rail.sources')}>
      <ul className={styles.list}>
        {sources.map(source => (
          <li key={`${source.title} ${source.url}`}>
            {isWebAddress(source.url) ? (
              <Link
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                variant="body-medium"
              >
                {source.title}
              </Link>
            ) : (
              <Text>{source.title}</Text>
            )}
            <span className={styles.note}>
              {[
                t('rail.read', { date: sourceDate(source.date) }),
                source.licence,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
