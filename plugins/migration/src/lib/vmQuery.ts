import {
  dispositions,
  osFamilies,
  readinessStates,
  type Disposition,
  type OsFamily,
  type PowerState,
  type Readiness,
} from '@crosswalk/backstage-plugin-migration-common';
import type { VirtualMachineFilters } from '../api';

const powerStates = [
  'poweredOn',
  'poweredOff',
  'suspended',
  'unknown',
] as const satisfies readonly PowerState[];

export const dispositionFilters = [...dispositions, 'undecided'] as const;

/** What a press on a picture or a figure filters by. */
export const toggleFilters = [
  'disposition',
  'readiness',
  'osFamily',
  'cluster',
  'powerState',
  'idle',
] as const;
export type ToggleFilter = (typeof toggleFilters)[number];

/** What the backend can sort by. */
export const sortableColumns = [
  'name',
  'applicationName',
  'readiness',
  'powerState',
  'cluster',
  'operatingSystem',
  'cpus',
  'memoryMiB',
  'inUseMiB',
  'provisionedMiB',
] as const;
export type SortColumn = (typeof sortableColumns)[number];

export const defaultSort = 'name';

const oneOf = <T extends string>(
  known: readonly T[],
  value: string | null,
): T | undefined => known.find(candidate => candidate === value);

/** The filters that an address asks for; what it does not know, it ignores. */
export function readFilters(search: URLSearchParams): VirtualMachineFilters {
  const sort = search.get('sort') ?? defaultSort;
  const column = oneOf(sortableColumns, sort.replace(/^-/, ''));
  return {
    filter: search.get('q') || undefined,
    disposition: oneOf<Disposition | 'undecided'>(
      dispositionFilters,
      search.get('disposition'),
    ),
    readiness: oneOf<Readiness>(readinessStates, search.get('readiness')),
    concern: search.get('concern') || undefined,
    idle: search.get('idle') === 'true' || undefined,
    osFamily: oneOf<OsFamily>(osFamilies, search.get('osFamily')),
    powerState: oneOf<PowerState>(powerStates, search.get('powerState')),
    cluster: search.get('cluster') || undefined,
    applicationId: search.get('applicationId') || undefined,
    source: search.get('source') || undefined,
    sort: column ? sort : defaultSort,
  };
}

/** The sort after a press on a column's header: first up, then down, then up again. */
export function nextSort(current: string, column: SortColumn): string {
  return current === column ? `-${column}` : column;
}

/** The same address with some of its parameters changed; an empty one is left out. */
export function withParameters(
  search: URLSearchParams,
  changes: Record<string, string | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}
