import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  ExportFormat,
  Feedback,
} from '@crosswalk/backstage-plugin-glossary-common';
import {
  GlossaryApi,
  LanguageRequest,
  ListConceptsOptions,
  LookupOptions,
  NewFeedback,
  PageRequest,
  RequestOptions,
  SourceToValidate,
} from './GlossaryApi';

type Parameters = Record<string, string | number | boolean | undefined>;

interface Request {
  method?: 'POST' | 'PATCH';
  parameters?: Parameters;
  body?: unknown;
  signal?: AbortSignal;
}

/** For portals whose backend is of another origin and does not expose the name that it gives. */
const fallbackNames: Record<ExportFormat, string> = {
  'crosswalk-yaml': 'glossary.yaml',
  'skos-turtle': 'glossary.ttl',
  'skos-jsonld': 'glossary.jsonld',
  'sssom-tsv': 'glossary.sssom.tsv',
  'openmetadata-csv': 'glossary.csv',
};

/** Talks to the `glossary` backend plugin. @public */
export class GlossaryClient implements GlossaryApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  lookup({ query, ...options }: LookupOptions) {
    return this.#get('/v1/lookup', { q: query, ...options });
  }

  listConcepts(options: ListConceptsOptions = {}) {
    return this.#get('/v1/concepts', options);
  }

  getConcept(scheme: string, id: string, options: LanguageRequest = {}) {
    return this.#get(pathOf('concepts', scheme, id), options);
  }

  getConceptHistory(scheme: string, id: string, options: PageRequest = {}) {
    return this.#get(pathOf('concepts', scheme, id, 'history'), options);
  }

  getStack(options: LanguageRequest = {}) {
    return this.#get('/v1/stack', options);
  }

  listLearningPaths(options: RequestOptions = {}) {
    return this.#get('/v1/learning-paths', options);
  }

  getLabelIndex(options: RequestOptions = {}) {
    return this.#get('/v1/label-index', options);
  }

  sendFeedback(feedback: NewFeedback) {
    return this.#send('/v1/feedback', { method: 'POST', body: feedback });
  }

  listSources(options: PageRequest = {}) {
    return this.#get('/v1/sources', options);
  }

  getSourceReport(id: string, options: RequestOptions = {}) {
    return this.#get(pathOf('sources', id, 'report'), options);
  }

  refreshSource(id: string) {
    return this.#send(pathOf('sources', id, 'refresh'), { method: 'POST' });
  }

  confirmSource(id: string) {
    return this.#send(pathOf('sources', id, 'confirm'), { method: 'POST' });
  }

  validateSource(source: SourceToValidate) {
    return this.#send('/v1/sources/validate', { method: 'POST', body: source });
  }

  listConflicts(options: PageRequest = {}) {
    return this.#get('/v1/conflicts', options);
  }

  listGaps(options: PageRequest = {}) {
    return this.#get('/v1/gaps', options);
  }

  listFeedback(options: PageRequest = {}) {
    return this.#get('/v1/feedback', options);
  }

  setFeedbackStatus(id: string, status: Feedback['status']) {
    return this.#send(pathOf('feedback', id), {
      method: 'PATCH',
      body: { status },
    });
  }

  listExportLosses(
    format: ExportFormat,
    options: RequestOptions & { scheme?: string } = {},
  ) {
    return this.#get('/v1/export', { format, losses: true, ...options });
  }

  async exportGlossary(
    format: ExportFormat,
    options: RequestOptions & { scheme?: string } = {},
  ) {
    const { signal, ...parameters } = options;
    const response = await this.#fetch('/v1/export', {
      parameters: { format, ...parameters },
      signal,
    });
    const [, fileName = fallbackNames[format]] =
      /filename="([^"]+)"/.exec(
        response.headers.get('Content-Disposition') ?? '',
      ) ?? [];
    return { blob: await response.blob(), fileName };
  }

  #get(path: string, options: Parameters | RequestOptions) {
    const { signal, ...parameters } = options as Parameters & RequestOptions;
    return this.#send(path, { parameters, signal });
  }

  /** The answer has the shape that the interface of the API gives; the backend's own tests hold it to that. */
  async #send(path: string, request: Request): Promise<any> {
    const response = await this.#fetch(path, request);
    return response.json();
  }

  async #fetch(path: string, request: Request): Promise<Response> {
    const { method, parameters = {}, body, signal } = request;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) {
        search.set(name, String(value));
      }
    }
    const baseUrl = await this.#discoveryApi.getBaseUrl('glossary');
    const suffix = search.size > 0 ? `?${search}` : '';
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}${suffix}`, {
      method,
      signal,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function pathOf(...segments: string[]): string {
  return `/v1/${segments.map(encodeURIComponent).join('/')}`;
}
