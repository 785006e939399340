import fc from 'fast-check';
import { DependencyGraph } from '../types';
import { dependencyGraphOf, GraphApplication } from './dependencyGraphOf';

type Input = Parameters<typeof dependencyGraphOf>[0];

const application = (
  id: string,
  fields: Partial<GraphApplication> = {},
): GraphApplication => ({
  id,
  name: id,
  environment: 'production',
  criticality: 'medium',
  workload: 'stateless',
  sharedService: false,
  virtualMachineKeys: [`${id}-1`],
  ...fields,
});

const flow = (
  source: string,
  target: string,
  fields: Partial<Input['dependencies'][number]> = {},
): Input['dependencies'][number] => ({
  sourceKey: `${source}-1`,
  targetKey: `${target}-1`,
  port: 443,
  strength: 'strong',
  weight: 1,
  ...fields,
});

const declared = (
  sourceId: string,
  targetId: string,
  strength: 'strong' | 'weak' = 'strong',
) => ({
  id: `${sourceId}>${targetId}`,
  estateId: 'e1',
  sourceId,
  targetId,
  strength,
  origin: 'declared' as const,
});

const graphOf = (input: Partial<Input>): DependencyGraph =>
  dependencyGraphOf({
    applications: [],
    dependencies: [],
    applicationDependencies: [],
    ...input,
  });

describe('dependencyGraphOf', () => {
  it('is empty for an empty estate', () => {
    expect(graphOf({})).toEqual({
      nodes: [],
      edges: [],
      cycles: [],
      declared: [],
      unassigned: 0,
    });
  });

  it('sums up flows between applications, the busiest port first', () => {
    const graph = graphOf({
      applications: [
        application('web', { virtualMachineKeys: ['web-1', 'web-2'] }),
        application('db', { disposition: 'rehost', owner: 'group:default/db' }),
      ],
      dependencies: [
        flow('web', 'db', { port: 1433, strength: 'weak', weight: 2 }),
        flow('web', 'db', { port: 22, weight: 1 }),
        { ...flow('web', 'db', { port: 1433, weight: 5 }), sourceKey: 'web-2' },
        flow('web', 'db', { port: undefined, weight: 1 }),
        { ...flow('web', 'web'), targetKey: 'web-2' },
        flow('web', 'stranger'),
      ],
    });
    expect(graph.nodes).toEqual([
      expect.objectContaining({
        id: 'db',
        virtualMachines: 1,
        disposition: 'rehost',
        owner: 'group:default/db',
        hub: false,
      }),
      expect.objectContaining({ id: 'web', virtualMachines: 2 }),
    ]);
    expect(graph.edges).toEqual([
      {
        sourceId: 'web',
        targetId: 'db',
        strength: 'strong',
        weight: 9,
        ports: [1433, 22],
        declared: [],
        bridge: false,
      },
    ]);
    expect(graph.unassigned).toBe(1);
  });

  it('adds what was declared to what was seen', () => {
    const { edges, declared: listed } = graphOf({
      applications: ['a', 'b', 'c'].map(id => application(id)),
      dependencies: [flow('a', 'b', { strength: 'weak' })],
      applicationDependencies: [
        declared('a', 'b'),
        declared('c', 'a', 'weak'),
        declared('c', 'gone'),
        declared('c', 'c'),
      ],
    });
    expect(edges).toEqual([
      expect.objectContaining({
        sourceId: 'a',
        targetId: 'b',
        strength: 'strong',
        weight: 1,
        declared: ['a>b'],
      }),
      expect.objectContaining({
        sourceId: 'c',
        targetId: 'a',
        strength: 'weak',
        weight: 0,
        ports: [],
        declared: ['c>a'],
      }),
    ]);
    expect(listed.map(each => each.id)).toEqual(['a>b', 'c>a']);
  });

  it('finds circles once shared services are set aside', () => {
    const circle = {
      applications: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(id =>
        application(id),
      ),
      dependencies: [
        flow('a', 'b'),
        flow('b', 'a'),
        flow('b', 'c'),
        flow('d', 'e'),
        flow('e', 'f'),
        flow('f', 'd'),
        flow('c', 'g'),
        // Weak ones ask nobody to move together.
        flow('g', 'c', { strength: 'weak' }),
      ],
    };
    const { cycles, nodes } = graphOf(circle);
    expect(cycles).toEqual([
      ['d', 'e', 'f'],
      ['a', 'b'],
    ]);
    expect(nodes.map(({ cycle }) => cycle)).toEqual([
      1,
      1,
      undefined,
      0,
      0,
      0,
      undefined,
    ]);

    const shared = graphOf({
      ...circle,
      applications: circle.applications.map(each => ({
        ...each,
        sharedService: each.id === 'e',
      })),
    });
    expect(shared.cycles).toEqual([['a', 'b']]);
    expect(
      shared.edges.filter(({ bridge }) => bridge).map(edge => edge.sourceId),
    ).toEqual(['d', 'e']);
  });

  it('asks about applications that talk with many others, unless somebody said that they are shared', () => {
    const others = Array.from({ length: 8 }, (_, n) => application(`app-${n}`));
    const input = {
      dependencies: others.map(({ id }) => flow(id, 'ldap', { port: 389 })),
    };
    const hubs = (sharedService: boolean) =>
      graphOf({
        ...input,
        applications: [...others, application('ldap', { sharedService })],
      })
        .nodes.filter(({ hub }) => hub)
        .map(({ id }) => id);
    expect(hubs(false)).toEqual(['ldap']);
    expect(hubs(true)).toEqual([]);
  });

  it('finds the outliers of a large estate, which reach no quarter of it', () => {
    const applications = Array.from({ length: 600 }, (_, n) =>
      application(`app-${n}`),
    );
    const dependencies = applications.flatMap((_, n) => [
      flow(`app-${n}`, `app-${(n + 1) % 600}`),
      ...(n % 10 === 1 ? [flow(`app-${n}`, 'app-0')] : []),
    ]);
    expect(
      graphOf({ applications, dependencies })
        .nodes.filter(({ hub }) => hub)
        .map(({ id }) => id),
    ).toEqual(['app-0']);
  });

  const id = fc.integer({ min: 0, max: 11 }).map(n => `app-${n}`);
  const estate = fc.record({
    applications: fc
      .uniqueArray(id, { maxLength: 12 })
      .chain(ids =>
        fc.tuple(
          ...ids.map(each =>
            fc
              .boolean()
              .map(sharedService => application(each, { sharedService })),
          ),
        ),
      ),
    dependencies: fc.array(
      fc
        .tuple(
          id,
          id,
          fc.constantFrom('strong' as const, 'weak' as const),
          fc.integer({ min: 1, max: 9 }),
          fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        )
        .map(([source, target, strength, weight, port]) =>
          flow(source, target, { strength, weight, port }),
        ),
      { maxLength: 60 },
    ),
    applicationDependencies: fc.uniqueArray(
      fc.tuple(id, id).map(([source, target]) => declared(source, target)),
      { maxLength: 10, selector: each => each.id },
    ),
  });

  it('answers the same for the same estate in another order', () => {
    fc.assert(
      fc.property(estate, input => {
        const reversed = {
          applications: [...input.applications].reverse(),
          dependencies: [...input.dependencies].reverse(),
          applicationDependencies: [...input.applicationDependencies].reverse(),
        };
        expect(JSON.stringify(graphOf(reversed))).toBe(
          JSON.stringify(graphOf(input)),
        );
      }),
    );
  });

  it('accounts for every observation, and for cycles that cannot be left', () => {
    fc.assert(
      fc.property(estate, input => {
        const { nodes, edges, cycles, unassigned } = graphOf(input);
        const known = new Set(nodes.map(each => each.id));
        const appOf = (key: string) => key.slice(0, -'-1'.length);
        const between = input.dependencies.filter(
          each =>
            known.has(appOf(each.sourceKey)) &&
            known.has(appOf(each.targetKey)),
        );
        expect(unassigned).toBe(input.dependencies.length - between.length);
        expect(edges.reduce((sum, each) => sum + each.weight, 0)).toBe(
          between
            .filter(each => each.sourceKey !== each.targetKey)
            .reduce((sum, each) => sum + each.weight, 0),
        );
        expect(edges.every(each => each.ports.length <= 20)).toBe(true);

        const reached = (from: string) => {
          const seen = new Set<string>();
          const open = [from];
          while (open.length > 0) {
            const next = open.pop();
            for (const edge of edges) {
              if (
                edge.sourceId === next &&
                edge.strength === 'strong' &&
                !edge.bridge &&
                !seen.has(edge.targetId)
              ) {
                seen.add(edge.targetId);
                open.push(edge.targetId);
              }
            }
          }
          return seen;
        };
        const circular = nodes
          .filter(each => reached(each.id).has(each.id))
          .map(each => each.id);
        expect(cycles.flat().sort()).toEqual(circular.sort());
        for (const cycle of cycles) {
          expect([...reached(cycle[0])]).toEqual(expect.arrayContaining(cycle));
        }
        nodes.forEach(node =>
          expect(node.cycle).toBe(
            node.cycle === undefined
              ? undefined
              : cycles.findIndex(each => each.includes(node.id)),
          ),
        );
      }),
    );
  });
});
