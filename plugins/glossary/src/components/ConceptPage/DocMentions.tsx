import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { searchApiRef } from '@backstage/plugin-search-react';
import { Link } from '@backstage/ui';
import type { Concept } from '@crosswalk/backstage-plugin-glossary-common';
import { useLoad } from '../../hooks/useLoad';
import { namesConcept } from '../../lib/namesConcept';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

const shownAtMost = 5;

/**
 * Pages of the portal's documentation that name the concept. An extra: where there is no search, or it does not answer,
 * the page does without.
 */
export function DocMentions(props: { concept: Concept }) {
  const { concept } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const searchApi = useApiHolder().get(searchApiRef);
  const { value: documents = [] } = useLoad(concept.ref, async signal => {
    const answer = await searchApi?.query(
      { term: concept.label, types: ['techdocs'], pageLimit: 25 },
      { signal },
    );
    return (answer?.results ?? [])
      .map(({ document }) => document)
      .filter(document => namesConcept(document, concept))
      .slice(0, shownAtMost);
  });
  if (documents.length === 0) {
    return null;
  }
  return (
    <RailSection title={t('rail.docs')}>
      <ul className={styles.list}>
        {documents.map(({ title, location }) => (
          <li key={location}>
            <Link href={location} variant="body-medium">
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
