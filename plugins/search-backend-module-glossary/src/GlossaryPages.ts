import { setTimeout as sleep } from 'node:timers/promises';
import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ConceptSummary,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';

const PAGE_SIZE = 500;

/**
 * Seconds to wait for a glossary that is not up yet. Search starts beside it, and the next run of the collator would
 * leave the portal without concepts for minutes.
 */
const PATIENCE = [1, 2, 4, 8, 15, 30, 60];

/** Reads the glossary's REST API page by page, as the search plugin. */
export class GlossaryPages implements AsyncIterable<ConceptSummary[]> {
  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
    logger: LoggerService;
    /** Seconds to wait before each further attempt. */
    patience?: number[];
  }): GlossaryPages {
    return new GlossaryPages(
      options.auth,
      options.discovery,
      options.logger,
      options.patience ?? PATIENCE,
    );
  }

  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;
  readonly #logger: LoggerService;
  readonly #patience: number[];

  private constructor(
    auth: AuthService,
    discovery: DiscoveryService,
    logger: LoggerService,
    patience: number[],
  ) {
    this.#auth = auth;
    this.#discovery = discovery;
    this.#logger = logger;
    this.#patience = patience;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ConceptSummary[]> {
    let cursor: string | undefined;
    do {
      const page: Page<ConceptSummary> = await this.#fetchPatiently(cursor);
      yield page.items;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  async #fetchPatiently(cursor: string | undefined) {
    for (const seconds of this.#patience) {
      try {
        return await this.#fetch(cursor);
      } catch (error) {
        if (!mayPass(error)) {
          throw error;
        }
        this.#logger.info(
          `The glossary does not answer yet; asking again in ${seconds} s`,
        );
        await sleep(seconds * 1000);
      }
    }
    return this.#fetch(cursor);
  }

  async #fetch(cursor: string | undefined): Promise<Page<ConceptSummary>> {
    const baseUrl = await this.#discovery.getBaseUrl('glossary');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'glossary',
    });
    const query = new URLSearchParams({
      limit: String(PAGE_SIZE),
      ...(cursor && { cursor }),
    });
    const response = await fetch(`${baseUrl}/v1/concepts?${query}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as Page<ConceptSummary>;
  }
}

/** No connection (a `TypeError` of `fetch`), or a backend that is starting; what we asked wrongly stays wrong. */
function mayPass(error: unknown): boolean {
  return error instanceof ResponseError
    ? error.statusCode >= 500
    : error instanceof TypeError;
}
