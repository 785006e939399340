import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CONCEPT_REF,
  conceptsOfEntity,
  RELATION_CONCEPT_USED_BY,
  RELATION_USES_CONCEPT,
} from '@crosswalk/backstage-plugin-glossary-common';
import { CONCEPT_KIND } from './ConceptEntityV1alpha1';
import { conceptEntityName } from './toConceptEntities';

/** Relates entities to the concepts that they are about; a model layer reads fields of `spec`, not annotations. */
export class ConceptRelationProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'ConceptRelationProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    const { named, derived } = conceptsOfEntity(entity);
    // Labels are for people to read; only a ref says which of several meanings it is.
    for (const ref of [
      ...named.filter(name => CONCEPT_REF.test(name)),
      ...derived,
    ]) {
      const concept = {
        kind: CONCEPT_KIND,
        namespace: 'default',
        name: conceptEntityName(ref),
      };
      emit(
        processingResult.relation({
          source: self,
          type: RELATION_USES_CONCEPT,
          target: concept,
        }),
      );
      emit(
        processingResult.relation({
          source: concept,
          type: RELATION_CONCEPT_USED_BY,
          target: self,
        }),
      );
    }
    return entity;
  }
}
