import {
  Application,
  ApplicationChange,
  ApplicationDependency,
  ApplicationSuggestion,
  ColumnMapping,
  Dependency,
  Estate,
  EstateImport,
  EstateSummary,
  ImportReport,
  Infrastructure,
  Page,
  SourceCoverage,
  VirtualMachine,
  VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ApplicationOwnerQuery } from '../permissions/applicationRules';
import { CountedMachine } from './resuggest';
import { EstateWrite } from './sources/writes';
import {
  ApplicationWrite,
  OperateOptions,
  Operation,
  OperationOutcome,
} from './operations/types';

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
  /** By its name in any case. */
  findEstate(name: string): Promise<Estate | undefined>;
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

/** A VM with the name that it gets on the target. */
export interface ExportedVirtualMachine extends VirtualMachineRow {
  targetName: string;
}

/** VMs that are in an application; where there are criteria, in one that meets them. */
export interface ApplicationScope {
  criteria?: ApplicationCriteria;
}

export interface VirtualMachineStore {
  list(
    estateId: string,
    query: VirtualMachineQuery,
  ): Promise<Page<VirtualMachineRow>>;
  get(estateId: string, key: string): Promise<VirtualMachineRow | undefined>;
  /**
   * All that pass, in batches and in the order of the list; with a scope only those of applications in it. Which ones
   * these are is settled when it answers; those that vanish meanwhile are left out.
   *
   * @throws InputError for an order that there is not
   */
  readAll(
    estateId: string,
    filters: VirtualMachineFilters,
    scope?: ApplicationScope,
  ): Promise<AsyncIterable<ExportedVirtualMachine[]>>;
  listAll(estateId: string): Promise<VirtualMachineRow[]>;
  /** Digest of what is stored, by key. */
  digests(estateId: string): Promise<Map<string, string>>;
}

/** Criteria that a permission decision adds to a query. */
export type ApplicationCriteria = PermissionCriteria<ApplicationOwnerQuery>;

export interface ApplicationQuery extends PageRequest {
  text?: string;
  environment?: string;
  criticality?: string;
  /** `undecided` is none. */
  disposition?: string;
  /** Entity ref in any case; `none` is nobody. */
  owner?: string;
  confirmed?: boolean;
  /** Whether the four questions are answered. */
  complete?: boolean;
  sharedService?: boolean;
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
  /** Changes applications as an operation that is recorded; see `operate`. */
  operate(
    estateId: string,
    operation: Operation,
    writes: ApplicationWrite[],
    options: OperateOptions,
  ): Promise<OperationOutcome>;
  /**
   * Takes an operation back, as an operation of its own; see `undo`.
   *
   * @throws NotFoundError when there is no such operation
   */
  undo(
    estateId: string,
    operationId: string,
    operation: Operation,
    options: Pick<OperateOptions, 'permit' | 'suggest'>,
  ): Promise<OperationOutcome>;
  /** What people did to an application, newest first. */
  history(
    application: Application,
    page: PageRequest,
  ): Promise<Page<ApplicationChange>>;
}

/** Applications for the VMs that no confirmed application has. */
export type Suggest = (state: {
  virtualMachines: VirtualMachine[];
  dependencies: Dependency[];
  confirmed: Application[];
  /** As set for the estate. */
  columns?: ColumnMapping;
}) => ApplicationSuggestion[];

export interface DependencyStore {
  list(estateId: string, page: PageRequest): Promise<Page<Dependency>>;
  listAll(estateId: string): Promise<Dependency[]>;
  ids(estateId: string): Promise<Map<string, string>>;
}

/** An import that this process works on. */
export interface ClaimedImport extends EstateImport {
  lossConfirmed: boolean;
  /** It takes what the source brought out of the estate. */
  removesSource: boolean;
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
  create(
    entry: EstateImport,
    contents: AsyncIterable<Buffer>,
    options?: { lossConfirmed?: boolean; removesSource?: boolean },
  ): Promise<void>;
  /**
   * Takes a new import on at once, before there is anything to import: its source is being read. False when one of the
   * same source is under way already.
   */
  begin(entry: EstateImport, runner: string, now: number): Promise<boolean>;
  /** Queues what {@link ImportStore.begin} has begun. False when it was taken away from the runner. */
  enqueue(
    id: string,
    runner: string,
    contents: AsyncIterable<Buffer>,
  ): Promise<boolean>;
  /** Removes what earlier reads of the same live source left that tells nothing beside this one; see `foldReads`. */
  fold(id: string): Promise<void>;
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
  /** The newer import of the same source that was applied, so that this one must not be. */
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

/** What a whole and valid import makes of the estate, without the rows. */
export interface EstateChange {
  entry: Pick<ClaimedImport, 'id' | 'estateId' | 'kind' | 'sourceId'>;
  runner: string;
  finishedAt: string;
  report: ImportReport;
  /** What the source is from now on; absent when it is removed. */
  source?: {
    title: string;
    live: boolean;
    items: number;
    coverage?: SourceCoverage;
    infrastructure?: Infrastructure;
  };
}

/** Who worked an import out, and hands over bit by bit what is to be written. */
export interface EstateChangeRows {
  /** In the order in which they are to be written; nothing at the end. */
  nextWrites(): EstateWrite[] | Promise<EstateWrite[]>;
  /** What applications are counted by; undefined when the import cannot change applications. */
  machines():
    | CountedMachine[]
    | undefined
    | Promise<CountedMachine[] | undefined>;
  suggest(
    confirmed: Application[],
  ): ApplicationSuggestion[] | Promise<ApplicationSuggestion[]>;
}

export interface EstateWriter {
  /**
   * Replaces what the import brings, suggests applications anew and ends the import, all in one transaction. What is
   * older and of the same source is superseded with it.
   *
   * @returns false, having left the estate as it was, when the import was taken away from the runner or a newer one was
   *   faster
   */
  apply(change: EstateChange, rows: EstateChangeRows): Promise<boolean>;
}
