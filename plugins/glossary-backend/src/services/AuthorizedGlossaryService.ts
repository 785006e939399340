import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ConceptRef,
  glossaryConceptReadPermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import type {
  CallOptions,
  ConceptFilter,
  GlossaryService,
  LookupRequest,
  MappingFilter,
} from './GlossaryService';
import type { PageRequest } from './paginate';

/** Lets those ask who may read concepts; routes and actions alike go through it. */
export class AuthorizedGlossaryService implements GlossaryService {
  static create(options: {
    service: GlossaryService;
    permissions: PermissionsService;
  }): AuthorizedGlossaryService {
    return new AuthorizedGlossaryService(options.service, options.permissions);
  }

  readonly #service: GlossaryService;
  readonly #permissions: PermissionsService;

  private constructor(
    service: GlossaryService,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async listConcepts(
    request: ConceptFilter & PageRequest,
    options: CallOptions,
  ) {
    await this.#authorize(options);
    return this.#service.listConcepts(request, options);
  }

  async getConcept(ref: ConceptRef, options: CallOptions) {
    await this.#authorize(options);
    return this.#service.getConcept(ref, options);
  }

  async lookup(request: LookupRequest, options: CallOptions) {
    await this.#authorize(options);
    return this.#service.lookup(request, options);
  }

  async listMappings(
    request: MappingFilter & PageRequest,
    options: CallOptions,
  ) {
    await this.#authorize(options);
    return this.#service.listMappings(request, options);
  }

  async getLabelIndex(options: CallOptions) {
    await this.#authorize(options);
    return this.#service.getLabelIndex(options);
  }

  async listSources(request: PageRequest, options: CallOptions) {
    await this.#authorize(options);
    return this.#service.listSources(request, options);
  }

  async getSourceReport(id: string, options: CallOptions) {
    await this.#authorize(options);
    return this.#service.getSourceReport(id, options);
  }

  async #authorize({ credentials }: CallOptions): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: glossaryConceptReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('You may not read the glossary');
    }
  }
}
