import {
  Page,
  Plan,
  PlanConstraints,
  PublishedWave,
  PublishResult,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';

/** What of the constraints a caller wants to be different from the default. */
export type ConstraintsPatch = Partial<
  Omit<PlanConstraints, 'capacity' | 'pilotSize'>
> & {
  capacity?: Partial<PlanConstraints['capacity']>;
  pilotSize?: Partial<PlanConstraints['pilotSize']>;
};

/** A page of published waves, and the version of all of them together. */
export interface PublishedWavesPage extends Page<PublishedWave> {
  etag: string;
}

/** Plans of estates and what is published of them. */
export interface PlanService {
  /** Plans now. Answers the newest plan, `created: false`, when nothing it depends on has changed. */
  createPlan(
    estateId: string,
    constraints: ConstraintsPatch,
    options: WithCredentials,
  ): Promise<{ plan: Plan; created: boolean }>;
  listPlans(
    estateId: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<Plan>>;
  getPlan(id: string, options: WithCredentials): Promise<Plan>;
  /** Publishing what is published already changes nothing. */
  publishPlan(id: string, options: WithCredentials): Promise<PublishResult>;
  listPublishedWaves(
    page: PageRequest,
    options: WithCredentials,
  ): Promise<PublishedWavesPage>;
  getWave(entityName: string, options: WithCredentials): Promise<PublishedWave>;
}
