import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  ConceptRef,
  glossaryConceptReadPermission,
} from '@crosswalk/backstage-plugin-glossary-common';
import type {
  AnnotationRequest,
  CallOptions,
  ConceptFilter,
  ExportRequest,
  GlossaryService,
  LanguageRequest,
  LookupRequest,
  MappingFilter,
} from './GlossaryService';
import type { PageRequest } from './paginate';
import { requirePermission } from './requirePermission';

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
    request: ConceptFilter & PageRequest & LanguageRequest,
    options: CallOptions,
  ) {
    await this.#mayRead(options);
    return this.#service.listConcepts(request, options);
  }

  async getConcept(
    ref: ConceptRef,
    request: LanguageRequest,
    options: CallOptions,
  ) {
    await this.#mayRead(options);
    return this.#service.getConcept(ref, request, options);
  }

  async listChanges(
    ref: ConceptRef,
    request: PageRequest,
    options: CallOptions,
  ) {
    await this.#mayRead(options);
    return this.#service.listChanges(ref, request, options);
  }

  async lookup(request: LookupRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.lookup(request, options);
  }

  async listMappings(
    request: MappingFilter & PageRequest,
    options: CallOptions,
  ) {
    await this.#mayRead(options);
    return this.#service.listMappings(request, options);
  }

  async getStack(request: LanguageRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.getStack(request, options);
  }

  async listLearningPaths(request: PageRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.listLearningPaths(request, options);
  }

  async getLearningPath(id: string, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.getLearningPath(id, options);
  }

  async listResponsibilities(request: PageRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.listResponsibilities(request, options);
  }

  async annotate(request: AnnotationRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.annotate(request, options);
  }

  async getLabelIndex(options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.getLabelIndex(options);
  }

  async listConflicts(request: PageRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.listConflicts(request, options);
  }

  async exportGlossary(request: ExportRequest, options: CallOptions) {
    await this.#mayRead(options);
    return this.#service.exportGlossary(request, options);
  }

  async #mayRead(options: CallOptions): Promise<void> {
    await requirePermission(
      this.#permissions,
      glossaryConceptReadPermission,
      options,
    );
  }
}
