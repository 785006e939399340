import { CutDependency, PlannedApplication, Wave } from './plan';

/** @public */
export const waveStates = [
  'planned',
  'ready',
  'in-progress',
  'migrated',
  'validating',
  'accepted',
  'decommissioned',
  'blocked',
  'rolled-back',
] as const;

/** @public */
export type WaveState = (typeof waveStates)[number];

/** A wave of a published plan, as its catalog entity names it. @public */
export interface PublishedWave extends Wave {
  estateId: string;
  estateName: string;
  planId: string;
  revision: number;
  /** `metadata.name` of the MigrationWave entity. */
  entityName: string;
  state: WaveState;
  owner: string;
  applications: (PlannedApplication & {
    /** Of the entity that stands for it in the catalog. */
    entityRef: string;
    /** `metadata.name` of the Component made for it; absent when somebody else keeps the entity. */
    entityName?: string;
  })[];
  /** Entity names of the wave before and after. */
  follows?: string;
  followedBy?: string;
  /** Cuts that touch this wave. */
  cuts: CutDependency[];
}

/** Answer of `POST /v1/plans/:id/publish`. @public */
export interface PublishResult {
  planId: string;
  revision: number;
  /** Entities the projection wrote; zeros when nothing changed. */
  entities: {
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
  };
}
