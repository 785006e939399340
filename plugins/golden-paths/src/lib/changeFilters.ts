import type { ChangeStatus } from '@crosswalk/backstage-plugin-golden-paths-common';

export const changeFilters = ['open', 'merged', 'closed', 'all'] as const;

/** Which changes a list shows. */
export type ChangeFilter = ChangeStatus | 'all';

export interface ChangeFilters {
  filter: ChangeFilter;
  /** Where the list goes on; absent on its first page. */
  cursor?: string;
}

/** Reads an address; open changes are what a reviewer comes for, so they are the default. */
export function readChangeFilters(params: URLSearchParams): ChangeFilters {
  const status = params.get('status');
  return {
    filter: changeFilters.find(candidate => candidate === status) ?? 'open',
    cursor: params.get('cursor') ?? undefined,
  };
}

/** The address of changed filters. A cursor belongs to the list it came from, so another list starts at its top. */
export function writeChangeFilters(
  params: URLSearchParams,
  change: { filter: ChangeFilter } | { cursor: string | undefined },
): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  if ('filter' in change) {
    next.set('status', change.filter);
  } else if (change.cursor) {
    next.set('cursor', change.cursor);
  }
  return next;
}
