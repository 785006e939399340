import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { useId } from 'react';
import { glossaryTranslationRef } from '../../translation';
import { CrossingCard } from './CrossingCard';
import styles from './Crossings.module.css';

/** Every crossing the concept takes part in; none recorded is said, and is not the same as “no counterpart”. */
export function Crossings(props: { details: ConceptDetails }) {
  const { concept, crossings } = props.details;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.crossings}>
      <Text as="h3" id={titleId} variant="title-x-small" weight="bold">
        {t(crossings.length > 1 ? 'crossing.titles' : 'crossing.title')}
      </Text>
      {crossings.length === 0 && (
        <div className={styles.unmapped}>
          <Text as="p" weight="bold" className={styles.text}>
            {t('crossing.unmappedTitle')}
          </Text>
          <Text as="p" color="secondary" className={styles.text}>
            {t('crossing.unmappedBody', { label: concept.label })}
          </Text>
        </div>
      )}
      {crossings.map(crossing => (
        <CrossingCard
          key={`${crossing.mapping.id}:${crossing.direction}`}
          crossing={crossing}
          concept={concept}
        />
      ))}
    </section>
  );
}
