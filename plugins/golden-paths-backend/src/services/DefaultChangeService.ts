import { DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Change,
  ChangeDetails,
  ChangeProposal,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository } from '../git/BareRepository';
import { RepositoryRegistry } from '../git/RepositoryRegistry';
import { ChangeStore } from '../store/ChangeStore';
import { AuthorResolver } from './AuthorResolver';
import { ChangeChecks } from './ChangeChecks';
import { ChangeMerger, Merge } from './ChangeMerger';
import { ChangeProposer } from './ChangeProposer';
import { mergeability } from './mergeability';
import { ChangeService, ListChangesRequest, RequestOptions } from './types';

export interface ChangeServiceOptions {
  store: ChangeStore;
  repositories: RepositoryRegistry;
  authors: AuthorResolver;
  checks: ChangeChecks;
  discovery: DiscoveryService;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Changes in the repositories that the portal keeps. Git is the truth about content and merges; the store remembers who
 * proposed and decided what. Whatever a crash leaves between the two is completed by the next request.
 */
export class DefaultChangeService implements ChangeService {
  readonly #store: ChangeStore;
  readonly #repositories: RepositoryRegistry;
  readonly #authors: AuthorResolver;
  readonly #checks: ChangeChecks;
  readonly #proposer: ChangeProposer;
  readonly #merger: ChangeMerger;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  static create(options: ChangeServiceOptions): DefaultChangeService {
    return new DefaultChangeService(options);
  }

  private constructor(options: ChangeServiceOptions) {
    this.#store = options.store;
    this.#repositories = options.repositories;
    this.#authors = options.authors;
    this.#checks = options.checks;
    this.#proposer = new ChangeProposer(options);
    this.#merger = new ChangeMerger(options);
    this.#discovery = options.discovery;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async list(request: ListChangesRequest): Promise<Page<Change>> {
    const { status, limit, cursor } = request;
    const { items, totalItems } = await this.#store.list({
      status,
      limit: limit + 1,
      before: cursor === undefined ? undefined : parseCursor(cursor),
    });
    const page = items.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page,
      totalItems,
      pageInfo: items.length > limit ? { nextCursor: String(last.number) } : {},
    };
  }

  async get(id: string): Promise<ChangeDetails> {
    return this.#details(await this.#require(id));
  }

  async propose(
    proposal: ChangeProposal,
    options: RequestOptions,
  ): Promise<{ change: Change; created: boolean }> {
    const author = await this.#authors.resolve(options.credentials);
    const { number, created } = await this.#proposer.propose(
      proposal,
      author,
      this.#now(),
    );
    if (created) {
      this.#logger.info(
        `Change ${number} proposes ${proposal.files.length} files to ${proposal.repository}`,
      );
    }
    return { change: await this.#require(number), created };
  }

  async merge(id: string, options: RequestOptions): Promise<ChangeDetails> {
    const change = await this.#require(id);
    requireOpen(change);
    const repository = await this.#repositories.get(change.repository);
    const author = await this.#authors.resolve(options.credentials);
    const merge = await this.#merger.merge(
      repository,
      change,
      author,
      this.#now(),
    );
    if (!(await this.#recordMerge(repository, change, merge))) {
      throw new ConflictError(`Change ${change.number} is already merged`);
    }
    return this.#details(await this.#require(id));
  }

  async close(id: string, options: RequestOptions): Promise<ChangeDetails> {
    const change = await this.#require(id);
    requireOpen(change);
    const repository = await this.#repositories.get(change.repository);
    const author = await this.#authors.resolve(options.credentials);
    const decision = { by: author.ref, at: this.#now() };

    const merge = await this.#merger.findMerge(repository, change, decision);
    if (merge) {
      await this.#recordMerge(repository, change, merge);
      throw new ConflictError(`Change ${change.number} is already merged`);
    }
    const closed = await this.#store.markClosed(change.number, {
      at: decision.at.toISOString(),
      by: decision.by,
    });
    if (!closed) {
      throw new ConflictError(`Change ${change.number} was decided meanwhile`);
    }
    await this.#archive(repository, change);
    return this.#details(await this.#require(id));
  }

  /** Answers whether this call recorded it. */
  async #recordMerge(
    repository: BareRepository,
    change: Change,
    merge: Merge,
  ): Promise<boolean> {
    const recorded = await this.#store.markMerged(change.number, merge);
    if (recorded) {
      await this.#archive(repository, change);
    }
    return recorded;
  }

  async #archive(repository: BareRepository, change: Change): Promise<void> {
    try {
      await repository.archiveBranch(change.branch, change.headCommit);
    } catch (error) {
      // The decision stands; a branch too many in a clone harms nobody.
      this.#logger.warn(`Could not remove the branch ${change.branch}`, {
        error: String(error),
      });
    }
  }

  async #details(change: Change): Promise<ChangeDetails> {
    const repository = await this.#repositories.get(change.repository);
    const [files, url] = await Promise.all([
      repository.diff(change.baseCommit, change.headCommit),
      this.#discovery.getExternalBaseUrl('golden-paths'),
    ]);
    const checks = this.#checks.check(change.headCommit, files);
    return {
      ...change,
      files,
      checks,
      mergeable: await mergeability(repository, change, checks),
      cloneUrl: `${url}/git/${change.repository}.git`,
    };
  }

  async #require(id: string | number): Promise<Change> {
    const number = parseNumber(id);
    const change = number && (await this.#store.get(number));
    if (!change) {
      throw new NotFoundError(`There is no change ${JSON.stringify(id)}`);
    }
    return change;
  }
}

function requireOpen(change: Change): void {
  if (change.status !== 'open') {
    throw new ConflictError(
      `Change ${change.number} is already ${change.status}`,
    );
  }
}

/** A number that a change can have: a database refuses to compare with a larger one. */
function parseNumber(text: string | number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number < 2 ** 31
    ? number
    : undefined;
}

function parseCursor(cursor: string): number {
  const number = parseNumber(cursor);
  if (!number) {
    throw new InputError('The cursor is not one that this list has answered');
  }
  return number;
}
