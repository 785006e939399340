import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import type {
  SourceFile,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import { isFileOf, sayFilesOf } from './formats';
import { createSizeGuard } from './limits';
import type { SourceFiles } from './SourceFiles';

/** A file on this machine, or the files of a format in a folder and the folders in it. */
export class LocalFiles implements SourceFiles {
  readonly #target: string;
  readonly #type: SourceType;

  /** @param options.target - relative to the working directory, or absolute */
  constructor(options: { target: string; type: SourceType }) {
    this.#target = options.target;
    this.#type = options.type;
  }

  async read(): Promise<SourceFile[]> {
    const root = path.resolve(this.#target);
    const paths = (await stat(root)).isDirectory()
      ? await this.#listFolder(root)
      : [''];
    const guard = createSizeGuard(this.#target);
    const files: SourceFile[] = [];
    for (const file of paths) {
      const place = path.join(root, file);
      guard((await stat(place)).size);
      files.push({
        path: file || path.basename(root),
        text: await readFile(place, 'utf8'),
      });
    }
    return files;
  }

  placeOf(file: string): string {
    const isTarget =
      isFileOf(this.#type, this.#target) &&
      path.basename(this.#target) === file;
    return isTarget ? this.#target : path.join(this.#target, file);
  }

  async #listFolder(root: string): Promise<string[]> {
    const entries = await readdir(root, {
      recursive: true,
      withFileTypes: true,
    });
    const candidates = entries
      .filter(entry => isFileOf(this.#type, entry.name))
      .map(entry => path.join(entry.parentPath, entry.name));
    const real = await realpath(root);
    const files: string[] = [];
    for (const candidate of candidates) {
      const file = path.relative(root, candidate);
      if (!isHidden(file) && (await isFileInside(real, candidate))) {
        files.push(file.split(path.sep).join('/'));
      }
    }
    if (files.length === 0) {
      throw new InputError(
        `There is no ${sayFilesOf(this.#type)} file in ${this.#target}`,
      );
    }
    return files.sort();
  }
}

/** Where Kubernetes mounts a ConfigMap, the files are links into hidden folders, which hold everything twice. */
function isHidden(file: string): boolean {
  return file.split(path.sep).some(part => part.startsWith('.'));
}

/** A link may lead to another file of the folder, but not to what nobody configured. */
async function isFileInside(root: string, file: string): Promise<boolean> {
  const target = await realpath(file);
  return target.startsWith(root + path.sep) && (await stat(target)).isFile();
}
