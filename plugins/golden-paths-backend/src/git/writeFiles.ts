import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import { ManifestFile } from '@crosswalk/backstage-plugin-golden-paths-common';
import { gitText, runGit, splitNul } from './runGit';

interface TreeEntry {
  mode: string;
  type: string;
  path: string;
}

/** So many processes at once, and no more. */
const batchSize = 8;

async function inBatches<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += batchSize) {
    const batch = items.slice(i, i + batchSize);
    results.push(...(await Promise.all(batch.map(work))));
  }
  return results;
}

/** Linux takes 2 MiB of arguments, other systems less. */
const maxArgumentBytes = 64 * 1024;

/** The paths in runs that fit on the command line of one process each. */
function inArgumentLists(paths: readonly string[]): string[][] {
  const lists: string[][] = [];
  let room = 0;
  for (const path of paths) {
    const bytes = Buffer.byteLength(path) + 1;
    if (bytes > room) {
      lists.push([]);
      room = maxArgumentBytes;
    }
    lists[lists.length - 1].push(path);
    room -= bytes;
  }
  return lists;
}

/** Every folder above one of the files. */
function foldersOf(files: readonly ManifestFile[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of files) {
    const segments = path.split('/');
    for (let i = 1; i < segments.length; i++) {
      folders.add(segments.slice(0, i).join('/'));
    }
  }
  return folders;
}

async function lookUp(
  gitDir: string,
  commit: string,
  paths: string[],
): Promise<TreeEntry[]> {
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
    { gitDir },
  );
  return splitNul(stdout).map(record => {
    const tab = record.indexOf('\t');
    const [mode, type] = record.slice(0, tab).split(' ');
    return { mode, type, path: record.slice(tab + 1) };
  });
}

async function refuseObstacles(
  gitDir: string,
  commit: string,
  files: readonly ManifestFile[],
): Promise<void> {
  const folders = foldersOf(files);
  const own = files.find(({ path }) => folders.has(path));
  if (own) {
    throw new InputError(`${own.path} is a file and a folder at once`);
  }

  const wanted = new Set(files.map(file => file.path));
  const existing = await inBatches(
    inArgumentLists([...folders, ...wanted]),
    paths => lookUp(gitDir, commit, paths),
  );
  for (const entry of existing.flat()) {
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

/**
 * The tree of `commit` with these files written over it.
 *
 * @throws InputError when a path goes through, or replaces, something that is not a plain file
 */
export async function writeFiles(
  gitDir: string,
  commit: string,
  files: readonly ManifestFile[],
): Promise<string> {
  await refuseObstacles(gitDir, commit, files);
  const blobs = await inBatches(files, async file => ({
    path: file.path,
    id: await gitText(['hash-object', '-w', '--stdin', '--no-filters'], {
      gitDir,
      input: file.content,
    }),
  }));

  const scratch = await mkdtemp(join(tmpdir(), 'golden-paths-index-'));
  const options = { gitDir, env: { GIT_INDEX_FILE: join(scratch, 'index') } };
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
