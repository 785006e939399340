import { lstat, readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ManifestFile } from '@crosswalk/backstage-plugin-golden-paths-common';
import globby from 'globby';

const maxFileBytes = 1024 * 1024;

/** Bytes that are no text would become other characters, and the change would hold another file. */
function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch (error) {
    throw new InputError(`${path} is not text in UTF-8; changes hold text`, {
      cause: error,
    });
  }
}

/**
 * The text files of a folder of the workspace that match the patterns, in order of their paths.
 *
 * @throws InputError for patterns that leave the folder, links, oversized files and what is not text in UTF-8
 */
export async function readWorkspace(
  workspacePath: string,
  folder: string,
  patterns: readonly string[],
): Promise<ManifestFile[]> {
  const root = resolveSafeChildPath(workspacePath, folder);
  for (const pattern of patterns) {
    if (isAbsolute(pattern) || pattern.split(/[\\/]/).includes('..')) {
      throw new InputError(
        `The pattern ${JSON.stringify(pattern)} leaves the workspace`,
      );
    }
  }
  const paths = await globby([...patterns], {
    cwd: root,
    dot: true,
    onlyFiles: false,
    markDirectories: true,
    followSymbolicLinks: false,
    ignore: ['.git/**'],
  });

  const files: ManifestFile[] = [];
  for (const path of paths.sort()) {
    if (path.endsWith('/')) {
      continue;
    }
    const place = join(root, path);
    const stats = await lstat(place);
    if (!stats.isFile()) {
      throw new InputError(`${path} is a link or no plain file`);
    }
    if (stats.size > maxFileBytes) {
      throw new InputError(`${path} is larger than ${maxFileBytes} bytes`);
    }
    const content = await readFile(place);
    if (content.includes(0)) {
      throw new InputError(`${path} is a binary file; changes hold text`);
    }
    files.push({ path, content: decode(path, content) });
  }
  return files;
}
