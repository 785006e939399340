import {
  Change,
  ChangeProposal,
  ManifestFile,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository } from '../git/BareRepository';
import { parseBaseBranch, slugify } from '../git/paths';
import { RepositoryRegistry } from '../git/RepositoryRegistry';
import { ChangeStore } from '../store/ChangeStore';
import { Author } from './AuthorResolver';
import { commitMessage } from './commitMessage';
import { NothingToChangeError } from './NothingToChangeError';
import { placeFiles } from './proposalFiles';

/** Puts proposed files on a branch, and remembers the change. */
export class ChangeProposer {
  readonly #store: ChangeStore;
  readonly #repositories: RepositoryRegistry;

  constructor(options: {
    store: ChangeStore;
    repositories: RepositoryRegistry;
  }) {
    this.#store = options.store;
    this.#repositories = options.repositories;
  }

  /** Answers the number of the change, which need not be a new one. */
  async propose(
    proposal: ChangeProposal,
    author: Author,
    now: Date,
  ): Promise<{ number: number; created: boolean }> {
    const { targetPath, files } = placeFiles(proposal);
    const base = parseBaseBranch(proposal.base);
    const repository = await this.#repositories.get(proposal.repository);

    const known = await this.#store.findByKey({
      ...proposal,
      createdBy: author.ref,
    });
    if (known && known.status !== 'preparing') {
      return { number: known.number, created: false };
    }

    const baseCommit = await repository.requireBranchHead(base);
    const tree = await repository.writeTree(baseCommit, files);
    if (tree === (await repository.treeOf(baseCommit))) {
      throw new NothingToChangeError(proposal.repository, base, targetPath);
    }
    const place = { repository: proposal.repository, base, targetPath };
    const same = await this.#findSame(repository, place, files);
    if (same) {
      return { number: same.number, created: false };
    }
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
    await this.#store.open(draft.number, {
      branch,
      headCommit: head,
      // Of an attempt that a crash ended, the row or the branch may be left; both commits are those of the branch.
      baseCommit: await repository.parentOf(head),
    });
    return { number: draft.number, created: true };
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
}
