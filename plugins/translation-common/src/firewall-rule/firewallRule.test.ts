import { firewallRuleTranslator } from './firewallRule';

const { example } = firewallRuleTranslator;

function translate(change: Partial<typeof example>) {
  const answer = firewallRuleTranslator.translate({ ...example, ...change });
  return {
    manifests: answer.manifests,
    losses: answer.losses.map(({ rule }) => rule),
    questions: answer.questions.map(({ rule }) => rule),
  };
}

const anyNamespace = {
  key: 'k8s:io.kubernetes.pod.namespace',
  operator: 'Exists',
};

describe('firewallRuleTranslator', () => {
  it('protects the destination and admits the sources', () => {
    const { manifests, losses } = translate({});
    expect(manifests).toEqual([
      expect.objectContaining({
        kind: 'NetworkPolicy',
        spec: {
          podSelector: { matchLabels: { tier: 'db' } },
          policyTypes: ['Ingress'],
          ingress: [
            {
              from: [
                {
                  namespaceSelector: {},
                  podSelector: { matchLabels: { tier: 'web' } },
                },
                { ipBlock: { cidr: '10.20.0.0/16' } },
              ],
              ports: [{ protocol: 'TCP', port: 3306 }],
            },
          ],
        },
      }),
    ]);
    expect(losses).toEqual(['name-changed', 'order', 'logging']);
  });

  it('writes a policy for each end when the rule goes both ways', () => {
    const { manifests, questions } = translate({ direction: 'in-out' });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual([
      'web-to-database-ingress-1',
      'web-to-database-egress-2',
    ]);
    expect(manifests[1].spec).toMatchObject({
      podSelector: { matchLabels: { tier: 'web' } },
      policyTypes: ['Egress'],
    });
    expect(questions).toContain('dns');
  });

  it('narrows the pods down to those it is applied to', () => {
    const [both] = translate({ appliedTo: ['env=prod'] }).manifests;
    expect(both.spec).toMatchObject({
      podSelector: { matchLabels: { tier: 'db', env: 'prod' } },
    });
    const [never] = translate({ appliedTo: ['tier=web'] }).manifests;
    expect(never.spec).toMatchObject({
      podSelector: {
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['db'] },
          { key: 'tier', operator: 'In', values: ['web'] },
        ],
      },
    });
  });

  it('isolates instead of denying, and says how much more that is', () => {
    const { manifests, losses } = translate({ action: 'reject' });
    expect(manifests[0].spec).toMatchObject({
      policyTypes: ['Ingress'],
      ingress: [],
    });
    expect(losses).toEqual(
      expect.arrayContaining(['deny-rule', 'reject', 'order']),
    );
  });

  it('needs Cilium to look at HTTP, in every namespace', () => {
    const { manifests, questions } = translate({
      contextProfile: 'HTTP',
      services: ['TCP 8080', 'UDP 53', 'TCP 9000-9010'],
    });
    const toPorts = [
      {
        ports: [{ port: '8080', protocol: 'TCP' }],
        rules: { http: [{}] },
      },
      {
        ports: [
          { port: '53', protocol: 'UDP' },
          { port: '9000', protocol: 'TCP', endPort: 9010 },
        ],
      },
    ];
    expect(manifests).toEqual([
      expect.objectContaining({
        kind: 'CiliumNetworkPolicy',
        spec: {
          endpointSelector: { matchLabels: { tier: 'db' } },
          ingress: [
            {
              fromEndpoints: [
                {
                  matchLabels: { tier: 'web' },
                  matchExpressions: [anyNamespace],
                },
              ],
              toPorts,
            },
            { fromCIDR: ['10.20.0.0/16'], toPorts },
          ],
        },
      }),
    ]);
    expect(questions).toContain('cilium');
  });

  it('lets pods call domains by name, and lets Cilium see the names', () => {
    const { manifests, losses } = translate({
      direction: 'out',
      domains: ['api.example.com', '*.example.org'],
    });
    expect(manifests[0].spec).toMatchObject({
      endpointSelector: { matchLabels: { tier: 'web' } },
      egress: [
        {
          toFQDNs: [
            { matchName: 'api.example.com' },
            { matchPattern: '*.example.org' },
          ],
        },
        { toEndpoints: [{ matchLabels: { 'k8s:k8s-app': 'kube-dns' } }] },
      ],
    });
    expect(losses).toContain('domains-and-destinations');
  });

  it('never widens: what only addresses receive, or ICMP, gets no policy', () => {
    expect(translate({ destinations: ['10.0.0.7'] })).toMatchObject({
      manifests: [],
      losses: expect.arrayContaining([
        'address-as-subject',
        'nothing-to-write',
      ]),
    });
    expect(translate({ services: ['ICMP'] })).toMatchObject({
      manifests: [],
      losses: expect.arrayContaining(['icmp', 'nothing-to-write']),
    });
  });

  it('clears the bits of a host, and takes single addresses', () => {
    const { manifests } = translate({
      sources: ['10.20.30.40/12', '192.168.1.9', 'fd00::1'],
    });
    expect(JSON.stringify(manifests)).toContain(
      '[{"ipBlock":{"cidr":"10.16.0.0/12"}},{"ipBlock":{"cidr":"192.168.1.9/32"}},{"ipBlock":{"cidr":"fd00::1/128"}}]',
    );
  });

  it.each([
    ['services', ['TCP 70000']],
    ['services', ['TCP 90-80']],
    ['sources', ['10.0.0.300']],
    ['sources', ['10.0.0.0/33']],
  ])('refuses %s %j, beside the line', (field, value) => {
    const { error } = firewallRuleTranslator.input.safeParse({
      ...example,
      [field]: value,
    });
    expect(error?.issues).toMatchObject([{ path: [field, 0] }]);
  });
});
