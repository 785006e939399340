import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  migrationPlanCreatePermission,
  migrationPlanPublishPermission,
  migrationPlanReadPermission,
  Page,
  Plan,
  PublishedWave,
  PublishResult,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../../store/types';
import { WithCredentials } from '../caller';
import { permit } from '../permit';
import {
  ConstraintsPatch,
  PlanService,
  PublishedWavesPage,
} from './PlanService';

/** Asks for permission, then lets the plan service work. */
export class AuthorizedPlanService implements PlanService {
  static create(options: {
    plans: PlanService;
    permissions: PermissionsService;
  }): AuthorizedPlanService {
    return new AuthorizedPlanService(options.plans, options.permissions);
  }

  readonly #plans: PlanService;
  readonly #permissions: PermissionsService;

  private constructor(plans: PlanService, permissions: PermissionsService) {
    this.#plans = plans;
    this.#permissions = permissions;
  }

  async createPlan(
    estateId: string,
    constraints: ConstraintsPatch,
    options: WithCredentials,
  ): Promise<{ plan: Plan; created: boolean }> {
    await permit(
      this.#permissions,
      migrationPlanCreatePermission,
      options.credentials,
    );
    return this.#plans.createPlan(estateId, constraints, options);
  }

  async listPlans(
    estateId: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<Plan>> {
    await permit(
      this.#permissions,
      migrationPlanReadPermission,
      options.credentials,
    );
    return this.#plans.listPlans(estateId, page, options);
  }

  async getPlan(id: string, options: WithCredentials): Promise<Plan> {
    await permit(
      this.#permissions,
      migrationPlanReadPermission,
      options.credentials,
    );
    return this.#plans.getPlan(id, options);
  }

  async publishPlan(
    id: string,
    options: WithCredentials,
  ): Promise<PublishResult> {
    await permit(
      this.#permissions,
      migrationPlanPublishPermission,
      options.credentials,
    );
    return this.#plans.publishPlan(id, options);
  }

  async listPublishedWaves(
    page: PageRequest,
    options: WithCredentials,
  ): Promise<PublishedWavesPage> {
    await permit(
      this.#permissions,
      migrationPlanReadPermission,
      options.credentials,
    );
    return this.#plans.listPublishedWaves(page, options);
  }

  async getWave(
    entityName: string,
    options: WithCredentials,
  ): Promise<PublishedWave> {
    await permit(
      this.#permissions,
      migrationPlanReadPermission,
      options.credentials,
    );
    return this.#plans.getWave(entityName, options);
  }
}
