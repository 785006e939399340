import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Application,
  ApplicationPatch,
  Estate,
  EstateImport,
  EstateSummary,
  ImportKind,
  Page,
  Plan,
  PlanConstraints,
  PublishedWave,
  PublishResult,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  MigrationApi,
  PageOptions,
  VirtualMachineFilters,
} from './MigrationApi';

interface RequestOptions {
  method?: 'POST' | 'PATCH';
  parameters?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  body?: unknown;
  form?: FormData;
  signal?: AbortSignal;
}

type SignalOption = { signal?: AbortSignal };

/** Percent-encodes what goes between the slashes. */
function path(strings: TemplateStringsArray, ...segments: string[]): string {
  return String.raw({ raw: strings }, ...segments.map(encodeURIComponent));
}

/** Talks to the `migration` backend plugin. @public */
export class MigrationClient implements MigrationApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  listEstates({ signal, ...page }: PageOptions = {}): Promise<Page<Estate>> {
    return this.#json('/v1/estates', { parameters: page, signal });
  }

  createEstate(name: string): Promise<Estate> {
    return this.#json('/v1/estates', { method: 'POST', body: { name } });
  }

  getEstateSummary(id: string, options?: SignalOption): Promise<EstateSummary> {
    return this.#json(path`/v1/estates/${id}/summary`, options);
  }

  async startImport(
    estateId: string,
    upload: { kind: ImportKind; file: File; dryRun?: boolean },
  ): Promise<{ id: string }> {
    const form = new FormData();
    // Before the file, so that a streaming reader knows what is coming.
    form.append('kind', upload.kind);
    form.append('file', upload.file, upload.file.name);
    const response = await this.#send(path`/v1/estates/${estateId}/imports`, {
      method: 'POST',
      parameters: { dryRun: upload.dryRun || undefined },
      form,
    });
    return await response.json();
  }

  listImports(
    estateId: string,
    { signal, ...page }: PageOptions = {},
  ): Promise<Page<EstateImport>> {
    return this.#json(path`/v1/estates/${estateId}/imports`, {
      parameters: page,
      signal,
    });
  }

  getImport(
    estateId: string,
    importId: string,
    options?: SignalOption,
  ): Promise<EstateImport> {
    return this.#json(
      path`/v1/estates/${estateId}/imports/${importId}`,
      options,
    );
  }

  async decideImport(
    estateId: string,
    importId: string,
    decision: 'retry' | 'confirm' | 'discard',
  ): Promise<void> {
    await this.#send(
      path`/v1/estates/${estateId}/imports/${importId}/${decision}`,
      { method: 'POST' },
    );
  }

  listVirtualMachines(
    estateId: string,
    { signal, ...parameters }: VirtualMachineFilters & PageOptions = {},
  ): Promise<Page<VirtualMachineRow>> {
    return this.#json(path`/v1/estates/${estateId}/virtual-machines`, {
      parameters,
      signal,
    });
  }

  getVirtualMachine(
    estateId: string,
    key: string,
    options?: SignalOption,
  ): Promise<VirtualMachineRow> {
    return this.#json(
      path`/v1/estates/${estateId}/virtual-machines/${key}`,
      options,
    );
  }

  listApplications(
    estateId: string,
    {
      signal,
      ...parameters
    }: { filter?: string; sort?: string } & PageOptions = {},
  ): Promise<Page<Application>> {
    return this.#json(path`/v1/estates/${estateId}/applications`, {
      parameters,
      signal,
    });
  }

  getApplication(id: string, options?: SignalOption): Promise<Application> {
    return this.#json(path`/v1/applications/${id}`, options);
  }

  updateApplication(
    id: string,
    version: number,
    patch: ApplicationPatch,
  ): Promise<Application> {
    return this.#json(path`/v1/applications/${id}`, {
      method: 'PATCH',
      headers: { 'If-Match': `"${version}"` },
      body: patch,
    });
  }

  listPlans(
    estateId: string,
    { signal, ...page }: PageOptions = {},
  ): Promise<Page<Plan>> {
    return this.#json(path`/v1/estates/${estateId}/plans`, {
      parameters: page,
      signal,
    });
  }

  getPlan(id: string, options?: SignalOption): Promise<Plan> {
    return this.#json(path`/v1/plans/${id}`, options);
  }

  createPlan(
    estateId: string,
    constraints?: Partial<PlanConstraints>,
  ): Promise<Plan> {
    return this.#json(path`/v1/estates/${estateId}/plans`, {
      method: 'POST',
      body: { constraints },
    });
  }

  publishPlan(id: string): Promise<PublishResult> {
    return this.#json(path`/v1/plans/${id}/publish`, { method: 'POST' });
  }

  async exportPlan(id: string, format: 'yaml' | 'csv'): Promise<Blob> {
    const response = await this.#send(path`/v1/plans/${id}/export`, {
      parameters: { format },
    });
    return await response.blob();
  }

  listPublishedWaves({ signal, ...page }: PageOptions = {}): Promise<
    Page<PublishedWave>
  > {
    return this.#json('/v1/published-waves', { parameters: page, signal });
  }

  getWave(entityName: string, options?: SignalOption): Promise<PublishedWave> {
    return this.#json(path`/v1/waves/${entityName}`, options);
  }

  async #json<T>(resource: string, options?: RequestOptions): Promise<T> {
    const response = await this.#send(resource, options);
    return (await response.json()) as T;
  }

  async #send(
    resource: string,
    options: RequestOptions = {},
  ): Promise<Response> {
    const { method, parameters = {}, headers, body, form, signal } = options;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined && value !== '') {
        search.set(name, String(value));
      }
    }
    const baseUrl = await this.#discoveryApi.getBaseUrl('migration');
    const suffix = search.size > 0 ? `?${search}` : '';
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${resource}${suffix}`,
      {
        method,
        headers: {
          ...headers,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        body: body === undefined ? form : JSON.stringify(body),
        signal,
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
