import { Entity } from '@backstage/catalog-model';

/** @public */
export const CONCEPT_KIND = 'Concept';
/** @public */
export const CONCEPT_API_VERSION = 'crosswalk.dev/v1alpha1';

/** Ref of the glossary concept that a Concept entity stands for, such as `vsphere:drs`. @public */
export const ANNOTATION_CONCEPT_REF = 'crosswalk.dev/concept-ref';

/** From a concept to what it becomes on the other side; part of a bundle or all of it. @public */
export const RELATION_BECOMES = 'becomes';
/** Reverse direction of {@link RELATION_BECOMES}. @public */
export const RELATION_COMES_FROM = 'comesFrom';
/** From an entity to a concept that one has to know to work with it. @public */
export const RELATION_USES_CONCEPT = 'usesConcept';
/** Reverse direction of {@link RELATION_USES_CONCEPT}. @public */
export const RELATION_CONCEPT_USED_BY = 'conceptUsedBy';

/** A concept of the glossary in the catalog; projected, never authored there. @public */
export interface ConceptEntityV1alpha1 extends Entity {
  apiVersion: typeof CONCEPT_API_VERSION;
  kind: typeof CONCEPT_KIND;
  spec: {
    /** The domain, under the name by which the catalog groups. */
    type: string;
    scheme: string;
    /** `draft`, `approved` or `deprecated`. */
    lifecycle: string;
    owner?: string;
    /** Names of Concept entities. */
    becomes?: string[];
    partOf?: string[];
  };
}
