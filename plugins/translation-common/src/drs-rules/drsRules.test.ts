import { drsRulesTranslator } from './drsRules';

const { example } = drsRulesTranslator;

const translate = (change: Partial<typeof example>) =>
  drsRulesTranslator.translate({ ...example, ...change });

const podSpec = (change: Partial<typeof example>) =>
  (translate(change).manifests[0].spec as any).template.spec;

const sameRule = {
  matchLabels: { 'crosswalk.dev/drs-rule': 'web-servers-apart' },
};

describe('drsRulesTranslator', () => {
  it('makes copies that never share a node', () => {
    const { manifests, questions } = translate({});
    expect(manifests).toHaveLength(1);
    expect(manifests[0]).toMatchObject({
      kind: 'Deployment',
      spec: {
        replicas: 3,
        template: { metadata: { labels: sameRule.matchLabels } },
      },
    });
    expect(podSpec({}).affinity.podAntiAffinity).toEqual({
      requiredDuringSchedulingIgnoredDuringExecution: [
        { labelSelector: sameRule, topologyKey: 'kubernetes.io/hostname' },
      ],
    });
    expect(questions.map(({ rule }) => rule)).toContain('copies');
  });

  it('spreads as well as it can when the rule may be broken', () => {
    expect(
      podSpec({ enforcement: 'should' }).topologySpreadConstraints,
    ).toEqual([
      {
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: sameRule,
      },
    ]);
  });

  it('keeps each VM a workload of its own when they belong together', () => {
    const { manifests } = translate({
      rule: 'keep-together',
      vms: ['App 01', 'app-01'],
    });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual([
      'app-01',
      'app-01-2',
    ]);
  });

  it.each([
    ['run-on-hosts', 'In'],
    ['keep-off-hosts', 'NotIn'],
  ] as const)('asks for labels on the nodes: %s', (rule, operator) => {
    const hosts = { rule, hostGroup: 'Oracle hosts', vms: ['ora-01'] };
    expect(podSpec(hosts).affinity.nodeAffinity).toEqual({
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          {
            matchExpressions: [
              {
                key: 'crosswalk.dev/host-group',
                operator,
                values: ['oracle-hosts'],
              },
            ],
          },
        ],
      },
    });
    expect(translate(hosts).questions).toContainEqual(
      expect.objectContaining({ rule: 'node-labels', field: 'hostGroup' }),
    );
  });

  it('refuses rules without what they are about', () => {
    const issues = (change: Partial<typeof example>) =>
      drsRulesTranslator.input.safeParse({ ...example, ...change }).error
        ?.issues;
    expect(issues({ vms: ['a'] })).toMatchObject([{ path: ['vms'] }]);
    expect(issues({ rule: 'run-on-hosts' })).toMatchObject([
      { path: ['hostGroup'] },
    ]);
  });
});
