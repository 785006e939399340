import {
  Application,
  ApplicationDependency,
  ApplicationSuggestion,
  Dependency,
  Estate,
  EstateImport,
  EstateSummary,
  ImportReport,
  Page,
  VirtualMachine,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ApplicationOwnerQuery } from '../permissions/applicationRules';

/** What the planner reads of an estate: everything, in an order that never changes. */
export interface EstateReader {
  getEstate(id: string): Promise<Estate | undefined>;
  /** Ordered by name, then id. */
  listAllApplications(estateId: string): Promise<Application[]>;
  /** Ordered by key. */
  listAllVirtualMachines(estateId: string): Promise<VirtualMachineRow[]>;
  listAllDependencies(estateId: string): Promise<Dependency[]>;
  /** Ordered by id. */
  listAllApplicationDependencies(
    estateId: string,
  ): Promise<ApplicationDependency[]>;
}

/** Which part of a list. `limit` is at least 1. */
export interface PageRequest {
  limit: number;
  cursor?: string;
}

export interface EstateStore {
  /**
   * Creates the estate together with its first imports, all or nothing.
   *
   * @throws ConflictError when an estate of that name exists
   */
  createEstate(
    estate: Estate,
    imports?: { entry: EstateImport; contents: AsyncIterable<Buffer> }[],
  ): Promise<void>;
  getEstate(id: string): Promise<Estate | undefined>;
  listEstates(page: PageRequest): Promise<Page<Estate>>;
  summarize(estate: Estate): Promise<EstateSummary>;
}

/** All of them have to hold. */
export interface VirtualMachineFilters {
  /** Words that must all occur in name, addresses, operating system, place or attributes. */
  text?: string;
  cluster?: string;
  powerState?: string;
  osFamily?: string;
  applicationId?: string;
  disposition?: string;
  readiness?: string;
  /** Id of a concern that was raised. */
  concern?: string;
  idle?: boolean;
  /** Id of a source that knows it. */
  source?: string;
  /** A column, with `-` in front for the other direction. */
  sort?: string;
}

export interface VirtualMachineQuery
  extends VirtualMachineFilters,
    PageRequest {}

export interface VirtualMachineStore {
  list(
    estateId: string,
    query: VirtualMachineQuery,
  ): Promise<Page<VirtualMachineRow>>;
  get(estateId: string, key: string): Promise<VirtualMachineRow | undefined>;
  /**
   * All that pass, in batches and in the order of the list. With criteria only those whose application meets them.
   * Those that vanish meanwhile are left out.
   */
  readAll(
    estateId: string,
    filters: VirtualMachineFilters,
    criteria?: ApplicationCriteria,
  ): AsyncIterable<VirtualMachineRow[]>;
  listAll(estateId: string): Promise<VirtualMachineRow[]>;
  /** Digest of what is stored, by key. */
  digests(estateId: string): Promise<Map<string, string>>;
}

/** Criteria that a permission decision adds to a query. */
export type ApplicationCriteria = PermissionCriteria<ApplicationOwnerQuery>;

export interface ApplicationQuery extends PageRequest {
  text?: string;
  environment?: string;
  disposition?: string;
  sort?: string;
  criteria?: ApplicationCriteria;
}

/** An application's own fields; figures are computed from its members. */
export type ApplicationFields = Omit<
  Application,
  'cpus' | 'memoryMiB' | 'inUseMiB' | 'version' | 'estateId'
>;

export interface ApplicationStore {
  list(estateId: string, query: ApplicationQuery): Promise<Page<Application>>;
  get(id: string): Promise<Application | undefined>;
  listAll(estateId: string): Promise<Application[]>;
  /**
   * Saves a new application, or a new version of the one that has the given version. Members are taken from the
   * applications that had them; VMs that were given up are suggested into others, in the same transaction.
   *
   * @throws PreconditionFailedError when somebody else was faster
   */
  save(
    estateId: string,
    fields: ApplicationFields,
    expectedVersion: number | undefined,
    suggest: Suggest,
  ): Promise<Application>;
}

/** Applications for the VMs that no confirmed application has. */
export type Suggest = (state: {
  virtualMachines: VirtualMachine[];
  dependencies: Dependency[];
  confirmed: Application[];
}) => ApplicationSuggestion[];

export interface DependencyStore {
  list(estateId: string, page: PageRequest): Promise<Page<Dependency>>;
  listAll(estateId: string): Promise<Dependency[]>;
  ids(estateId: string): Promise<Map<string, string>>;
}

/** An import that this process works on. */
export interface ClaimedImport extends EstateImport {
  lossConfirmed: boolean;
}

/** What a process says of itself, so that its death is noticed. */
export interface RunningImport {
  id: string;
  estateId: string;
  runner: string;
  /** Milliseconds since the epoch. */
  heartbeatAt: number;
}

export interface ImportStore {
  create(entry: EstateImport, contents: AsyncIterable<Buffer>): Promise<void>;
  get(estateId: string, id: string): Promise<EstateImport | undefined>;
  list(estateId: string, page: PageRequest): Promise<Page<EstateImport>>;
  /** Takes the oldest queued import of an estate in which nothing runs. */
  claim(runner: string, now: number): Promise<ClaimedImport | undefined>;
  /** False when the import was taken away from the runner. */
  heartbeat(
    id: string,
    runner: string,
    progress: EstateImport['progress'],
    now: number,
  ): Promise<boolean>;
  /** Ends without touching the estate. False when the import was taken away from the runner. */
  finish(
    id: string,
    runner: string,
    outcome: Pick<EstateImport, 'status' | 'report' | 'error' | 'finishedAt'>,
    options: { keepContents: boolean },
  ): Promise<boolean>;
  /** Back into the queue, if it is in one of these states and its bytes are still there. A loss is asked about anew. */
  requeue(
    id: string,
    from: EstateImport['status'][],
    options: { lossConfirmed?: boolean },
  ): Promise<boolean>;
  /** The newer import of the same kind that was applied, so that this one must not be. */
  supersededBy(id: string): Promise<EstateImport | undefined>;
  /** Ends an import that is held. */
  discard(id: string, error: string, finishedAt: string): Promise<boolean>;
  readContents(id: string): AsyncIterable<Buffer>;
  listRunning(): Promise<RunningImport[]>;
  interrupt(
    entry: RunningImport,
    error: string,
    finishedAt: string,
  ): Promise<boolean>;
}

/** What a whole and valid import makes of the estate. */
export interface EstateChange {
  importId: string;
  runner: string;
  estateId: string;
  finishedAt: string;
  report: ImportReport;
  virtualMachines?: VirtualMachine[];
  dependencies?: Omit<Dependency, 'estateId'>[];
}

export interface EstateWriter {
  /**
   * Replaces what the import brings, suggests applications anew and ends the import, all in one transaction. What is
   * older and of the same kind is superseded with it.
   *
   * @returns false, having left the estate as it was, when the import was taken away from the runner or a newer one was
   *   faster
   */
  apply(change: EstateChange, suggest: Suggest): Promise<boolean>;
}
