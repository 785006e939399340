import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EstateImport,
  EstateSource,
  migrationEstateImportPermission,
  migrationEstateReadPermission,
} from '@crosswalk/backstage-plugin-migration-common';
import { WithCredentials } from '../caller';
import { permit } from '../permit';
import { SourceService } from './SourceService';

/** Lets see sources who may read the estate, and change them who may import into it. */
export class AuthorizedSourceService implements SourceService {
  readonly #service: SourceService;
  readonly #permissions: PermissionsService;

  constructor(service: SourceService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async list(
    estateId: string,
    options: WithCredentials,
  ): Promise<EstateSource[]> {
    await permit(
      this.#permissions,
      migrationEstateReadPermission,
      options.credentials,
    );
    return this.#service.list(estateId, options);
  }

  async refresh(
    estateId: string,
    sourceId: string,
    options: WithCredentials,
  ): Promise<{ id: string }> {
    await this.#permitImport(options);
    return this.#service.refresh(estateId, sourceId, options);
  }

  async remove(
    estateId: string,
    sourceId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitImport(options);
    return this.#service.remove(estateId, sourceId, options);
  }

  #permitImport({ credentials }: WithCredentials): Promise<void> {
    return permit(
      this.#permissions,
      migrationEstateImportPermission,
      credentials,
    );
  }
}
