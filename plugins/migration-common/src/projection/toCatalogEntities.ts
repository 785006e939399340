import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { PublishedWave } from '../types';
import { count } from '../planner/wording';
import { conceptsOfDispositions } from './conceptsOfDispositions';
import {
  ANNOTATION_APPLICATION_ID,
  ANNOTATION_CONCEPTS,
  ANNOTATION_DISPOSITION,
  ANNOTATION_ESTATE,
  ANNOTATION_WAVE,
  CROSSWALK_API_VERSION,
  MigrationWaveEntityV1alpha1,
} from './MigrationWaveEntityV1alpha1';

/**
 * The catalog entities of published waves: a MigrationWave each, and a Component of type `application` for every
 * application that is not an entity yet. Pure. Waves come first, because the catalog works through entities in the order
 * in which it is given them and waves are what people look for; both are ordered by entity ref.
 *
 * @public
 */
export function toCatalogEntities(
  waves: readonly PublishedWave[],
  options: {
    /** Location ref without its end, such as `crosswalk-migration:estates`; the estate's id is appended. */
    baseLocation: string;
  },
): Entity[] {
  const { baseLocation } = options;
  const applications = waves.flatMap(wave =>
    wave.applications.flatMap(application =>
      application.entityName === undefined
        ? []
        : applicationEntity(
            application.entityName,
            application,
            wave,
            baseLocation,
          ),
    ),
  );
  return [
    ...byRef(waves.map(wave => waveEntity(wave, baseLocation))),
    ...byRef(applications),
  ];
}

function byRef(entities: Entity[]): Entity[] {
  return entities
    .map(entity => ({ entity, ref: stringifyEntityRef(entity) }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .map(({ entity }) => entity);
}

function waveEntity(
  wave: PublishedWave,
  baseLocation: string,
): MigrationWaveEntityV1alpha1 {
  const summary = summarise(wave);
  return {
    apiVersion: CROSSWALK_API_VERSION,
    kind: 'MigrationWave',
    metadata: {
      name: wave.entityName,
      namespace: 'default',
      title: `Wave ${wave.order}: ${wave.title}`,
      description: `Moves ${summary} off ${wave.estateName}, from ${wave.window.start} to ${wave.window.end}.`,
      annotations: {
        ...locationOf(wave, baseLocation),
        [ANNOTATION_ESTATE]: wave.estateId,
        ...conceptsOf(wave),
      },
    },
    spec: {
      owner: wave.owner,
      phase: wave.phase,
      order: wave.order,
      window: { ...wave.window },
      state: wave.state,
      decommissionDate: wave.decommissionDate,
      estate: wave.estateName,
      revision: wave.revision,
      load: { ...wave.load },
      // The catalog sorts them anyway; sorted here, the entity is the same before and after.
      migrates: [
        ...new Set(wave.applications.map(({ entityRef }) => entityRef)),
      ].sort(),
      follows: wave.follows
        ? [stringifyEntityRef({ kind: 'migrationwave', name: wave.follows })]
        : [],
      summary: cutSummary(summary, wave),
    },
  };
}

function applicationEntity(
  name: string,
  application: PublishedWave['applications'][number],
  wave: PublishedWave,
  baseLocation: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: application.name,
      ...(application.description && { description: application.description }),
      annotations: {
        ...locationOf(wave, baseLocation),
        [ANNOTATION_APPLICATION_ID]: application.id,
        [ANNOTATION_ESTATE]: wave.estateId,
        [ANNOTATION_WAVE]: wave.entityName,
        [ANNOTATION_DISPOSITION]: application.disposition ?? 'undecided',
      },
    },
    spec: {
      type: 'application',
      lifecycle: application.environment,
      owner: application.owner ?? wave.owner,
    },
  };
}

/** What becomes of what the wave holds; applications say it by their disposition. */
function conceptsOf({ applications }: PublishedWave): Record<string, string> {
  const concepts = conceptsOfDispositions(
    applications.map(({ disposition }) => disposition),
  );
  return concepts.length > 0
    ? { [ANNOTATION_CONCEPTS]: concepts.join(',') }
    : {};
}

function locationOf(
  wave: PublishedWave,
  baseLocation: string,
): Record<string, string> {
  const location = `${baseLocation}/${wave.estateId}`;
  return {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
  };
}

function summarise({ applications, load }: PublishedWave): string {
  return `${count(applications.length, 'application')} with ${count(
    load.virtualMachines,
    'VM',
  )} and ${load.inUseTiB} TiB in use`;
}

function cutSummary(summary: string, { cuts }: PublishedWave): string {
  return cuts.length === 0
    ? `${summary}; no dependency reaches another wave.`
    : `${summary}; ${count(
        cuts.length,
        'dependency reaches',
        'dependencies reach',
      )} another wave.`;
}
