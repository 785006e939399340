import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  Page,
  PublishedWave,
} from '@crosswalk/backstage-plugin-migration-common';

/** What is published, or that it is what it was. */
export type PublishedWavesAnswer =
  | { changed: false }
  | { changed: true; waves: PublishedWave[]; etag: string | null };

/** Reads published waves of the migration backend as the catalog. */
export class PublishedWavesClient {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): PublishedWavesClient {
    return new PublishedWavesClient(options.auth, options.discovery);
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(auth: AuthService, discovery: DiscoveryService) {
    this.#auth = auth;
    this.#discovery = discovery;
  }

  /**
   * All published waves.
   *
   * @param etag - of an earlier answer, to be told only what changed since
   * @throws when the backend does not answer with success, or the waves change between two pages
   */
  async fetchWaves(etag: string | null): Promise<PublishedWavesAnswer> {
    const first = await this.#get(undefined, etag);
    if (first.status === 304) {
      return { changed: false };
    }
    const version = first.headers.get('etag');
    let page: Page<PublishedWave> = await first.json();
    const waves = [...page.items];
    while (page.pageInfo.nextCursor) {
      const next = await this.#get(page.pageInfo.nextCursor, null);
      if (next.headers.get('etag') !== version) {
        throw new Error(
          'Published waves changed while they were read; the next refresh reads them again',
        );
      }
      page = await next.json();
      waves.push(...page.items);
    }
    return { changed: true, waves, etag: version };
  }

  async #get(
    cursor: string | undefined,
    etag: string | null,
  ): Promise<Response> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'migration',
    });
    const url = new URL(
      `${await this.#discovery.getBaseUrl('migration')}/v1/published-waves`,
    );
    if (cursor !== undefined) {
      url.searchParams.set('cursor', cursor);
    }
    const response = await fetch(url, {
      headers: {
        Authorization: `Bearer ${token}`,
        ...(etag !== null && { 'If-None-Match': etag }),
      },
    });
    if (!response.ok && response.status !== 304) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
