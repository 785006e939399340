import { KubernetesObject } from '../manifests/types';
import { Member } from './addresses';
import { PlannedPolicy } from './plan';
import { selectorOf } from './selectors';

/** Tags and groups of NSX know no namespaces, so pods of every namespace are meant. */
function peerOf(member: Member) {
  return 'cidr' in member
    ? { ipBlock: { cidr: member.cidr } }
    : { namespaceSelector: {}, podSelector: selectorOf([member.label]) };
}

function rulesOf(policy: PlannedPolicy) {
  if (!policy.peers) {
    return [];
  }
  const peers = policy.peers.map(peerOf);
  return [
    {
      ...(peers.length > 0 && {
        [policy.way === 'ingress' ? 'from' : 'to']: peers,
      }),
      ...(policy.ports.length > 0 && { ports: policy.ports }),
    },
  ];
}

export function networkPolicy(
  meta: KubernetesObject['metadata'],
  policy: PlannedPolicy,
): KubernetesObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: meta,
    spec: {
      podSelector: policy.subject,
      policyTypes: [policy.way === 'ingress' ? 'Ingress' : 'Egress'],
      [policy.way]: rulesOf(policy),
    },
  };
}
