import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import { conceptLabel, parseConceptRef } from '../../lib/paths';
import { conceptRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './ConceptLinks.module.css';

/** The concepts that a path replaces; links when the portal has a glossary, words when it does not. */
export function ConceptLinks(props: { concepts: string[] }) {
  const { concepts } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const conceptLink = useRouteRef(conceptRouteRef);
  if (concepts.length === 0) {
    return null;
  }
  return (
    <div className={styles.concepts}>
      <Text as="span" variant="body-small" color="secondary">
        {t('path.concepts')}
      </Text>
      <ul className={styles.list}>
        {concepts.map(concept => {
          const parsed = parseConceptRef(concept);
          return (
            <li key={concept}>
              {conceptLink && parsed ? (
                <Link href={conceptLink(parsed)} variant="body-small">
                  {conceptLabel(concept)}
                </Link>
              ) : (
                <Text as="span" variant="body-small">
                  {conceptLabel(concept)}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
