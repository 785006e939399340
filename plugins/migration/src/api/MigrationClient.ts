import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Application,
  ApplicationChange,
  ApplicationChangeRequest,
  ApplicationDependency,
  ApplicationPatch,
  ColumnMapping,
  ColumnSettings,
  DependencyGraph,
  DependencyStrength,
  Estate,
  EstateImport,
  EstateSource,
  EstateSummary,
  InventoryChange,
  OperationResult,
  Page,
  Plan,
  PlanConstraints,
  PublishedWave,
  PublishResult,
  ReadinessSummary,
  Sizing,
  SizingParameters,
  VirtualMachineChange,
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  MigrationApi,
  PageOptions,
  VirtualMachineFilters,
} from './MigrationApi';

interface RequestOptions {
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
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

  getReadiness(id: string, options?: SignalOption): Promise<ReadinessSummary> {
    return this.#json(path`/v1/estates/${id}/readiness`, options);
  }

  getSizing(
    id: string,
    {
      parameters: { node, ...flat } = {},
      signal,
    }: { parameters?: Partial<SizingParameters> } & SignalOption = {},
  ): Promise<Sizing> {
    return this.#json(path`/v1/estates/${id}/sizing`, {
      parameters: {
        ...flat,
        nodeCores: node?.cores,
        nodeMemoryMiB: node?.memoryMiB,
        nodeReservedCores: node?.reservedCores,
        nodeReservedMemoryMiB: node?.reservedMemoryMiB,
      },
      signal,
    });
  }

  async listSources(
    id: string,
    options?: SignalOption,
  ): Promise<EstateSource[]> {
    const { items } = await this.#json<{ items: EstateSource[] }>(
      path`/v1/estates/${id}/sources`,
      options,
    );
    return items;
  }

  refreshSource(id: string, sourceId: string): Promise<{ id: string }> {
    return this.#json(path`/v1/estates/${id}/sources/${sourceId}/refresh`, {
      method: 'POST',
    });
  }

  async removeSource(id: string, sourceId: string): Promise<void> {
    await this.#send(path`/v1/estates/${id}/sources/${sourceId}`, {
      method: 'DELETE',
    });
  }

  getColumns(id: string, options?: SignalOption): Promise<ColumnSettings> {
    return this.#json(path`/v1/estates/${id}/columns`, options);
  }

  setColumns(id: string, mapping: ColumnMapping): Promise<ColumnSettings> {
    return this.#json(path`/v1/estates/${id}/columns`, {
      method: 'PUT',
      body: mapping,
    });
  }

  async startImport(
    estateId: string,
    upload: Parameters<MigrationApi['startImport']>[1],
  ): Promise<{ id: string }> {
    const form = new FormData();
    // Before the files, so that a streaming reader knows what is coming.
    form.append('kind', upload.kind);
    if (upload.sourceId) {
      form.append('sourceId', upload.sourceId);
    }
    for (const file of upload.files) {
      form.append('file', file, file.name);
    }
    const response = await this.#send(path`/v1/estates/${estateId}/imports`, {
      method: 'POST',
      parameters: { dryRun: upload.dryRun || undefined },
      form,
    });
    return await response.json();
  }

  listImportChanges(
    estateId: string,
    importId: string,
    { signal, ...parameters }: { change?: InventoryChange } & PageOptions = {},
  ): Promise<Page<VirtualMachineChange>> {
    return this.#json(
      path`/v1/estates/${estateId}/imports/${importId}/changes`,
      { parameters, signal },
    );
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
  ): Promise<VirtualMachineDetail> {
    return this.#json(
      path`/v1/estates/${estateId}/virtual-machines/${key}`,
      options,
    );
  }

  listVirtualMachineHistory(
    estateId: string,
    key: string,
    { signal, ...page }: PageOptions = {},
  ): Promise<Page<VirtualMachineChange>> {
    return this.#json(
      path`/v1/estates/${estateId}/virtual-machines/${key}/history`,
      { parameters: page, signal },
    );
  }

  async exportVirtualMachines(
    estateId: string,
    filters: VirtualMachineFilters = {},
  ): Promise<Blob> {
    const response = await this.#send(
      path`/v1/estates/${estateId}/virtual-machines-export`,
      { parameters: { ...filters, format: 'csv' } },
    );
    return await response.blob();
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

  updateApplications(
    estateId: string,
    changes: ApplicationChangeRequest[],
  ): Promise<OperationResult> {
    return this.#json(path`/v1/estates/${estateId}/applications-bulk`, {
      method: 'POST',
      body: { changes },
    });
  }

  mergeApplications(
    id: string,
    version: number,
    from: { id: string; version: number }[],
  ): Promise<OperationResult> {
    return this.#json(path`/v1/applications/${id}/merge`, {
      method: 'POST',
      headers: { 'If-Match': `"${version}"` },
      body: { from },
    });
  }

  splitApplication(
    id: string,
    version: number,
    part: { name: string; virtualMachineKeys: string[] },
  ): Promise<OperationResult> {
    return this.#json(path`/v1/applications/${id}/split`, {
      method: 'POST',
      headers: { 'If-Match': `"${version}"` },
      body: part,
    });
  }

  undoOperation(
    estateId: string,
    operationId: string,
  ): Promise<OperationResult> {
    return this.#json(
      path`/v1/estates/${estateId}/operations/${operationId}/undo`,
      { method: 'POST' },
    );
  }

  listApplicationHistory(
    id: string,
    { signal, ...page }: PageOptions = {},
  ): Promise<Page<ApplicationChange>> {
    return this.#json(path`/v1/applications/${id}/history`, {
      parameters: page,
      signal,
    });
  }

  getDependencyGraph(
    estateId: string,
    options?: SignalOption,
  ): Promise<DependencyGraph> {
    return this.#json(path`/v1/estates/${estateId}/dependency-graph`, options);
  }

  declareDependency(
    estateId: string,
    dependency: {
      sourceId: string;
      targetId: string;
      strength: DependencyStrength;
      note?: string;
    },
  ): Promise<ApplicationDependency> {
    return this.#json(path`/v1/estates/${estateId}/application-dependencies`, {
      method: 'POST',
      body: dependency,
    });
  }

  async removeDependency(estateId: string, id: string): Promise<void> {
    await this.#send(
      path`/v1/estates/${estateId}/application-dependencies/${id}`,
      { method: 'DELETE' },
    );
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
