import { NoteBook } from '../manifests/NoteBook';
import { Member } from './addresses';
import { FirewallRuleInput } from './input';
import { PortRange, readPorts } from './ports';
import { labelsOf, readMembers, Selector, selectorOf } from './selectors';

export type Way = 'ingress' | 'egress';

/** One policy to write: which pods it is about, and whom they may talk to. */
export interface PlannedPolicy {
  way: Way;
  subject: Selector;
  /** Undefined: nobody, the policy only isolates. Empty: anybody. */
  peers?: Member[];
  /** Empty: all ports. */
  ports: PortRange[];
}

const ways: Record<FirewallRuleInput['direction'], Way[]> = {
  in: ['ingress'],
  out: ['egress'],
  'in-out': ['ingress', 'egress'],
};

interface Sides {
  sources: Member[];
  destinations: Member[];
  appliedTo: Member[];
}

/** The pods at the near end of the rule: those of that side that it is also applied to. */
function subjectsOf(way: Way, sides: Sides, notes: NoteBook): Selector[] {
  const field = way === 'ingress' ? 'destinations' : 'sources';
  const side = sides[field];
  const near = labelsOf(side);
  const applied = labelsOf(sides.appliedTo);
  if (near.length < side.length) {
    notes.loss(
      'address-as-subject',
      field,
      `A policy is about pods, not addresses, so ${field} that are addresses are left out for ${way}; what has an address of its own is protected where it is.`,
    );
  }
  if (applied.length < sides.appliedTo.length) {
    notes.loss(
      'address-as-subject',
      'appliedTo',
      'A policy applies to pods by their labels; addresses it is applied to are left out.',
    );
  }
  if (
    (side.length > 0 && near.length === 0) ||
    (sides.appliedTo.length > 0 && applied.length === 0)
  ) {
    return [];
  }
  if (near.length === 0 && applied.length === 0) {
    notes.question(
      'whole-namespace',
      'appliedTo',
      `Is it meant for every pod of the namespace? Nothing narrows down the pods that the ${way} policy is about.`,
    );
  }
  return (near.length ? near.map(label => [label]) : [[]]).flatMap(one =>
    (applied.length ? applied.map(label => [label]) : [[]]).map(other =>
      selectorOf([...one, ...other]),
    ),
  );
}

/** A list of a rule for people. */
export function anyOf(texts: readonly string[]): string {
  return texts.join(', ') || 'any';
}

function noteDenial(rule: FirewallRuleInput, notes: NoteBook): void {
  const narrow =
    rule.sources.length + rule.destinations.length + rule.services.length > 0;
  notes.loss(
    'deny-rule',
    'action',
    `A NetworkPolicy only allows. In place of “${
      rule.action
    }” the pods are isolated: whatever no other policy allows is dropped${
      narrow
        ? `, not only what the rule names (from ${anyOf(
            rule.sources,
          )} to ${anyOf(rule.destinations)}, ${anyOf(
            rule.services,
          )}). Explicit denials need Cilium (ingressDeny, egressDeny) or a cluster-wide policy`
        : ''
    }.`,
  );
  if (rule.action === 'reject') {
    notes.loss(
      'reject',
      'action',
      'Traffic is dropped in silence: clients wait for a timeout where they were refused at once.',
    );
  }
}

/** What the rule asks for, before it is written in one dialect or the other. */
export function planPolicies(
  rule: FirewallRuleInput,
  notes: NoteBook,
): PlannedPolicy[] {
  const sides: Sides = {
    sources: readMembers(rule.sources, 'sources', notes),
    destinations: readMembers(rule.destinations, 'destinations', notes),
    appliedTo: readMembers(rule.appliedTo, 'appliedTo', notes),
  };
  const allows = rule.action === 'allow';
  if (!allows) {
    noteDenial(rule, notes);
  }
  const ports = readPorts(rule.services);
  const onlyIcmp = rule.services.length > 0 && ports.length === 0;
  if (rule.services.includes('ICMP')) {
    notes.loss(
      'icmp',
      'services',
      'ICMP has no place in a NetworkPolicy: whether pings pass depends on the network plugin.',
    );
  }
  if (allows && onlyIcmp) {
    return [];
  }
  return ways[rule.direction].flatMap(way =>
    subjectsOf(way, sides, notes).map(subject => ({
      way,
      subject,
      ...(allows
        ? {
            peers: way === 'ingress' ? sides.sources : sides.destinations,
            ports,
          }
        : { ports: [] }),
    })),
  );
}
