import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';

/** How people come in: by what they want, or by what they used to do. */
export type Entrance = 'want' | 'used-to';

export interface PathFilters {
  entrance: Entrance;
  /** Words that all have to occur. */
  query: string;
  domain?: string;
}

/** Reads the filters of an address; what it does not understand counts as not given. */
export function readPathFilters(params: URLSearchParams): PathFilters {
  return {
    entrance: params.get('by') === 'used-to' ? 'used-to' : 'want',
    query: params.get('q') ?? '',
    domain: params.get('domain') ?? undefined,
  };
}

/** The address of changed filters; other parameters stay as they are. */
export function writePathFilters(
  params: URLSearchParams,
  change: Partial<PathFilters>,
): URLSearchParams {
  const filters = { ...readPathFilters(params), ...change };
  const next = new URLSearchParams(params);
  const values = {
    by: filters.entrance === 'used-to' ? 'used-to' : '',
    q: filters.query,
    domain: filters.domain ?? '',
  };
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      next.set(name, value);
    } else {
      next.delete(name);
    }
  }
  return next;
}

function words(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Everything a person might look for, whichever entrance they took. */
function searchText(path: GoldenPath): string {
  return [
    path.title,
    path.description,
    path.domain,
    path.insteadOf.text,
    ...path.insteadOf.concepts,
    ...path.produces,
  ]
    .join(' ')
    .toLowerCase();
}

/** The paths that pass the filters, sorted by what the entrance lists them by. */
export function filterPaths(
  paths: GoldenPath[],
  filters: PathFilters,
): GoldenPath[] {
  const wanted = words(filters.query);
  const label = (path: GoldenPath) =>
    filters.entrance === 'used-to' ? path.insteadOf.text : path.title;
  return paths
    .filter(path => !filters.domain || path.domain === filters.domain)
    .filter(path => {
      const text = searchText(path);
      return wanted.every(word => text.includes(word));
    })
    .sort(
      (a, b) => label(a).localeCompare(label(b)) || a.id.localeCompare(b.id),
    );
}

/** The domains that have a path, in alphabetical order. */
export function pathDomains(paths: GoldenPath[]): string[] {
  return [...new Set(paths.map(path => path.domain))].sort((a, b) =>
    a.localeCompare(b),
  );
}

/** Scheme and id of a concept ref such as `vsphere:virtual-machine`. */
export function parseConceptRef(
  ref: string,
): { scheme: string; id: string } | undefined {
  const separator = ref.indexOf(':');
  if (separator < 1 || separator === ref.length - 1) {
    return undefined;
  }
  return { scheme: ref.slice(0, separator), id: ref.slice(separator + 1) };
}

/** `vsphere:virtual-machine` reads “virtual machine”. */
export function conceptLabel(ref: string): string {
  return (parseConceptRef(ref)?.id ?? ref).replace(/[-_]+/g, ' ');
}
