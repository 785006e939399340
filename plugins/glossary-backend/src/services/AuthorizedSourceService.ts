import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  glossaryConceptReadPermission,
  glossaryManagePermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CallOptions } from './GlossaryService';
import type { PageRequest } from './paginate';
import { requirePermission } from './requirePermission';
import type { SourceService, ValidationRequest } from './SourceService';

/** Lets those see sources who may read concepts, and those have them read who keep the glossary. */
export class AuthorizedSourceService implements SourceService {
  static create(options: {
    service: SourceService;
    permissions: PermissionsService;
  }): AuthorizedSourceService {
    return new AuthorizedSourceService(options.service, options.permissions);
  }

  readonly #service: SourceService;
  readonly #permissions: PermissionsService;

  private constructor(service: SourceService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async listSources(request: PageRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.listSources(request, options);
  }

  async getReport(id: string, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.getReport(id, options);
  }

  async refresh(id: string, options: CallOptions) {
    await this.#mayManage(options);
    return this.#service.refresh(id, options);
  }

  async confirm(id: string, options: CallOptions) {
    await this.#mayManage(options);
    return this.#service.confirm(id, options);
  }

  async validate(request: ValidationRequest, options: CallOptions) {
    await this.#mayManage(options);
    return this.#service.validate(request, options);
  }

  async #mayRead(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      glossaryConceptReadPermission,
      options,
    );
  }

  async #mayManage(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      glossaryManagePermission,
      options,
    );
  }
}
