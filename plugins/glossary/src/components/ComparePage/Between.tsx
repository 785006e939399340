import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { useId } from 'react';
import { crossingsBetween } from '../../lib/comparison';
import { glossaryTranslationRef } from '../../translation';
import { CrossingCard } from '../Crossing';
import { Confusables } from '../shared';
import styles from './Between.module.css';

/** What joins the compared concepts, and what must not be taken for what. */
export function Between(props: { compared: ConceptDetails[] }) {
  const { compared } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const titleId = useId();
  const refs = new Set(compared.map(({ concept }) => concept.ref));
  const confusable = compared.flatMap(details =>
    details.confusable.filter(({ concept }) => refs.has(concept.ref)),
  );
  const shared = crossingsBetween(compared);
  return (
    <section aria-labelledby={titleId} className={styles.between}>
      <Text as="h3" id={titleId} variant="title-x-small" weight="bold">
        {t('compare.between')}
      </Text>
      <Confusables confusable={confusable} />
      {shared.length === 0 && (
        <Text as="p" color="secondary">
          {t('compare.noneBetween')}
        </Text>
      )}
      {shared.map(({ crossing, details }) => (
        <CrossingCard
          key={crossing.mapping.id}
          crossing={crossing}
          concept={details.concept}
        />
      ))}
    </section>
  );
}
