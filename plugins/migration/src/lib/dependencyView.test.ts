import type {
  DependencyEdge,
  DependencyGraph,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';
import fc from 'fast-check';
import { isNarrowed, readDependencyFilters } from './dependencyFilters';
import {
  degreesOf,
  drawnView,
  filteredView,
  mostDrawn,
  portsOf,
} from './dependencyView';

const node = (
  id: string,
  rest: Partial<DependencyNode> = {},
): DependencyNode => ({
  id,
  name: id,
  environment: 'production',
  criticality: 'medium',
  workload: 'stateless',
  virtualMachines: 1,
  sharedService: false,
  hub: false,
  ...rest,
});
const edge = (
  sourceId: string,
  targetId: string,
  rest: Partial<DependencyEdge> = {},
): DependencyEdge => ({
  sourceId,
  targetId,
  strength: 'strong',
  weight: 1,
  ports: [443],
  declared: [],
  bridge: false,
  ...rest,
});
const graph: DependencyGraph = {
  nodes: [
    node('web', { cycle: 0 }),
    node('shop', { cycle: 0 }),
    node('db'),
    node('ldap', { sharedService: true }),
    node('wiki', { environment: 'test' }),
    node('fax'),
  ],
  edges: [
    edge('web', 'shop'),
    edge('shop', 'web', { ports: [8080] }),
    edge('shop', 'db', { ports: [1433] }),
    edge('db', 'ldap', { strength: 'weak', ports: [389] }),
    edge('wiki', 'ldap', { strength: 'weak', ports: [389, 443] }),
  ],
  cycles: [['web', 'shop']],
  declared: [],
  unassigned: 0,
};
const shown = (search: string) => {
  const view = filteredView(
    graph,
    readDependencyFilters(new URLSearchParams(search)),
  );
  return [
    view.nodes.map(({ id }) => id).join(' '),
    view.edges.map(each => `${each.sourceId}>${each.targetId}`).join(' '),
  ];
};

describe('filteredView', () => {
  it.each([
    [
      '',
      'web shop db ldap wiki fax',
      'web>shop shop>web shop>db db>ldap wiki>ldap',
    ],
    ['strength=weak', 'db ldap wiki', 'db>ldap wiki>ldap'],
    ['port=1433', 'shop db', 'shop>db'],
    ['environment=test', 'wiki', ''],
    ['cycles=true', 'web shop', 'web>shop shop>web'],
    ['shared=hidden', 'web shop db wiki fax', 'web>shop shop>web shop>db'],
    ['application=db&depth=1', 'shop db ldap', 'shop>db db>ldap'],
    [
      'application=db&depth=2',
      'web shop db ldap wiki',
      'web>shop shop>web shop>db db>ldap wiki>ldap',
    ],
    ['application=fax&port=389', 'db ldap wiki fax', 'db>ldap wiki>ldap'],
    ['application=gone&depth=1', '', ''],
    [
      'port=nothing&strength=vital&environment=moon&depth=9',
      'web shop db ldap wiki fax',
      'web>shop shop>web shop>db db>ldap wiki>ldap',
    ],
  ])('shows for %s', (search, nodes, edges) => {
    expect(shown(search)).toEqual([nodes, edges]);
  });

  it('knows whether something was asked for', () => {
    const narrowed = (search: string) =>
      isNarrowed(readDependencyFilters(new URLSearchParams(search)));
    expect(narrowed('application=db&colour=disposition')).toBe(false);
    expect(narrowed('application=db&depth=1')).toBe(true);
    expect(narrowed('port=0')).toBe(true);
  });
});

describe('drawnView', () => {
  const draw = (search: string, of = graph) => {
    const filters = readDependencyFilters(new URLSearchParams(search));
    return drawnView(filteredView(of, filters), filters);
  };

  it('leaves out who has no dependency, and counts them', () => {
    expect(draw('')).toMatchObject({ alone: 1, omitted: 0 });
    expect(draw('').nodes.map(({ id }) => id)).not.toContain('fax');
    expect(draw('application=fax').nodes.map(({ id }) => id)).toContain('fax');
  });

  it('begins a large estate with those that have the most neighbours', () => {
    const size = mostDrawn + 100;
    const large: DependencyGraph = {
      ...graph,
      nodes: Array.from({ length: size }, (_, n) => node(`app-${n}`)),
      edges: [
        ...Array.from({ length: size }, (_, n) =>
          edge(`app-${n}`, `app-${(n + 1) % size}`),
        ),
        ...Array.from({ length: 50 }, (_, n) =>
          edge(`app-${size - 1}`, `app-${n * 2}`),
        ),
      ],
    };
    const first = draw('', large);
    expect(first.nodes).toHaveLength(mostDrawn);
    expect(first.omitted).toBe(100);
    expect(first.nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining([`app-${size - 1}`, 'app-98']),
    );
    expect(draw(`application=app-${size - 3}`, large).nodes).toContainEqual(
      node(`app-${size - 3}`),
    );
    expect(draw('draw=all', large)).toMatchObject({ omitted: 0 });
    expect(draw('draw=all', large).nodes).toHaveLength(size);
  });

  it('never has an edge without its ends', () => {
    const search = fc.record({
      application: fc.constantFrom('', 'db', 'fax', 'gone'),
      depth: fc.constantFrom('', '1', '2'),
      strength: fc.constantFrom('', 'strong', 'weak'),
      port: fc.constantFrom('', '443', '389'),
      cycles: fc.constantFrom('', 'true'),
      shared: fc.constantFrom('', 'hidden'),
    });
    fc.assert(
      fc.property(search, parameters => {
        const { nodes, edges } = draw(`${new URLSearchParams(parameters)}`);
        const ids = nodes.map(({ id }) => id);
        for (const { sourceId, targetId } of edges) {
          expect(ids).toEqual(expect.arrayContaining([sourceId, targetId]));
        }
      }),
    );
  });
});

it('counts neighbours, not edges', () => {
  expect(degreesOf(graph.edges).get('web')).toBe(1);
  expect(degreesOf(graph.edges).get('ldap')).toBe(2);
});

it('lists the ports that most edges have first', () => {
  expect(portsOf(graph.edges)).toEqual([389, 443, 1433, 8080]);
});
