import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  migrationEstateReadPermission,
  Sizing,
  SizingParameters,
} from '@crosswalk/backstage-plugin-migration-common';
import { WithCredentials } from '../caller';
import { permit } from '../permit';
import { SizingService } from './SizingService';

/** Sizing sums up the whole inventory, so it is for who may read it. */
export class AuthorizedSizingService implements SizingService {
  readonly #service: SizingService;
  readonly #permissions: PermissionsService;

  constructor(service: SizingService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async size(
    estateId: string,
    parameters: SizingParameters,
    options: WithCredentials,
  ): Promise<Sizing> {
    await permit(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    return this.#service.size(estateId, parameters, options);
  }
}
