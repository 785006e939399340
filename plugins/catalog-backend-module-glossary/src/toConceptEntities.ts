import { createHash } from 'node:crypto';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import {
  Concept,
  ConceptRef,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';
import {
  ANNOTATION_CONCEPT_REF,
  CONCEPT_API_VERSION,
  CONCEPT_KIND,
  ConceptEntityV1alpha1,
} from './ConceptEntityV1alpha1';

/** The most that the catalog takes for a name. */
const MAX_NAME = 63;

/**
 * Name of the entity of a concept: `vsphere:drs` is `vsphere.drs`. What is too long for the catalog ends in a hash of the
 * whole, so that it stays unique.
 */
export function conceptEntityName(ref: ConceptRef): string {
  const name = ref.replace(':', '.');
  if (name.length <= MAX_NAME) {
    return name;
  }
  const hash = createHash('sha256').update(ref).digest('hex').slice(0, 8);
  return `${name.slice(0, MAX_NAME - 9).replace(/[-.]+$/, '')}-${hash}`;
}

/** The glossary as entities, with what each concept becomes and what it is part of. */
export function toConceptEntities(
  glossary: { concepts: readonly Concept[]; mappings: readonly Mapping[] },
  options: {
    location: string;
    /** Where the pages of the glossary are, without a slash at the end; absent where that is not known. */
    pagesUrl?: string;
  },
): ConceptEntityV1alpha1[] {
  const becomes = new Map<ConceptRef, Set<ConceptRef>>();
  for (const { from, to } of glossary.mappings) {
    const targets = 'none' in to ? [] : to.members;
    for (const { concept } of from.members) {
      const known = becomes.get(concept) ?? new Set();
      targets.forEach(target => known.add(target.concept));
      becomes.set(concept, known);
    }
  }
  return glossary.concepts.map(concept => ({
    apiVersion: CONCEPT_API_VERSION,
    kind: CONCEPT_KIND,
    metadata: {
      name: conceptEntityName(concept.ref),
      title: concept.label,
      description: concept.definition,
      annotations: {
        [ANNOTATION_LOCATION]: options.location,
        [ANNOTATION_ORIGIN_LOCATION]: options.location,
        [ANNOTATION_CONCEPT_REF]: concept.ref,
      },
      ...(options.pagesUrl && {
        links: [
          {
            title: 'Open in the glossary',
            url: `${options.pagesUrl}/${concept.scheme}/${concept.id}`,
          },
        ],
      }),
    },
    spec: {
      type: concept.domain,
      scheme: concept.scheme,
      lifecycle: concept.status,
      ...(concept.owner && { owner: concept.owner }),
      ...names('becomes', [...(becomes.get(concept.ref) ?? [])]),
      ...names('partOf', concept.relations.partOf ?? []),
    },
  }));
}

function names<K extends string>(
  field: K,
  refs: readonly ConceptRef[],
): { [field in K]?: string[] } {
  return refs.length > 0
    ? ({ [field]: refs.map(conceptEntityName) } as { [field in K]: string[] })
    : {};
}
