import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CATALOG_FILTER_EXISTS,
  type CatalogApi,
  catalogApiRef,
  EntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import type { Concept } from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { useLoad } from '../../hooks/useLoad';
import {
  ANNOTATION_CONCEPTS,
  conceptsOfEntity,
} from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

const shownAtFirst = 8;

async function findEntities(
  catalogApi: CatalogApi | undefined,
  concept: Concept,
): Promise<Entity[]> {
  const answer = await catalogApi?.getEntities({
    filter: {
      [`metadata.annotations.${ANNOTATION_CONCEPTS}`]: CATALOG_FILTER_EXISTS,
    },
    fields: ['kind', 'metadata'],
    order: { field: 'metadata.name', order: 'asc' },
  });
  return (answer?.items ?? []).filter(entity => {
    const { named } = conceptsOfEntity(entity);
    return named.includes(concept.ref) || named.includes(concept.label);
  });
}

/** Waves, services and machines whose owners have said that they are about this concept. Quiet where there is no catalog. */
export function RelatedEntities(props: { concept: Concept }) {
  const { concept } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [showsAll, setShowsAll] = useState(false);
  const { value: entities = [] } = useLoad(concept.ref, () =>
    findEntities(catalogApi, concept),
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
