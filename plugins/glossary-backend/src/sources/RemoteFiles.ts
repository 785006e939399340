import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type {
  SourceFile,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import { isFileOf, sayFilesOf } from './formats';
import { createSizeGuard } from './limits';
import type { SourceFiles } from './SourceFiles';

/** A host that does not answer must not hold up whoever waits for the reading. */
const PATIENCE_MS = 60_000;

/** A file, or the files of a format in a folder, behind an address that the portal's integrations can read. */
export class RemoteFiles implements SourceFiles {
  readonly #target: string;
  readonly #type: SourceType;
  readonly #urlReader: UrlReaderService;

  constructor(options: {
    target: string;
    type: SourceType;
    urlReader: UrlReaderService;
  }) {
    this.#target = options.target;
    this.#type = options.type;
    this.#urlReader = options.urlReader;
  }

  async read(): Promise<SourceFile[]> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return Promise.race([
      this.#isFile() ? this.#readFile(signal) : this.#readFolder(signal),
      rejectWhenAborted(signal),
    ]);
  }

  placeOf(file: string): string {
    return this.#isFile() ? this.#target : joinUrl(this.#target, file);
  }

  #isFile(): boolean {
    return isFileOf(this.#type, new URL(this.#target).pathname);
  }

  async #readFile(signal: AbortSignal): Promise<SourceFile[]> {
    const response = await this.#urlReader.readUrl(this.#target, { signal });
    const content = await response.buffer();
    createSizeGuard(this.#target)(content.length);
    const { pathname } = new URL(this.#target);
    const name = decodeURIComponent(pathname.split('/').pop() ?? '');
    return [{ path: name, text: content.toString('utf8') }];
  }

  async #readFolder(signal: AbortSignal): Promise<SourceFile[]> {
    const guard = createSizeGuard(this.#target);
    const response = await this.#urlReader.readTree(this.#target, {
      signal,
      filter: path => isFileOf(this.#type, path),
    });
    const files: SourceFile[] = [];
    for (const file of await response.files()) {
      const content = await file.content();
      guard(content.length);
      files.push({ path: file.path, text: content.toString('utf8') });
    }
    if (files.length === 0) {
      throw new InputError(
        `There is no ${sayFilesOf(this.#type)} file in ${this.#target}`,
      );
    }
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

/** Not every reader heeds the signal. */
function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () =>
        reject(new Error(`There was no answer for ${PATIENCE_MS / 1000} s`)),
      { once: true },
    );
  });
}

export function joinUrl(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path
    .split('/')
    .map(encodeURIComponent)
    .join('/')}`;
}
