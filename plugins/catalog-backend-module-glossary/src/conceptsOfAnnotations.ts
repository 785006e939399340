import { Entity } from '@backstage/catalog-model';
import { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';

/** Concept refs, separated by commas, that an entity says it is about. @public */
export const ANNOTATION_CONCEPTS = 'crosswalk.dev/concepts';

/** What a golden path is done instead of is what one has to know of it too. */
const ANNOTATION_REPLACES = 'crosswalk.dev/replaces';

const CONCEPT_REF = /^[a-z0-9-]+:[a-z0-9.-]+$/;

/** The concepts that the annotations of an entity name, each once. What is not a concept ref is passed over. */
export function conceptsOfAnnotations(entity: Entity): ConceptRef[] {
  const annotations = entity.metadata.annotations ?? {};
  const named = [ANNOTATION_CONCEPTS, ANNOTATION_REPLACES].flatMap(name =>
    (annotations[name] ?? '').split(','),
  );
  return [...new Set(named.map(ref => ref.trim()))].filter(ref =>
    CONCEPT_REF.test(ref),
  );
}
