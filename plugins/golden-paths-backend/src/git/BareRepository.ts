import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  FileDiff,
  ManifestFile,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { gitText, runGit } from './runGit';

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

const zero = '0'.repeat(40);
/** What git exits with when it does not know an option. */
const usageError = 129;
const branchRef = (branch: string) => `refs/heads/${branch}`;

interface TreeEntry {
  mode: string;
  type: string;
  path: string;
}

function splitNul(output: Buffer): string[] {
  const parts = output.toString('utf8').split('\0');
  parts.pop();
  return parts;
}

async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += size) {
    results.push(...(await Promise.all(items.slice(i, i + size).map(work))));
  }
  return results;
}

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

  /**
   * The tree of `commit` with these files written over it.
   *
   * @throws InputError when a path goes through, or replaces, something that is not a plain file
   */
  async writeTree(
    commit: string,
    files: readonly ManifestFile[],
  ): Promise<string> {
    await this.#refuseObstacles(commit, files);
    const blobs = await inBatches(files, 8, async file => ({
      path: file.path,
      id: await gitText(['hash-object', '-w', '--stdin', '--no-filters'], {
        gitDir: this.#gitDir,
        input: file.content,
      }),
    }));

    const scratch = await mkdtemp(join(tmpdir(), 'golden-paths-index-'));
    const options = {
      gitDir: this.#gitDir,
      env: { GIT_INDEX_FILE: join(scratch, 'index') },
    };
    try {
      await runGit(['read-tree', commit], options);
      await runGit(['update-index', '-z', '--add', '--index-info'], {
        ...options,
        input: blobs.map(({ id, path }) => `100644 ${id}\t${path}\0`).join(''),
      });
      return await gitText(['write-tree'], options);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
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
        ['update-ref', '--create-reflog', branchRef(branch), commit, zero],
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
      { gitDir: this.#gitDir, accept: [1, usageError] },
    );
    if (code === usageError) {
      throw new Error(
        'The base has moved; to merge over that, the backend needs git 2.38 or newer',
      );
    }
    const [tree, ...conflicts] = splitNul(stdout);
    return code === 0
      ? { tree }
      : { conflicts: [...new Set(conflicts)].sort() };
  }

  /** What changed between two commits or trees, with the text on both sides. Renames show as a deletion and an addition. */
  async diff(from: string, to: string): Promise<FileDiff[]> {
    const options = { gitDir: this.#gitDir };
    const common = [
      'diff-tree',
      '-r',
      '-z',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
    ];
    const [raw, numstat] = await Promise.all([
      runGit([...common, '--raw', '--no-abbrev', from, to, '--'], options),
      runGit([...common, '--numstat', from, to, '--'], options),
    ]);

    const counts = new Map<string, [number, number]>();
    for (const record of splitNul(numstat.stdout)) {
      const [added, deleted, path] = record.split('\t');
      // Binary files have a dash.
      counts.set(path, [Number(added) || 0, Number(deleted) || 0]);
    }

    const records = splitNul(raw.stdout);
    const entries: Array<{ path: string; before: string; after: string }> = [];
    for (let i = 0; i + 1 < records.length; i += 2) {
      const [, , before, after] = records[i].split(' ');
      entries.push({ path: records[i + 1], before, after });
    }
    const contents = await this.#readBlobs(
      entries
        .flatMap(({ before, after }) => [before, after])
        .filter(id => id !== zero),
    );

    return entries.map(({ path, before, after }) => {
      const [additions, deletions] = counts.get(path) ?? [0, 0];
      const was = contents.get(before);
      const is = contents.get(after);
      return {
        path,
        status: statusOf(before, after),
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        additions,
        deletions,
      };
    });
  }

  async #readBlobs(ids: string[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)];
    const contents = new Map<string, string>();
    if (!wanted.length) {
      return contents;
    }
    const { stdout } = await runGit(['cat-file', '--batch'], {
      gitDir: this.#gitDir,
      input: `${wanted.join('\n')}\n`,
    });
    let offset = 0;
    for (const id of wanted) {
      const end = stdout.indexOf(0x0a, offset);
      const [, , size] = stdout.toString('utf8', offset, end).split(' ');
      if (size === undefined) {
        throw new Error(`The repository lacks the object ${id}`);
      }
      const start = end + 1;
      contents.set(id, stdout.toString('utf8', start, start + Number(size)));
      offset = start + Number(size) + 1;
    }
    return contents;
  }

  async #refuseObstacles(
    commit: string,
    files: readonly ManifestFile[],
  ): Promise<void> {
    const folders = new Set<string>();
    for (const { path } of files) {
      const segments = path.split('/');
      for (let i = 1; i < segments.length; i++) {
        folders.add(segments.slice(0, i).join('/'));
      }
    }
    const own = files.find(({ path }) => folders.has(path));
    if (own) {
      throw new InputError(`${own.path} is a file and a folder at once`);
    }

    const wanted = new Set(files.map(file => file.path));
    const existing = await this.#lookUp(commit, [...folders, ...wanted]);
    for (const entry of existing) {
      if (folders.has(entry.path) && entry.type !== 'tree') {
        throw new InputError(
          `${entry.path} is not a folder in the repository; nothing can be written below it`,
        );
      }
      if (
        wanted.has(entry.path) &&
        (entry.type !== 'blob' || entry.mode === '120000')
      ) {
        throw new InputError(
          `${entry.path} is a folder or a link in the repository; it is not replaced`,
        );
      }
    }
  }

  async #lookUp(commit: string, paths: string[]): Promise<TreeEntry[]> {
    // Literal: a path may hold characters that git would otherwise match as a pattern.
    const { stdout } = await runGit(
      [
        '--literal-pathspecs',
        'ls-tree',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...paths,
      ],
      { gitDir: this.#gitDir },
    );
    return splitNul(stdout).map(record => {
      const tab = record.indexOf('\t');
      const [mode, type] = record.slice(0, tab).split(' ');
      return { mode, type, path: record.slice(tab + 1) };
    });
  }
}

function statusOf(before: string, after: string): FileDiff['status'] {
  if (before === zero) {
    return 'added';
  }
  return after === zero ? 'deleted' : 'modified';
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
