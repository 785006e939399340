import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import {
  loadGlossaryDocuments,
  LoadResult,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Crosswalk's own YAML documents, in a file or in a folder of files. */
export class CrosswalkYamlSource {
  static readonly type = 'crosswalk-yaml';

  static create(options: { id: string; target: string }): CrosswalkYamlSource {
    return new CrosswalkYamlSource(options.id, options.target);
  }

  readonly type = CrosswalkYamlSource.type;
  readonly id: string;
  /** As it was configured: readers of the glossary need not know where on the disk that is. */
  readonly target: string;
  readonly #path: string;

  private constructor(id: string, target: string) {
    this.id = id;
    this.target = target;
    this.#path = path.resolve(target);
  }

  async read(): Promise<LoadResult> {
    const files = await this.#listFiles();
    if (files.length === 0) {
      throw new InputError(`There is no .yaml file in ${this.target}`);
    }
    const results = await Promise.all(
      files.map(async file =>
        loadGlossaryDocuments(
          await readFile(file, 'utf8'),
          path.relative(process.cwd(), file),
        ),
      ),
    );
    return {
      read: results.reduce((sum, result) => sum + result.read, 0),
      documents: results.flatMap(result => result.documents),
      problems: results.flatMap(result => result.problems),
    };
  }

  async #listFiles(): Promise<string[]> {
    if (!(await stat(this.#path)).isDirectory()) {
      return [this.#path];
    }
    const entries = await readdir(this.#path, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(entry => path.join(entry.parentPath, entry.name))
      .sort();
  }
}
