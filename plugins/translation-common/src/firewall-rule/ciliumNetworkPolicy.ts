import { KubernetesObject } from '../manifests/types';
import { Member } from './addresses';
import { FirewallRuleInput } from './input';
import { PlannedPolicy } from './plan';
import { isInspected, PortRange } from './ports';
import { Selector, selectorOf } from './selectors';

/** A selector alone means the namespace of the policy; that the label exists means every namespace. */
function inAnyNamespace(selector: Selector): Selector {
  return {
    ...selector,
    matchExpressions: [
      ...(selector.matchExpressions ?? []),
      { key: 'k8s:io.kubernetes.pod.namespace', operator: 'Exists' },
    ],
  };
}

function peersOf(policy: PlannedPolicy, members: readonly Member[]) {
  const side = policy.way === 'ingress' ? 'from' : 'to';
  const cidrs = members.flatMap(member =>
    'cidr' in member ? [member.cidr] : [],
  );
  const endpoints = members.flatMap(member =>
    'label' in member ? [inAnyNamespace(selectorOf([member.label]))] : [],
  );
  // Endpoints and addresses in one rule would have to fit both.
  return [
    ...(endpoints.length ? [{ [`${side}Endpoints`]: endpoints }] : []),
    ...(cidrs.length ? [{ [`${side}CIDR`]: cidrs }] : []),
  ];
}

/** The ports of a protocol on layer 7, and the others without it. */
function portRules(
  ports: readonly PortRange[],
  profile: FirewallRuleInput['contextProfile'],
) {
  const rules =
    profile === 'HTTP' ? { http: [{}] } : { dns: [{ matchPattern: '*' }] };
  const inspected = (port: PortRange) => isInspected(port, profile);
  const written = (chosen: readonly PortRange[], extra: object) =>
    chosen.length
      ? [
          {
            ports: chosen.map(({ port, ...rest }) => ({
              port: String(port),
              ...rest,
            })),
            ...extra,
          },
        ]
      : [];
  return [
    ...written(ports.filter(inspected), { rules }),
    ...written(
      ports.filter(port => !inspected(port)),
      {},
    ),
  ];
}

/** Names are learnt from the answers that pods get, so Cilium has to see their questions. */
const dnsThroughProxy = {
  toEndpoints: [
    {
      matchLabels: {
        'k8s:io.kubernetes.pod.namespace': 'kube-system',
        'k8s:k8s-app': 'kube-dns',
      },
    },
  ],
  toPorts: [
    {
      ports: [{ port: '53', protocol: 'ANY' }],
      rules: { dns: [{ matchPattern: '*' }] },
    },
  ],
};

export function ciliumNetworkPolicy(
  meta: KubernetesObject['metadata'],
  policy: PlannedPolicy & { peers: Member[] },
  layer7: Pick<FirewallRuleInput, 'contextProfile' | 'domains'>,
): KubernetesObject {
  const domains = policy.way === 'egress' ? [...new Set(layer7.domains)] : [];
  const toPorts = portRules(policy.ports, layer7.contextProfile);
  const peers = domains.length
    ? [
        {
          toFQDNs: domains.map(domain =>
            domain.startsWith('*')
              ? { matchPattern: domain }
              : { matchName: domain },
          ),
        },
      ]
    : peersOf(policy, policy.peers);
  const anybody =
    policy.way === 'ingress'
      ? { fromEntities: ['all'] }
      : { toEntities: ['all'] };
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: meta,
    spec: {
      endpointSelector: policy.subject,
      [policy.way]: [
        ...(peers.length ? peers : [anybody]).map(peer => ({
          ...peer,
          ...(toPorts.length > 0 && { toPorts }),
        })),
        ...(domains.length ? [dnsThroughProxy] : []),
      ],
    },
  };
}
