import { Page, Plan } from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../types';

/** A plan before it has a place among the revisions of its estate. */
export type NewPlan = Omit<Plan, 'id' | 'revision' | 'status' | 'publishedAt'>;

export interface PlanStore {
  /**
   * Stores the next revision of the estate as a draft. When the newest revision is the same plan, nothing is stored and
   * that one is answered.
   */
  add(
    plan: NewPlan,
    isSame: (newest: Plan) => boolean,
  ): Promise<{ plan: Plan; created: boolean }>;
  get(id: string): Promise<Plan | undefined>;
  /** Newest revision first. */
  list(estateId: string, page: PageRequest): Promise<Page<Plan>>;
  /** The published plan of every estate that has one, ordered by estate. */
  listPublished(): Promise<Plan[]>;
  /**
   * Makes a draft the published plan, and the one before superseded, in one transaction.
   *
   * @returns false when it is the published plan already
   * @throws ConflictError when another one has superseded it
   */
  publish(id: string, publishedAt: string): Promise<boolean>;
}
