import { Entity } from '@backstage/catalog-model';

/** @public */
export const CONCEPT_KIND = 'Concept';
/** @public */
export const CONCEPT_API_VERSION = 'crosswalk.dev/v1alpha1';

/** Ref of the glossary concept that a Concept entity stands for, such as `vsphere:drs`. @public */
export const ANNOTATION_CONCEPT_REF = 'crosswalk.dev/concept-ref';

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
