import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  migrationEstateReadPermission,
  ReadinessSummary,
} from '@crosswalk/backstage-plugin-migration-common';
import { ApplicationAccess } from '../applications/ApplicationAccess';
import { WithCredentials } from '../caller';
import { permit } from '../permit';
import { ReadinessService } from './ReadinessService';

/** Readiness of an estate is for who may read it; that of an application also for who may read the application. */
export class AuthorizedReadinessService implements ReadinessService {
  readonly #service: ReadinessService;
  readonly #permissions: PermissionsService;
  readonly #applications: ApplicationAccess;

  constructor(
    service: ReadinessService,
    permissions: PermissionsService,
    applications: ApplicationAccess,
  ) {
    this.#service = service;
    this.#permissions = permissions;
    this.#applications = applications;
  }

  async summarise(
    estateId: string,
    applicationId: string | undefined,
    options: WithCredentials,
  ): Promise<ReadinessSummary> {
    const ofReadable =
      applicationId !== undefined &&
      (await this.#applications.mayRead(applicationId, options));
    if (!ofReadable) {
      await permit(
        this.#permissions,
        migrationEstateReadPermission,
        options.credentials,
      );
    }
    return this.#service.summarise(estateId, applicationId, options);
  }
}
