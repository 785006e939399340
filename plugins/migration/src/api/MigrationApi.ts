import { createApiRef } from '@backstage/core-plugin-api';
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
  Disposition,
  Estate,
  EstateImport,
  EstateSource,
  EstateSummary,
  ImportKind,
  InventoryChange,
  OperationResult,
  OsFamily,
  Page,
  Plan,
  PlanConstraints,
  PowerState,
  PublishedWave,
  PublishResult,
  Readiness,
  ReadinessSummary,
  Sizing,
  SizingParameters,
  VirtualMachineChange,
  VirtualMachineDetail,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';

/** @public */
export interface PageOptions {
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** Filters combine: a VM has to pass all of them. @public */
export interface VirtualMachineFilters {
  /** Words that occur in the name, an address, the operating system or the place. */
  filter?: string;
  cluster?: string;
  powerState?: PowerState;
  osFamily?: OsFamily;
  applicationId?: string;
  disposition?: Disposition | 'undecided';
  readiness?: Readiness;
  /** Id of a concern that was raised. */
  concern?: string;
  idle?: boolean;
  /** Id of a source that knows it. */
  source?: string;
  /** A column, with `-` in front for the other direction. */
  sort?: string;
}

/** @public */
export interface MigrationApi {
  listEstates(options?: PageOptions): Promise<Page<Estate>>;
  createEstate(name: string): Promise<Estate>;
  getEstateSummary(
    estateId: string,
    options?: { signal?: AbortSignal },
  ): Promise<EstateSummary>;

  getReadiness(
    estateId: string,
    options?: { signal?: AbortSignal },
  ): Promise<ReadinessSummary>;
  getSizing(
    estateId: string,
    options?: { parameters?: Partial<SizingParameters>; signal?: AbortSignal },
  ): Promise<Sizing>;

  listSources(
    estateId: string,
    options?: { signal?: AbortSignal },
  ): Promise<EstateSource[]>;
  /** Has a live source read now. */
  refreshSource(estateId: string, sourceId: string): Promise<{ id: string }>;
  /** Takes what a source brought out of the estate. */
  removeSource(estateId: string, sourceId: string): Promise<void>;
  getColumns(
    estateId: string,
    options?: { signal?: AbortSignal },
  ): Promise<ColumnSettings>;
  setColumns(estateId: string, mapping: ColumnMapping): Promise<ColumnSettings>;

  /**
   * Answers as soon as the files have arrived; the work is then watched through `getImport`. Several files are the tabs
   * of one export. Without `sourceId` they replace what came before of that kind.
   */
  startImport(
    estateId: string,
    upload: {
      kind: ImportKind;
      files: File[];
      dryRun?: boolean;
      sourceId?: string;
    },
  ): Promise<{ id: string }>;
  /** Newest first. */
  listImports(
    estateId: string,
    options?: PageOptions,
  ): Promise<Page<EstateImport>>;
  getImport(
    estateId: string,
    importId: string,
    options?: { signal?: AbortSignal },
  ): Promise<EstateImport>;
  /** What it did to each VM. */
  listImportChanges(
    estateId: string,
    importId: string,
    options?: { change?: InventoryChange } & PageOptions,
  ): Promise<Page<VirtualMachineChange>>;
  /** Runs an interrupted import again, applies one that is held, or gives up one that is held. */
  decideImport(
    estateId: string,
    importId: string,
    decision: 'retry' | 'confirm' | 'discard',
  ): Promise<void>;

  listVirtualMachines(
    estateId: string,
    options?: VirtualMachineFilters & PageOptions,
  ): Promise<Page<VirtualMachineRow>>;
  getVirtualMachine(
    estateId: string,
    key: string,
    options?: { signal?: AbortSignal },
  ): Promise<VirtualMachineDetail>;
  /** Newest first. */
  listVirtualMachineHistory(
    estateId: string,
    key: string,
    options?: PageOptions,
  ): Promise<Page<VirtualMachineChange>>;
  /** All VMs that pass the filters, as CSV; columns that the caller may not see are left out. */
  exportVirtualMachines(
    estateId: string,
    filters?: VirtualMachineFilters,
  ): Promise<Blob>;

  listApplications(
    estateId: string,
    options?: { filter?: string; sort?: string } & PageOptions,
  ): Promise<Page<Application>>;
  getApplication(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<Application>;
  /**
   * Throws a `ResponseError` with status 412 or 409 when the application is no longer at `version`.
   */
  updateApplication(
    id: string,
    version: number,
    patch: ApplicationPatch,
  ): Promise<Application>;

  /** Changes several, each as far as it may be; what failed says why. */
  updateApplications(
    estateId: string,
    changes: ApplicationChangeRequest[],
  ): Promise<OperationResult>;
  /** The VMs and facts of `from` go to the application, and `from` are gone. */
  mergeApplications(
    id: string,
    version: number,
    from: { id: string; version: number }[],
  ): Promise<OperationResult>;
  /** A new application of some of its VMs; the new one is the last of the items. */
  splitApplication(
    id: string,
    version: number,
    part: { name: string; virtualMachineKeys: string[] },
  ): Promise<OperationResult>;
  /** Takes an operation back, for each application that nobody changed since. */
  undoOperation(
    estateId: string,
    operationId: string,
  ): Promise<OperationResult>;
  /** Newest first. */
  listApplicationHistory(
    id: string,
    options?: PageOptions,
  ): Promise<Page<ApplicationChange>>;

  getDependencyGraph(
    estateId: string,
    options?: { signal?: AbortSignal },
  ): Promise<DependencyGraph>;
  declareDependency(
    estateId: string,
    dependency: {
      sourceId: string;
      targetId: string;
      strength: DependencyStrength;
      note?: string;
    },
  ): Promise<ApplicationDependency>;
  removeDependency(estateId: string, id: string): Promise<void>;

  listPlans(estateId: string, options?: PageOptions): Promise<Page<Plan>>;
  getPlan(id: string, options?: { signal?: AbortSignal }): Promise<Plan>;
  createPlan(
    estateId: string,
    constraints?: Partial<PlanConstraints>,
  ): Promise<Plan>;
  publishPlan(id: string): Promise<PublishResult>;
  /** The plan as a file. */
  exportPlan(id: string, format: 'yaml' | 'csv'): Promise<Blob>;
  /** The waves of all published plans. */
  listPublishedWaves(options?: PageOptions): Promise<Page<PublishedWave>>;
  getWave(
    entityName: string,
    options?: { signal?: AbortSignal },
  ): Promise<PublishedWave>;
}

/** @public */
export const migrationApiRef = createApiRef<MigrationApi>({
  id: 'plugin.migration.client',
});
