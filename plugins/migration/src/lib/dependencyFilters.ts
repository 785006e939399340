import {
  environments,
  type DependencyStrength,
  type Environment,
} from '@crosswalk/backstage-plugin-migration-common';

/** What of the graph somebody wants to see, as the address says it. */
export interface DependencyFilters {
  /** The one that it is about; with what is around it, unless depth is `all`. */
  applicationId?: string;
  /** Steps away from the application. */
  depth: 1 | 2 | 'all';
  strength?: DependencyStrength;
  port?: number;
  environment?: Environment;
  onlyCycles: boolean;
  hideShared: boolean;
  /** Draw everything, however much it is. */
  all: boolean;
  colour: 'environment' | 'disposition';
}

export function readDependencyFilters(
  search: URLSearchParams,
): DependencyFilters {
  const port = Number(search.get('port') ?? NaN);
  const strength = search.get('strength');
  const depth = search.get('depth');
  return {
    applicationId: search.get('application') || undefined,
    depth: depth === '1' || depth === '2' ? (Number(depth) as 1 | 2) : 'all',
    strength:
      strength === 'strong' || strength === 'weak' ? strength : undefined,
    port:
      Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined,
    environment: environments.find(each => each === search.get('environment')),
    onlyCycles: search.get('cycles') === 'true',
    hideShared: search.get('shared') === 'hidden',
    all: search.get('draw') === 'all',
    colour:
      search.get('colour') === 'disposition' ? 'disposition' : 'environment',
  };
}

/** Whether anything is left out because somebody asked for it. */
export function isNarrowed(filters: DependencyFilters): boolean {
  return (
    (filters.applicationId !== undefined && filters.depth !== 'all') ||
    filters.strength !== undefined ||
    filters.port !== undefined ||
    filters.environment !== undefined ||
    filters.onlyCycles ||
    filters.hideShared
  );
}
