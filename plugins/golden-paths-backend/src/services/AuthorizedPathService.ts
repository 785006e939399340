import { PermissionsService } from '@backstage/backend-plugin-api';
import { goldenPathsPathReadPermission } from '@crosswalk/backstage-plugin-golden-paths-common';
import { requirePermission } from './requirePermission';
import { PathService, RequestOptions } from './types';

/** Asks for the permission, then delegates. */
export class AuthorizedPathService implements PathService {
  readonly #service: PathService;
  readonly #permissions: PermissionsService;

  constructor(service: PathService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async list(
    request: { limit: number; cursor?: string },
    options: RequestOptions,
  ) {
    await this.#mayRead(options);
    return this.#service.list(request, options);
  }

  async get(id: string, options: RequestOptions) {
    await this.#mayRead(options);
    return this.#service.get(id, options);
  }

  async #mayRead({ credentials }: RequestOptions) {
    await requirePermission(
      this.#permissions,
      goldenPathsPathReadPermission,
      credentials,
    );
  }
}
