import type {
  DependencyEdge,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';

/** A row of the table: an edge with its ends. */
export interface DependencyRow {
  edge: DependencyEdge;
  source: DependencyNode;
  target: DependencyNode;
}

export const dependencyColumns = [
  'source',
  'target',
  'strength',
  'weight',
  'ports',
  'origin',
] as const;

export type DependencyColumn = (typeof dependencyColumns)[number];

export interface DependencySort {
  column: DependencyColumn;
  descending: boolean;
}

/** Those that are seen most come first. */
export const defaultDependencySort: DependencySort = {
  column: 'weight',
  descending: true,
};

export function readDependencySort(search: URLSearchParams): DependencySort {
  const text = search.get('sort') ?? '';
  const column = dependencyColumns.find(
    each => each === text.replace(/^-/, ''),
  );
  return column
    ? { column, descending: text.startsWith('-') }
    : defaultDependencySort;
}

/** After a press on a column: up, then down, then up again. */
export function nextDependencySort(
  current: DependencySort,
  column: DependencyColumn,
): string {
  return current.column === column && !current.descending
    ? `-${column}`
    : column;
}

const keys: Record<DependencyColumn, (row: DependencyRow) => string | number> =
  {
    source: ({ source }) => source.name.toLocaleLowerCase('en-US'),
    target: ({ target }) => target.name.toLocaleLowerCase('en-US'),
    strength: ({ edge }) => (edge.strength === 'strong' ? 1 : 0),
    weight: ({ edge }) => edge.weight,
    ports: ({ edge }) => edge.ports[0] ?? -1,
    origin: ({ edge }) => (edge.declared.length > 0 ? 1 : 0),
  };

/** Rows in order; those that are equal stay as they were. */
export function sortedDependencies(
  rows: DependencyRow[],
  { column, descending }: DependencySort,
): DependencyRow[] {
  const keyOf = keys[column];
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === other) {
      return 0;
    }
    return one < other ? -direction : direction;
  });
}
