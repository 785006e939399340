import {
  nextDependencySort,
  readDependencySort,
  sortedDependencies,
  type DependencyRow,
} from './dependencySort';

const row = (source: string, target: string, weight: number) =>
  ({
    source: { name: source },
    target: { name: target },
    edge: { weight, ports: [weight], declared: [], strength: 'strong' },
  } as unknown as DependencyRow);
const rows = [row('b', 'X', 2), row('A', 'y', 2), row('c', 'a', 30)];
const order = (sort: string) =>
  sortedDependencies(
    rows,
    readDependencySort(new URLSearchParams({ sort })),
  ).map(each => each.source.name);

it.each([
  ['', ['c', 'b', 'A']],
  ['nonsense', ['c', 'b', 'A']],
  ['weight', ['b', 'A', 'c']],
  ['-weight', ['c', 'b', 'A']],
  ['source', ['A', 'b', 'c']],
  ['-target', ['A', 'b', 'c']],
  ['ports', ['b', 'A', 'c']],
  ['origin', ['b', 'A', 'c']],
])('sorts by “%s”', (sort, expected) => {
  expect(order(sort)).toEqual(expected);
});

it('turns round at the second press', () => {
  const sort = (text: string) =>
    readDependencySort(new URLSearchParams({ sort: text }));
  expect(nextDependencySort(sort('source'), 'source')).toBe('-source');
  expect(nextDependencySort(sort('-source'), 'source')).toBe('source');
  expect(nextDependencySort(sort('-source'), 'target')).toBe('target');
});
