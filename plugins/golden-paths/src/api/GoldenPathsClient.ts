import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Change,
  ChangeDetails,
  GoldenPath,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  GoldenPathsApi,
  ListChangesOptions,
  RequestOptions,
} from './GoldenPathsApi';

const PATHS_PER_REQUEST = 100;

/** Talks to the `golden-paths` backend plugin. @public */
export class GoldenPathsClient implements GoldenPathsApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async listPaths(options: RequestOptions = {}): Promise<GoldenPath[]> {
    const paths: GoldenPath[] = [];
    let cursor: string | undefined;
    do {
      const query = search({ limit: PATHS_PER_REQUEST, cursor });
      const page: Page<GoldenPath> = await this.#request(
        `/v1/paths${query}`,
        options,
      );
      paths.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return paths;
  }

  getPath(id: string, options: RequestOptions = {}): Promise<GoldenPath> {
    return this.#request(`/v1/paths/${encodeURIComponent(id)}`, options);
  }

  listChanges(options: ListChangesOptions = {}): Promise<Page<Change>> {
    const { signal, ...parameters } = options;
    return this.#request(`/v1/changes${search(parameters)}`, { signal });
  }

  getChange(id: string, options: RequestOptions = {}): Promise<ChangeDetails> {
    return this.#request(`/v1/changes/${encodeURIComponent(id)}`, options);
  }

  mergeChange(id: string): Promise<Change> {
    return this.#request(`/v1/changes/${encodeURIComponent(id)}/merge`, {
      method: 'POST',
    });
  }

  closeChange(id: string): Promise<Change> {
    return this.#request(`/v1/changes/${encodeURIComponent(id)}/close`, {
      method: 'POST',
    });
  }

  async #request<T>(path: string, init: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('golden-paths');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as T;
  }
}

function search(
  parameters: Record<string, string | number | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      query.set(name, String(value));
    }
  }
  return query.size > 0 ? `?${query}` : '';
}
