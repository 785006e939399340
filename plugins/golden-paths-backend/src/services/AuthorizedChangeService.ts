import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ChangeProposal,
  goldenPathsChangeCreatePermission,
  goldenPathsChangeMergePermission,
  goldenPathsChangeReadPermission,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { requirePermission } from './requirePermission';
import { requireScaffolder } from './requireScaffolder';
import { ChangeService, ListChangesRequest, RequestOptions } from './types';

/** Asks for the permission, then delegates. */
export class AuthorizedChangeService implements ChangeService {
  readonly #service: ChangeService;
  readonly #permissions: PermissionsService;
  readonly #auth: AuthService;

  constructor(
    service: ChangeService,
    options: { permissions: PermissionsService; auth: AuthService },
  ) {
    this.#service = service;
    this.#permissions = options.permissions;
    this.#auth = options.auth;
  }

  async list(request: ListChangesRequest, options: RequestOptions) {
    await this.#mayRead(options.credentials);
    return this.#service.list(request, options);
  }

  async get(id: string, options: RequestOptions) {
    await this.#mayRead(options.credentials);
    return this.#service.get(id, options);
  }

  async propose(proposal: ChangeProposal, options: RequestOptions) {
    await requirePermission(
      this.#permissions,
      goldenPathsChangeCreatePermission,
      options.credentials,
    );
    if (proposal.provenance) {
      requireScaffolder(this.#auth, options.credentials);
    }
    return this.#service.propose(proposal, options);
  }

  async merge(id: string, options: RequestOptions) {
    await this.#mayDecide(options.credentials);
    return this.#service.merge(id, options);
  }

  async close(id: string, options: RequestOptions) {
    await this.#mayDecide(options.credentials);
    return this.#service.close(id, options);
  }

  async #mayRead(credentials: BackstageCredentials) {
    await requirePermission(
      this.#permissions,
      goldenPathsChangeReadPermission,
      credentials,
    );
  }

  async #mayDecide(credentials: BackstageCredentials) {
    await requirePermission(
      this.#permissions,
      goldenPathsChangeMergePermission,
      credentials,
    );
  }
}
