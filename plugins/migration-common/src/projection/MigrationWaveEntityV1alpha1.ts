import { Entity } from '@backstage/catalog-model';
import { WavePhase, WaveState } from '../types';

/** API version of the kinds of Crosswalk. @public */
export const CROSSWALK_API_VERSION = 'crosswalk.dev/v1alpha1';

/** Id of the application that an entity stands for. @public */
export const ANNOTATION_APPLICATION_ID = 'crosswalk.dev/application-id';
/** Id of the estate that an entity comes from. @public */
export const ANNOTATION_ESTATE = 'crosswalk.dev/estate';
/** Name of the MigrationWave entity in which an application moves. @public */
export const ANNOTATION_WAVE = 'crosswalk.dev/wave';
/** What happens to an application: one of the 6 Rs, or `undecided`. @public */
export const ANNOTATION_DISPOSITION = 'crosswalk.dev/disposition';
/** Concepts of the glossary that the entity is about, separated by commas. @public */
export const ANNOTATION_CONCEPTS = 'crosswalk.dev/concepts';

/** From a wave to what moves in it. @public */
export const RELATION_MIGRATES = 'migrates';
/** Reverse direction of {@link RELATION_MIGRATES}. @public */
export const RELATION_MIGRATED_BY = 'migratedBy';
/** From a wave to the one before it. @public */
export const RELATION_FOLLOWS = 'follows';
/** Reverse direction of {@link RELATION_FOLLOWS}. @public */
export const RELATION_FOLLOWED_BY = 'followedBy';

/** Kinds of entity that a wave can move. @public */
export const migratableKinds = ['Component', 'Resource', 'System', 'API'];

/** A set of applications that moves together, in the catalog. @public */
export interface MigrationWaveEntityV1alpha1 extends Entity {
  apiVersion: typeof CROSSWALK_API_VERSION;
  kind: 'MigrationWave';
  spec: {
    /** Entity ref of the group that runs the wave. */
    owner: string;
    phase: WavePhase;
    /** Counts from 1 inside the plan; relations carry no order. */
    order: number;
    /** ISO dates. */
    window: { start: string; end: string };
    state: WaveState;
    /** ISO date on which the vSphere side is switched off. */
    decommissionDate: string;
    /** Name of the estate that the wave empties. */
    estate: string;
    /** Revision of the published plan. */
    revision: number;
    load: {
      virtualMachines: number;
      inUseTiB: number;
      cpus: number;
      memoryGiB: number;
    };
    /** Entity refs of what moves. */
    migrates: string[];
    /** Entity ref of the wave before, if any. */
    follows: string[];
    /** One sentence of figures. */
    summary: string;
  };
}

/** @public */
export function isMigrationWaveEntity(
  entity: Entity,
): entity is MigrationWaveEntityV1alpha1 {
  return (
    entity.apiVersion === CROSSWALK_API_VERSION &&
    entity.kind === 'MigrationWave'
  );
}
