import type { ConceptRef } from '../types';

/** As much of a catalog entity as says what it has to do with the glossary. @public */
export interface DescribableEntity {
  kind: string;
  metadata: { annotations?: Record<string, string> };
  spec?: { type?: unknown };
}

/** Concepts of an entity that people name: references or labels, separated by commas. @public */
export const ANNOTATION_CONCEPTS = 'crosswalk.dev/concepts';
/** On golden paths: what the path takes the place of. */
const ANNOTATION_REPLACES = 'crosswalk.dev/replaces';
/** What happens to an application in a migration: one of the 6 Rs. */
const ANNOTATION_DISPOSITION = 'crosswalk.dev/disposition';
const ANNOTATION_KUBERNETES_ID = 'backstage.io/kubernetes-id';
const ANNOTATION_KUBERNETES_SELECTOR = 'backstage.io/kubernetes-label-selector';

/** The concepts that a disposition makes an entity one of. */
const byDisposition = new Map<string, string[]>(
  Object.entries({
    rehost: ['kubernetes:rehost', 'vsphere:virtual-machine'],
    replatform: ['kubernetes:replatform', 'kubernetes:deployment'],
    refactor: ['kubernetes:refactor', 'kubernetes:microservices'],
    repurchase: ['kubernetes:repurchase'],
    retire: ['kubernetes:retire', 'vsphere:unused-vm'],
    retain: ['kubernetes:retain', 'vsphere:virtual-machine'],
  }),
);

const byResourceType = new Map<string, string[]>(
  Object.entries({
    'virtual-machine': [
      'vsphere:virtual-machine',
      'kubernetes:virtual-machine',
    ],
    database: ['kubernetes:stateful-workload', 'kubernetes:statefulset'],
    's3-bucket': ['kubernetes:object-storage'],
    'kubernetes-cluster': ['kubernetes:kubernetes-cluster'],
  }),
);

const ofWaves = [
  'kubernetes:migration-wave',
  'kubernetes:success-criteria',
  'kubernetes:parallel-run',
  'kubernetes:decommissioning-date',
];
const ofGoldenPaths = ['kubernetes:golden-path'];
const ofClusters = ['kubernetes:deployment'];

/** Every concept that {@link conceptsOfEntity} can answer by itself; the content that ships has to hold them. */
export const derivableConcepts = [
  ...[...byDisposition.values(), ...byResourceType.values()].flat(),
  ...ofWaves,
  ...ofGoldenPaths,
  ...ofClusters,
];

/** What an entity has to do with the glossary. @public */
export interface EntityConcepts {
  /** References or labels, as people wrote them. */
  named: string[];
  /** References, from what the entity is; without those that are named. */
  derived: ConceptRef[];
}

/**
 * Concepts that an annotation names, then those that follow from the kind, the type and other annotations.
 *
 * @public
 */
export function conceptsOfEntity(entity: DescribableEntity): EntityConcepts {
  const named = [
    ...namedIn(entity, ANNOTATION_CONCEPTS),
    ...namedIn(entity, ANNOTATION_REPLACES),
  ];
  return {
    named: [...new Set(named)],
    derived: [...new Set(derive(entity))].filter(ref => !named.includes(ref)),
  };
}

/** Whether an entity has to do with any concept. @public */
export function hasConcepts(entity: DescribableEntity): boolean {
  const { named, derived } = conceptsOfEntity(entity);
  return named.length + derived.length > 0;
}

function derive(entity: DescribableEntity): string[] {
  switch (entity.kind.toLowerCase()) {
    case 'migrationwave':
      return ofWaves;
    case 'template':
      return namedIn(entity, ANNOTATION_REPLACES).length > 0
        ? ofGoldenPaths
        : [];
    case 'component':
      return [...ofDisposition(entity), ...ofCluster(entity)];
    case 'resource':
      return [
        ...(byResourceType.get(typeOf(entity)) ?? []),
        ...ofDisposition(entity),
        ...ofCluster(entity),
      ];
    default:
      return ofCluster(entity);
  }
}

function ofDisposition(entity: DescribableEntity): string[] {
  return byDisposition.get(annotation(entity, ANNOTATION_DISPOSITION)) ?? [];
}

/** What runs on a cluster already. */
function ofCluster(entity: DescribableEntity): string[] {
  return annotation(entity, ANNOTATION_KUBERNETES_ID) ||
    annotation(entity, ANNOTATION_KUBERNETES_SELECTOR)
    ? ofClusters
    : [];
}

function typeOf(entity: DescribableEntity): string {
  return String(entity.spec?.type ?? '').toLowerCase();
}

function annotation(entity: DescribableEntity, name: string): string {
  return entity.metadata.annotations?.[name]?.trim() ?? '';
}

function namedIn(entity: DescribableEntity, name: string): string[] {
  return annotation(entity, name)
    .split(',')
    .map(item => item.trim())
    .filter(Boolean);
}
