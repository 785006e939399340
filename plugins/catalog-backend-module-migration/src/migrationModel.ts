import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_APPLICATION_ID,
  ANNOTATION_DISPOSITION,
  ANNOTATION_ESTATE,
  ANNOTATION_WAVE,
  migratableKinds,
  RELATION_FOLLOWED_BY,
  RELATION_FOLLOWS,
  RELATION_MIGRATED_BY,
  RELATION_MIGRATES,
  wavePhases,
  waveStates,
} from '@crosswalk/backstage-plugin-migration-common';

const kind = 'MigrationWave';
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const waveSchema = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: {
      type: 'object',
      required: ['owner', 'phase', 'order', 'window', 'state', 'migrates'],
      properties: {
        owner: {
          type: 'string',
          description: 'Entity ref of the group that runs the wave.',
          minLength: 1,
        },
        phase: {
          type: 'string',
          description: 'Phase of the migration that the wave belongs to.',
          enum: [...wavePhases],
        },
        order: {
          type: 'integer',
          description: 'Place of the wave in the plan of its estate, from 1.',
          minimum: 1,
        },
        window: {
          type: 'object',
          description: 'First and last day of the wave.',
          required: ['start', 'end'],
          properties: { start: date, end: date },
        },
        state: {
          type: 'string',
          description: 'How far the wave is.',
          enum: [...waveStates],
        },
        decommissionDate: {
          ...date,
          description: 'Day on which the vSphere side is switched off.',
        },
        estate: {
          type: 'string',
          description: 'Name of the vSphere estate that the wave empties.',
        },
        revision: {
          type: 'integer',
          description: 'Revision of the published plan.',
          minimum: 1,
        },
        load: {
          type: 'object',
          description: 'What the wave moves, in figures.',
          properties: {
            virtualMachines: { type: 'integer', minimum: 0 },
            inUseTiB: { type: 'number', minimum: 0 },
            cpus: { type: 'number', minimum: 0 },
            memoryGiB: { type: 'number', minimum: 0 },
          },
        },
        migrates: {
          type: 'array',
          description: 'Entity refs of what moves in the wave.',
          items: { type: 'string', minLength: 1 },
        },
        follows: {
          type: 'array',
          description: 'Entity ref of the wave before.',
          items: { type: 'string', minLength: 1 },
        },
        summary: {
          type: 'string',
          description: 'One sentence of figures.',
        },
      },
    },
  },
};

/**
 * The MigrationWave kind: its schema, and how waves relate to what they move, to each other and to their owners.
 *
 * @public
 */
export const migrationModel = createCatalogModelLayer({
  layerId: 'crosswalk.dev/migration',
  builder: model => {
    model.addKind({
      group: 'crosswalk.dev',
      names: {
        kind,
        singular: 'migrationwave',
        plural: 'migrationwaves',
      },
      description:
        'A set of applications that leaves vSphere for Kubernetes together, in one window of time. Waves follow each other; spec.order counts them inside the plan of an estate.',
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
              selector: { path: 'spec.migrates' },
              relation: RELATION_MIGRATES,
              defaultKind: 'Component',
              defaultNamespace: 'inherit',
              allowedKinds: migratableKinds,
            },
            {
              selector: { path: 'spec.follows' },
              relation: RELATION_FOLLOWS,
              defaultKind: kind,
              defaultNamespace: 'inherit',
              allowedKinds: [kind],
            },
          ],
          schema: { jsonSchema: waveSchema },
        },
      ],
    });
    model.addRelationPair({
      fromKind: kind,
      toKind: migratableKinds,
      description: 'What moves in a migration wave, and the wave it moves in.',
      forward: { type: RELATION_MIGRATES, title: 'migrates' },
      reverse: { type: RELATION_MIGRATED_BY, title: 'migrated by' },
    });
    model.addRelationPair({
      fromKind: kind,
      toKind: kind,
      description: 'The order of migration waves: each follows the one before.',
      forward: { type: RELATION_FOLLOWS, title: 'follows' },
      reverse: { type: RELATION_FOLLOWED_BY, title: 'followed by' },
    });
    model.updateRelationPair({
      fromKind: kind,
      toKind: ['Group', 'User'],
      forward: { type: 'ownedBy' },
      reverse: { type: 'ownerOf' },
    });
    model.addAnnotation({
      name: ANNOTATION_APPLICATION_ID,
      title: 'Migration application',
      description:
        'Id of the application of a vSphere estate that this entity stands for.',
    });
    model.addAnnotation({
      name: ANNOTATION_ESTATE,
      title: 'vSphere estate',
      description: 'Id of the vSphere estate that this entity comes from.',
    });
    model.addAnnotation({
      name: ANNOTATION_WAVE,
      title: 'Migration wave',
      description: 'Name of the MigrationWave entity in which this moves.',
    });
    model.addAnnotation({
      name: ANNOTATION_DISPOSITION,
      title: 'Disposition',
      description:
        'What happens to the application: rehost, replatform, refactor, retire, retain, repurchase, or undecided.',
    });
  },
});
