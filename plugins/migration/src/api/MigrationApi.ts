import { createApiRef } from '@backstage/core-plugin-api';
import type {
  Application,
  ApplicationPatch,
  Disposition,
  Estate,
  EstateImport,
  EstateSummary,
  ImportKind,
  OsFamily,
  Page,
  Plan,
  PlanConstraints,
  PowerState,
  PublishedWave,
  PublishResult,
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

  /** Answers as soon as the file has arrived; the work is then watched through `getImport`. */
  startImport(
    estateId: string,
    upload: { kind: ImportKind; file: File; dryRun?: boolean },
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
  ): Promise<VirtualMachineRow>;

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
