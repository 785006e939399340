import type { Entity } from '@backstage/catalog-model';
import {
  CATALOG_FILTER_EXISTS,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_CONCEPTS,
  conceptsOfEntity,
  RELATION_USES_CONCEPT,
  type Concept,
} from '@crosswalk/backstage-plugin-glossary-common';

/** An estate can have many thousands; nobody reads more than these beside a text. */
const maxEntities = 500;

const annotated = (name: string) => ({
  [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
});

/** What can name a concept; a label, unlike a reference, makes no relation in the catalog. */
const naming = [
  annotated(ANNOTATION_CONCEPTS),
  annotated('crosswalk.dev/replaces'),
];

/** What concepts can follow from, for a catalog without concepts. */
const describing = [
  annotated('crosswalk.dev/disposition'),
  annotated('backstage.io/kubernetes-id'),
  annotated('backstage.io/kubernetes-label-selector'),
  { kind: 'MigrationWave' },
  { kind: 'Resource' },
];

/**
 * Entities of the catalog that have to do with a concept: their owners say so, or it follows from what they are. By name;
 * at most {@link maxEntities} are looked at. Those that a catalog with concepts relates to this one are found among any
 * number of others.
 */
export async function entitiesOfConcept(
  catalogApi: CatalogApi,
  concept: Concept,
): Promise<Entity[]> {
  const entityRef = `concept:default/${concept.scheme}.${concept.id}`;
  const isInCatalog = await catalogApi.getEntityByRef(entityRef);
  const { items } = await catalogApi.queryEntities({
    filter: [
      ...naming,
      ...(isInCatalog
        ? [{ [`relations.${RELATION_USES_CONCEPT}`]: entityRef }]
        : describing),
    ],
    fields: [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.annotations',
      'spec.type',
    ],
    orderFields: { field: 'metadata.name', order: 'asc' },
    limit: maxEntities,
  });
  const names = new Set([
    concept.ref,
    concept.label,
    ...concept.labels
      .filter(({ kind }) => kind === 'preferred')
      .map(({ text }) => text),
  ]);
  return items.filter(entity => {
    const { named, derived } = conceptsOfEntity(entity);
    return named.some(name => names.has(name)) || derived.includes(concept.ref);
  });
}
