import { DiscoveryService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Change,
  ChangeDetails,
  ChangeProposal,
  ManifestFile,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository, requireMerged } from '../git/BareRepository';
import { parseBaseBranch, slugify } from '../git/paths';
import { RepositoryRegistry } from '../git/RepositoryRegistry';
import { ChangeStore } from '../store/ChangeStore';
import { Author, AuthorResolver } from './AuthorResolver';
import { ChangeChecks, checksForbid } from './ChangeChecks';
import { commitMessage } from './commitMessage';
import { mergeability } from './mergeability';
import { NothingToChangeError } from './NothingToChangeError';
import { placeFiles } from './proposalFiles';
import { ChangeService, ListChangesRequest, RequestOptions } from './types';

/** Each attempt loses only to somebody else's merge. */
const mergeAttempts = 10;

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
    const { targetPath, files } = placeFiles(proposal);
    const base = parseBaseBranch(proposal.base);
    const repository = await this.#repositories.get(proposal.repository);
    const author = await this.#authors.resolve(options.credentials);

    const known = await this.#store.findByKey({
      ...proposal,
      createdBy: author.ref,
    });
    if (known && known.status !== 'preparing') {
      return { change: await this.#require(known.number), created: false };
    }

    const baseCommit = await repository.requireBranchHead(base);
    const tree = await repository.writeTree(baseCommit, files);
    if (tree === (await repository.treeOf(baseCommit))) {
      throw new NothingToChangeError(proposal.repository, base, targetPath);
    }
    const place = { repository: proposal.repository, base, targetPath };
    const same = await this.#findSame(repository, place, files);
    if (same) {
      return { change: same, created: false };
    }
    const now = this.#now();
    const headCommit = await repository.commitTree({
      tree,
      parents: [baseCommit],
      message: commitMessage(proposal),
      author: { ...author, date: now },
    });

    const draft = await this.#store.reserve({
      ...proposal,
      base,
      targetPath,
      createdAt: now.toISOString(),
      createdBy: author.ref,
      baseCommit,
      headCommit,
    });
    const branch = `crosswalk/${draft.number}-${slugify(proposal.title)}`;
    const head = await repository.createBranch(branch, headCommit);
    await this.#store.open(draft.number, branch, head);
    this.#logger.info(
      `Change ${draft.number} proposes ${files.length} files to ${proposal.repository}`,
    );
    return { change: await this.#require(draft.number), created: true };
  }

  async merge(id: string, options: RequestOptions): Promise<ChangeDetails> {
    const change = await this.#require(id);
    requireOpen(change);
    const repository = await this.#repositories.get(change.repository);
    const author = await this.#authors.resolve(options.credentials);

    for (let attempt = 0; attempt < mergeAttempts; attempt++) {
      const merged = await this.#tryMerge(repository, change, author);
      if (merged) {
        const recorded = await this.#store.markMerged(change.number, {
          at: this.#now().toISOString(),
          by: author.ref,
          commit: merged,
        });
        if (!recorded) {
          throw new ConflictError(`Change ${change.number} is already merged`);
        }
        await this.#archive(repository, change);
        return this.#details(await this.#require(id));
      }
    }
    throw new ConflictError(
      `${change.base} of ${change.repository} moves too fast; merge again in a moment`,
    );
  }

  async close(id: string, options: RequestOptions): Promise<ChangeDetails> {
    const change = await this.#require(id);
    requireOpen(change);
    const author = await this.#authors.resolve(options.credentials);
    const closed = await this.#store.markClosed(change.number, {
      at: this.#now().toISOString(),
      by: author.ref,
    });
    if (!closed) {
      throw new ConflictError(`Change ${change.number} was decided meanwhile`);
    }
    const repository = await this.#repositories.get(change.repository);
    await this.#archive(repository, change);
    return this.#details(await this.#require(id));
  }

  /** An open change that writes the same: filling in the form again proposes nothing new. */
  async #findSame(
    repository: BareRepository,
    place: Pick<Change, 'repository' | 'base' | 'targetPath'>,
    files: readonly ManifestFile[],
  ): Promise<Change | undefined> {
    for (const change of await this.#store.findOpen(place)) {
      const [wanted, proposed] = await Promise.all([
        repository.writeTree(change.baseCommit, files),
        repository.treeOf(change.headCommit),
      ]);
      if (wanted === proposed) {
        return change;
      }
    }
    return undefined;
  }

  /** One attempt; undefined when the base moved under it. */
  async #tryMerge(
    repository: BareRepository,
    change: Change,
    author: Author,
  ): Promise<string | undefined> {
    const base = await repository.requireBranchHead(change.base);
    if (await repository.isAncestor(change.headCommit, base)) {
      // The backend stopped between the merge and its record.
      return (await repository.findMergeOf(change.headCommit, base)) ?? base;
    }
    const tree =
      base === change.baseCommit
        ? await repository.treeOf(change.headCommit)
        : requireMerged(
            await repository.mergeTrees(base, change.headCommit),
            change.base,
          );
    const forbidden = checksForbid(
      this.#checks.check(tree, await repository.diff(base, tree)),
    );
    if (forbidden) {
      throw new ConflictError(forbidden);
    }
    const commit = await repository.commitTree({
      tree,
      parents: [base, change.headCommit],
      message: `Merge change ${change.number}: ${change.title}\n`,
      author: { ...author, date: this.#now() },
    });
    return (await repository.moveBranch(change.base, commit, base))
      ? commit
      : undefined;
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
    const number = Number(id);
    const change =
      Number.isInteger(number) && number > 0 && number < 2 ** 31
        ? await this.#store.get(number)
        : undefined;
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

function parseCursor(cursor: string): number {
  const number = Number(cursor);
  if (!Number.isInteger(number) || number < 1) {
    throw new InputError('The cursor is not one that this list has answered');
  }
  return number;
}
