import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ConceptDetails,
  ConceptSummary,
  LookupHit,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';
import { GlossaryApi, ListConceptsOptions, LookupOptions } from './GlossaryApi';

/** Talks to the `glossary` backend plugin. @public */
export class GlossaryClient implements GlossaryApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  lookup(options: LookupOptions): Promise<Page<LookupHit>> {
    const { query, scheme, limit, signal } = options;
    return this.#get('/v1/lookup', { q: query, scheme, limit }, signal);
  }

  listConcepts(
    options: ListConceptsOptions = {},
  ): Promise<Page<ConceptSummary>> {
    const { signal, ...filters } = options;
    return this.#get('/v1/concepts', filters, signal);
  }

  getConcept(
    scheme: string,
    id: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<ConceptDetails> {
    const path = [scheme, id].map(encodeURIComponent).join('/');
    return this.#get(`/v1/concepts/${path}`, {}, options.signal);
  }

  async #get<T>(
    path: string,
    parameters: Record<string, string | number | undefined>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) {
        search.set(name, String(value));
      }
    }
    const baseUrl = await this.#discoveryApi.getBaseUrl('glossary');
    const suffix = search.size > 0 ? `?${search}` : '';
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}${suffix}`, {
      signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return (await response.json()) as T;
  }
}
