import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ColumnMapping,
  ColumnSettings,
  migrationEstateImportPermission,
  migrationEstateReadPermission,
} from '@crosswalk/backstage-plugin-migration-common';
import { WithCredentials } from '../caller';
import { permit } from '../permit';
import { ColumnService } from './ColumnService';

/** Columns come with values of the whole inventory; what they mean is part of importing it. */
export class AuthorizedColumnService implements ColumnService {
  readonly #service: ColumnService;
  readonly #permissions: PermissionsService;

  constructor(service: ColumnService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async get(
    estateId: string,
    options: WithCredentials,
  ): Promise<ColumnSettings> {
    await permit(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    return this.#service.get(estateId, options);
  }

  async set(
    estateId: string,
    mapping: ColumnMapping,
    options: WithCredentials,
  ): Promise<ColumnSettings> {
    for (const permission of [
      migrationEstateReadPermission,
      migrationEstateImportPermission,
    ]) {
      await permit(this.#permissions, permission, options.credentials);
    }
    return this.#service.set(estateId, mapping, options);
  }
}
