import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Concept,
  formatProblem,
  loadGlossaryDocuments,
  Mapping,
} from '@crosswalk/backstage-plugin-glossary-common';

/** The glossary as it is served, or that it is what it was. */
export type GlossaryAnswer =
  | { changed: false }
  | {
      changed: true;
      concepts: Concept[];
      mappings: Mapping[];
      etag: string | null;
    };

/** Reads the whole glossary from its backend, as the catalog. */
export class GlossaryExportClient {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): GlossaryExportClient {
    return new GlossaryExportClient(options.auth, options.discovery);
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /**
   * @param etag - of an earlier answer, to be told only what changed since
   * @throws when the backend does not answer with success, or with something that is no glossary
   */
  async fetchGlossary(etag: string | null): Promise<GlossaryAnswer> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'glossary',
    });
    const baseUrl = await this.#discovery.getBaseUrl('glossary');
    const response = await fetch(`${baseUrl}/v1/export?format=crosswalk-yaml`, {
      headers: {
        Authorization: `Bearer ${token}`,
        ...(etag !== null && { 'If-None-Match': etag }),
      },
    });
    if (response.status === 304) {
      return { changed: false };
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { documents, problems } = loadGlossaryDocuments(
      await response.text(),
      'export.yaml',
    );
    if (problems.length > 0) {
      throw new Error(
        `The export of the glossary cannot be read: ${formatProblem(
          problems[0],
        )}`,
      );
    }
    return {
      changed: true,
      concepts: documents.flatMap(document =>
        document.kind === 'Concept' ? [document.value] : [],
      ),
      mappings: documents.flatMap(document =>
        document.kind === 'Mapping' ? [document.value] : [],
      ),
      etag: response.headers.get('etag'),
    };
  }
}
