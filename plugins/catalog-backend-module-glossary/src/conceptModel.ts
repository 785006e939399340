import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_CONCEPTS,
  RELATION_BECOMES,
  RELATION_COMES_FROM,
  RELATION_CONCEPT_USED_BY,
  RELATION_USES_CONCEPT,
} from '@crosswalk/backstage-plugin-glossary-common';
import { ANNOTATION_CONCEPT_REF, CONCEPT_KIND } from './ConceptEntityV1alpha1';

/** The kinds that can say which concepts they are about. */
const describableKinds = [
  'API',
  'Component',
  'Domain',
  'MigrationWave',
  'Resource',
  'System',
  'Template',
];

const conceptNames = (description: string) => ({
  type: 'array',
  description,
  items: { type: 'string', minLength: 1 },
});

const conceptSchema = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      required: ['type', 'scheme', 'lifecycle'],
      properties: {
        type: {
          type: 'string',
          description: 'Domain of the concept, such as storage.',
          minLength: 1,
        },
        scheme: {
          type: 'string',
          description: 'Scheme that the concept belongs to, such as vsphere.',
          minLength: 1,
        },
        lifecycle: {
          type: 'string',
          description: 'draft, approved or deprecated.',
          minLength: 1,
        },
        owner: {
          type: 'string',
          description: 'Entity ref of who keeps the concept.',
          minLength: 1,
        },
        becomes: conceptNames(
          'Concepts that this one becomes on the other side, alone or together.',
        ),
        partOf: conceptNames('Concepts that this one is a part of.'),
      },
    },
  },
};

/**
 * The Concept kind: its schema, how concepts relate to each other and to their owners, and how entities relate to the
 * concepts that they are about.
 *
 * @public
 */
export const conceptModel = createCatalogModelLayer({
  layerId: 'crosswalk.dev/glossary',
  builder: model => {
    model.addKind({
      group: 'crosswalk.dev',
      names: { kind: CONCEPT_KIND, singular: 'concept', plural: 'concepts' },
      description:
        'A concept of the glossary: what it is called, what it is, and what it becomes on the other side of the migration.',
      versions: [
        {
          name: 'v1alpha1',
          relationFields: [
            {
              selector: { path: 'spec.owner' },
              relation: 'ownedBy',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group', 'User'],
            },
            {
              selector: { path: 'spec.becomes' },
              relation: RELATION_BECOMES,
              defaultKind: CONCEPT_KIND,
              defaultNamespace: 'inherit',
              allowedKinds: [CONCEPT_KIND],
            },
            {
              selector: { path: 'spec.partOf' },
              relation: 'partOf',
              defaultKind: CONCEPT_KIND,
              defaultNamespace: 'inherit',
              allowedKinds: [CONCEPT_KIND],
            },
          ],
          schema: { jsonSchema: conceptSchema },
        },
      ],
    });
    model.addRelationPair({
      fromKind: CONCEPT_KIND,
      toKind: CONCEPT_KIND,
      description: 'What a concept becomes on the other side of the migration.',
      forward: { type: RELATION_BECOMES, title: 'becomes' },
      reverse: { type: RELATION_COMES_FROM, title: 'comes from' },
    });
    model.addRelationPair({
      fromKind: describableKinds,
      toKind: CONCEPT_KIND,
      description: 'The concepts that one has to know to work with an entity.',
      forward: { type: RELATION_USES_CONCEPT, title: 'uses concept' },
      reverse: { type: RELATION_CONCEPT_USED_BY, title: 'concept used by' },
    });
    model.updateRelationPair({
      fromKind: CONCEPT_KIND,
      toKind: CONCEPT_KIND,
      forward: { type: 'partOf' },
      reverse: { type: 'hasPart' },
    });
    model.updateRelationPair({
      fromKind: CONCEPT_KIND,
      toKind: ['Group', 'User'],
      forward: { type: 'ownedBy' },
      reverse: { type: 'ownerOf' },
    });
    model.addAnnotation({
      name: ANNOTATION_CONCEPT_REF,
      title: 'Glossary concept',
      description: 'Ref of the glossary concept that this entity stands for.',
    });
    model.addAnnotation({
      name: ANNOTATION_CONCEPTS,
      title: 'Concepts',
      description:
        'Refs of the glossary concepts that this entity is about, separated by commas, such as vsphere:drs, kubernetes:pod.',
    });
  },
});
