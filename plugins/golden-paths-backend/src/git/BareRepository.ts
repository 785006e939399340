import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  FileDiff,
  ManifestFile,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { diffTrees } from './diffTrees';
import { gitText, nullId, runGit, splitNul } from './runGit';
import { writeFiles } from './writeFiles';

/** Who a commit is by, and when. */
export interface Signature {
  name: string;
  email: string;
  date: Date;
}

/** What a three-way merge would give. */
export type MergeOutcome =
  | { tree: string; conflicts?: undefined }
  | { tree?: undefined; conflicts: string[] };

const branchRef = (branch: string) => `refs/heads/${branch}`;

/**
 * A bare repository on disk, read and written with git plumbing: no work tree, and every reference moves atomically from a
 * value that the caller has seen.
 */
export class BareRepository {
  readonly #gitDir: string;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  get directory(): string {
    return this.#gitDir;
  }

  /** The commit that a branch points to. */
  async branchHead(branch: string): Promise<string | undefined> {
    const { code, stdout } = await runGit(
      [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${branchRef(branch)}^{commit}`,
      ],
      { gitDir: this.#gitDir, accept: [1] },
    );
    return code === 0 ? stdout.toString('utf8').trim() : undefined;
  }

  /** @throws NotFoundError when there is no such branch */
  async requireBranchHead(branch: string): Promise<string> {
    const head = await this.branchHead(branch);
    if (!head) {
      throw new NotFoundError(`There is no branch ${branch}`);
    }
    return head;
  }

  async treeOf(commit: string): Promise<string> {
    return gitText(
      ['rev-parse', '--verify', '--end-of-options', `${commit}^{tree}`],
      {
        gitDir: this.#gitDir,
      },
    );
  }

  async parentOf(commit: string): Promise<string> {
    return gitText(
      ['rev-parse', '--verify', '--end-of-options', `${commit}^1^{commit}`],
      { gitDir: this.#gitDir },
    );
  }

  /** A trailer of a commit's message, and when it was written; undefined when there is no such trailer. */
  async readTrailer(
    commit: string,
    key: string,
  ): Promise<{ value: string; date: Date } | undefined> {
    const shown = await gitText(
      [
        'show',
        '--no-patch',
        `--format=%aI%n%(trailers:key=${key},valueonly)`,
        '--end-of-options',
        commit,
      ],
      { gitDir: this.#gitDir },
    );
    const [date, value] = shown.split('\n');
    return value ? { value, date: new Date(date) } : undefined;
  }

  /** The tree of `commit` with these files written over it; see {@link writeFiles}. */
  async writeTree(
    commit: string,
    files: readonly ManifestFile[],
  ): Promise<string> {
    return writeFiles(this.#gitDir, commit, files);
  }

  async commitTree(options: {
    tree: string;
    parents: string[];
    message: string;
    author: Signature;
  }): Promise<string> {
    const { tree, parents, message, author } = options;
    const date = `${Math.floor(author.date.getTime() / 1000)} +0000`;
    return gitText(
      [
        'commit-tree',
        tree,
        ...parents.flatMap(parent => ['-p', parent]),
        '-F',
        '-',
      ],
      {
        gitDir: this.#gitDir,
        input: message,
        env: {
          GIT_AUTHOR_NAME: author.name,
          GIT_AUTHOR_EMAIL: author.email,
          GIT_AUTHOR_DATE: date,
          GIT_COMMITTER_NAME: 'Crosswalk',
          GIT_COMMITTER_EMAIL: 'crosswalk@localhost.invalid',
          GIT_COMMITTER_DATE: date,
        },
      },
    );
  }

  /** Creates a branch; answers the commit it has, which is another one when somebody else created it first. */
  async createBranch(branch: string, commit: string): Promise<string> {
    try {
      await runGit(
        ['update-ref', '--create-reflog', branchRef(branch), commit, nullId],
        {
          gitDir: this.#gitDir,
        },
      );
      return commit;
    } catch (error) {
      const existing = await this.branchHead(branch);
      if (existing) {
        return existing;
      }
      throw error;
    }
  }

  /** Moves a branch if it still points to `from`; answers whether it did. */
  async moveBranch(branch: string, to: string, from: string): Promise<boolean> {
    try {
      await runGit(
        ['update-ref', '--create-reflog', branchRef(branch), to, from],
        {
          gitDir: this.#gitDir,
        },
      );
      return true;
    } catch (error) {
      if (
        (await this.branchHead(branch)) !== from ||
        /cannot lock ref/.test(String(error))
      ) {
        return false;
      }
      throw error;
    }
  }

  /** Takes a branch out of sight of clones; its commits stay reachable under a reference of the portal. */
  async archiveBranch(branch: string, commit: string): Promise<void> {
    await runGit(['update-ref', '--stdin', '-z'], {
      gitDir: this.#gitDir,
      input:
        `update refs/crosswalk/archive/${branch}\0${commit}\0\0` +
        `delete ${branchRef(branch)}\0\0`,
    });
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const { code } = await runGit(
      ['merge-base', '--is-ancestor', ancestor, descendant],
      { gitDir: this.#gitDir, accept: [1] },
    );
    return code === 0;
  }

  /** The first merge on the way from `commit` to `branchHead` that brought `commit` in. */
  async findMergeOf(
    commit: string,
    branchHead: string,
  ): Promise<string | undefined> {
    const found = await gitText(
      [
        'rev-list',
        '--merges',
        '--first-parent',
        '--ancestry-path',
        '--reverse',
        `${commit}..${branchHead}`,
      ],
      { gitDir: this.#gitDir },
    );
    return found.split('\n')[0] || undefined;
  }

  /** Merges two commits in memory. */
  async mergeTrees(ours: string, theirs: string): Promise<MergeOutcome> {
    const { code, stdout } = await runGit(
      [
        'merge-tree',
        '--write-tree',
        '-z',
        '--name-only',
        '--no-messages',
        ours,
        theirs,
      ],
      { gitDir: this.#gitDir, accept: [1] },
    );
    const [tree, ...conflicts] = splitNul(stdout);
    return code === 0
      ? { tree }
      : { conflicts: [...new Set(conflicts)].sort() };
  }

  /** What changed between two commits or trees; see {@link diffTrees}. */
  async diff(from: string, to: string): Promise<FileDiff[]> {
    return diffTrees(this.#gitDir, from, to);
  }
}

/** @throws ConflictError that names the files */
export function requireMerged(outcome: MergeOutcome, base: string): string {
  if (outcome.tree === undefined) {
    throw new ConflictError(
      `The change conflicts with ${base} in ${outcome.conflicts.join(
        ', ',
      )}. Propose it again on top of ${base}.`,
    );
  }
  return outcome.tree;
}
