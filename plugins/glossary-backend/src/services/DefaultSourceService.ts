import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  SourceReport,
  SourceStatus,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryRefresher } from '../compile/GlossaryRefresher';
import type { SourceValidator } from '../compile/SourceValidator';
import type { GlossaryHolder } from '../glossary/GlossaryHolder';
import { PageRequest, paginate } from './paginate';
import type { SourceService, ValidationRequest } from './SourceService';

/** Answers from the reports of the last readings, and has sources read. */
export class DefaultSourceService implements SourceService {
  static create(options: {
    holder: GlossaryHolder;
    refresher: GlossaryRefresher;
    validator: SourceValidator;
  }): DefaultSourceService {
    return new DefaultSourceService(options);
  }

  readonly #holder: GlossaryHolder;
  readonly #refresher: GlossaryRefresher;
  readonly #validator: SourceValidator;

  private constructor(
    options: Parameters<typeof DefaultSourceService.create>[0],
  ) {
    this.#holder = options.holder;
    this.#refresher = options.refresher;
    this.#validator = options.validator;
  }

  async listSources(request: PageRequest) {
    const statuses = this.#holder.glossary.reports.map(toStatus);
    return paginate(statuses, status => status.id, request);
  }

  async getReport(id: string) {
    const report = this.#holder.glossary.reports.find(known => known.id === id);
    if (!report) {
      throw new NotFoundError(`The glossary has no source "${id}"`);
    }
    return report;
  }

  async refresh(id: string) {
    await this.#refresher.refresh(id);
    return this.getReport(id);
  }

  async confirm(id: string) {
    const { status } = await this.getReport(id);
    if (status !== 'held') {
      throw new ConflictError(
        `The source "${id}" is not held, so there is nothing to confirm`,
      );
    }
    await this.#refresher.confirm(id);
    return this.getReport(id);
  }

  async validate(request: ValidationRequest) {
    if (request.source !== undefined) {
      await this.getReport(request.source);
    }
    return this.#validator.validate(request);
  }
}

function toStatus({
  documents: _documents,
  exclusions: _exclusions,
  losses: _losses,
  diff: _diff,
  problemDetails: _problemDetails,
  ...status
}: SourceReport): SourceStatus {
  return status;
}
