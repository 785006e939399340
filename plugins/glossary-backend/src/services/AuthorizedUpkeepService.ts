import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  Feedback,
  glossaryFeedbackCreatePermission,
  glossaryManagePermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { CallOptions } from './GlossaryService';
import type { PageRequest } from './paginate';
import { requirePermission } from './requirePermission';
import type {
  NewFeedback,
  UpkeepService,
  UserCallOptions,
} from './UpkeepService';

/** Lets those speak who may, and those listen who keep the glossary. */
export class AuthorizedUpkeepService implements UpkeepService {
  static create(options: {
    service: UpkeepService;
    permissions: PermissionsService;
  }): AuthorizedUpkeepService {
    return new AuthorizedUpkeepService(options.service, options.permissions);
  }

  readonly #service: UpkeepService;
  readonly #permissions: PermissionsService;

  private constructor(service: UpkeepService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async addFeedback(feedback: NewFeedback, options: UserCallOptions) {
    await requirePermission(
      this.#permissions,
      glossaryFeedbackCreatePermission,
      options,
    );
    return this.#service.addFeedback(feedback, options);
  }

  async listFeedback(request: PageRequest, options: CallOptions) {
    await this.#mayManage(options);
    return this.#service.listFeedback(request, options);
  }

  async setFeedbackStatus(
    id: string,
    status: Feedback['status'],
    options: UserCallOptions,
  ) {
    await this.#mayManage(options);
    return this.#service.setFeedbackStatus(id, status, options);
  }

  async listGaps(request: PageRequest, options: CallOptions) {
    await this.#mayManage(options);
    return this.#service.listGaps(request, options);
  }

  async #mayManage(options: CallOptions) {
    await requirePermission(
      this.#permissions,
      glossaryManagePermission,
      options,
    );
  }
}
