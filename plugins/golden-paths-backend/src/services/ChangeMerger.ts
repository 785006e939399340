import { ConflictError } from '@backstage/errors';
import { Change } from '@crosswalk/backstage-plugin-golden-paths-common';
import { BareRepository, requireMerged } from '../git/BareRepository';
import { Author } from './AuthorResolver';
import { ChangeChecks, checksForbid } from './ChangeChecks';

/** Each attempt loses only to somebody else's merge. */
const mergeAttempts = 10;
const mergedByTrailer = 'Merged-By';

/** A merge as the repository has it. */
export interface Merge {
  commit: string;
  at: string;
  /** Entity ref or subject. */
  by: string;
}

/** Merges changes in Git. */
export class ChangeMerger {
  readonly #checks: ChangeChecks;

  constructor(options: { checks: ChangeChecks }) {
    this.#checks = options.checks;
  }

  /**
   * The merge that brought the change into its base, if one did: the backend may have stopped between the merge and its
   * record.
   *
   * @param asking - takes the place of whoever merged when that is not known, because the merge was not made here
   */
  async findMerge(
    repository: BareRepository,
    change: Change,
    asking: { by: string; at: Date },
  ): Promise<Merge | undefined> {
    const base = await repository.branchHead(change.base);
    if (!base || !(await repository.isAncestor(change.headCommit, base))) {
      return undefined;
    }
    const commit = await repository.findMergeOf(change.headCommit, base);
    const made = commit
      ? await repository.readTrailer(commit, mergedByTrailer)
      : undefined;
    return {
      commit: commit ?? base,
      at: (made ? made.date : asking.at).toISOString(),
      by: made?.value ?? asking.by,
    };
  }

  /** @throws ConflictError when its checks fail, or it conflicts with its base */
  async merge(
    repository: BareRepository,
    change: Change,
    author: Author,
    at: Date,
  ): Promise<Merge> {
    for (let attempt = 0; attempt < mergeAttempts; attempt++) {
      const merge =
        (await this.findMerge(repository, change, { by: author.ref, at })) ??
        (await this.#tryMerge(repository, change, author, at));
      if (merge) {
        return merge;
      }
    }
    throw new ConflictError(
      `${change.base} of ${change.repository} moves too fast; merge again in a moment`,
    );
  }

  /** One attempt; undefined when the base moved under it. */
  async #tryMerge(
    repository: BareRepository,
    change: Change,
    author: Author,
    at: Date,
  ): Promise<Merge | undefined> {
    const base = await repository.requireBranchHead(change.base);
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
      message: `Merge change ${change.number}: ${change.title}\n\n${mergedByTrailer}: ${author.ref}\n`,
      author: { ...author, date: at },
    });
    return (await repository.moveBranch(change.base, commit, base))
      ? { commit, at: at.toISOString(), by: author.ref }
      : undefined;
  }
}
