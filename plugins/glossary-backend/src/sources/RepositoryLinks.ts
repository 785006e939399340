import type { ScmIntegrationRegistry } from '@backstage/integration';
import { joinUrl } from './RemoteFiles';

/** Leads from the files of a source to where they are kept in Git. */
export class RepositoryLinks {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #base: string;
  readonly #isFile: boolean;

  /**
   * @param options.base - address of the target in its repository, such as
   *   `https://github.com/org/repository/tree/main/glossary`
   * @param options.isFile - whether that is the one file of the source
   */
  constructor(options: {
    integrations: ScmIntegrationRegistry;
    base: string;
    isFile: boolean;
  }) {
    this.#integrations = options.integrations;
    this.#base = options.base;
    this.#isFile = options.isFile;
  }

  /** Hosts that no integration is configured for can be looked at, not edited. */
  to(file: string, line: number): { viewUrl: string; editUrl?: string } {
    const url = this.#isFile ? this.#base : joinUrl(this.#base, file);
    if (!this.#integrations.byUrl(url)) {
      return { viewUrl: url };
    }
    return {
      viewUrl: this.#integrations.resolveUrl({
        // Relative, because what is absolute comes back without the line.
        url: `./${url.slice(url.lastIndexOf('/') + 1)}`,
        base: url,
        lineNumber: line,
      }),
      editUrl: this.#integrations.resolveEditUrl(url),
    };
  }
}
