import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  EstateImport,
  migrationEstateImportPermission,
  migrationEstateReadPermission,
  Page,
} from '@crosswalk/backstage-plugin-migration-common';
import { PageRequest } from '../../store/types';
import { permit } from '../permit';
import { WithCredentials } from '../caller';
import { ImportService, Upload } from './ImportService';

/** Lets read who may read the estate, and change who may import into it. */
export class AuthorizedImportService implements ImportService {
  readonly #service: ImportService;
  readonly #permissions: PermissionsService;

  constructor(service: ImportService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async checkStart(estateId: string, options: WithCredentials): Promise<void> {
    await this.#permitImport(options);
    await this.#service.checkStart(estateId, options);
  }

  async start(
    estateId: string,
    upload: Upload,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitImport(options);
    return this.#service.start(estateId, upload, options);
  }

  async get(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitRead(options);
    return this.#service.get(estateId, importId, options);
  }

  async list(
    estateId: string,
    page: PageRequest,
    options: WithCredentials,
  ): Promise<Page<EstateImport>> {
    await this.#permitRead(options);
    return this.#service.list(estateId, page, options);
  }

  async retry(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitImport(options);
    return this.#service.retry(estateId, importId, options);
  }

  async confirm(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitImport(options);
    return this.#service.confirm(estateId, importId, options);
  }

  async discard(
    estateId: string,
    importId: string,
    options: WithCredentials,
  ): Promise<EstateImport> {
    await this.#permitImport(options);
    return this.#service.discard(estateId, importId, options);
  }

  #permitImport({ credentials }: WithCredentials): Promise<void> {
    return permit(
      this.#permissions,
      migrationEstateImportPermission,
      credentials,
    );
  }

  #permitRead({ credentials }: WithCredentials): Promise<void> {
    return permit(
      this.#permissions,
      migrationEstateReadPermission,
      credentials,
    );
  }
}
