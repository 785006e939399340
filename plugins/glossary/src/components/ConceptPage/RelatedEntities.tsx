import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import type { Concept } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { useLoad } from '../../hooks/useLoad';
import { entitiesOfConcept } from '../../lib/entitiesOfConcept';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

const shownAtFirst = 8;

/** Waves, services and machines that are about this concept, as their owners say or by what they are. Quiet where there is no catalog. */
export function RelatedEntities(props: { concept: Concept }) {
  const { concept } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [showsAll, setShowsAll] = useState(false);
  const { value: entities = [] } = useLoad(
    concept.ref,
    async () => catalogApi && entitiesOfConcept(catalogApi, concept),
  );
  if (entities.length === 0) {
    return null;
  }
  const shown = showsAll ? entities : entities.slice(0, shownAtFirst);
  return (
    <RailSection title={t('rail.entities')}>
      <ul className={styles.list}>
        {shown.map(entity => (
          <li key={stringifyEntityRef(entity)}>
            <EntityRefLink entityRef={entity} />
          </li>
        ))}
      </ul>
      {shown.length < entities.length && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(true)}
        >
          {t('rail.showAll', { total: String(entities.length) })}
        </Button>
      )}
    </RailSection>
  );
}
