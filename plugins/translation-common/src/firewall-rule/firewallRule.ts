import { toDns1123Label } from '../dns1123';
import { defineTranslator } from '../manifests/defineTranslator';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { ciliumNetworkPolicy } from './ciliumNetworkPolicy';
import { FirewallRuleInput, firewallRuleInput } from './input';
import { networkPolicy } from './networkPolicy';
import { isInspected, readPorts } from './ports';
import { anyOf, PlannedPolicy, planPolicies, Way } from './plan';

/** Where an application listens when the rule does not say. */
const usualPorts: Partial<
  Record<FirewallRuleInput['contextProfile'], PlannedPolicy['ports']>
> = {
  HTTP: [{ protocol: 'TCP', port: 80 }],
  DNS: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

/** Whether layer 7 asks for something that Cilium can hold in this direction. */
function needsCilium(rule: FirewallRuleInput, way: Way): boolean {
  return (
    rule.action === 'allow' &&
    (rule.contextProfile === 'HTTP' ||
      (way === 'egress' &&
        (rule.contextProfile === 'DNS' || rule.domains.length > 0)))
  );
}

function noteLayer7(
  rule: FirewallRuleInput,
  policies: readonly PlannedPolicy[],
  notes: NoteBook,
): void {
  const { contextProfile: profile, domains, action } = rule;
  const asks = profile !== 'none' || domains.length > 0;
  if (!asks) {
    return;
  }
  if (action !== 'allow' || policies.length === 0) {
    notes.loss(
      'layer-7',
      'contextProfile',
      `The context profile (${[profile, ...domains].join(
        ', ',
      )}) is not carried over: only a policy that allows something can ask for an application.`,
    );
    return;
  }
  if (profile === 'TLS' || profile === 'other') {
    notes.loss(
      'application-unknown',
      'contextProfile',
      `Neither policy recognises the application “${profile}”: only ports are checked.`,
    );
  }
  const inwards = policies.some(({ way }) => way === 'ingress');
  if (profile === 'DNS' && inwards) {
    notes.loss(
      'dns-inwards',
      'contextProfile',
      'Cilium looks into DNS on its way out only; inwards the ports are checked.',
    );
  }
  if (domains.length && inwards) {
    notes.loss(
      'domains-inwards',
      'domains',
      `Domain names only say whom pods may call; inwards ${domains.join(
        ', ',
      )} cannot be checked.`,
    );
  }
  if (policies.some(({ way }) => needsCilium(rule, way))) {
    notes.question(
      'cilium',
      'contextProfile',
      'Does the cluster run Cilium with its layer 7 proxy? No other plugin holds this policy.',
    );
    const blind = readPorts(rule.services).filter(
      port => !isInspected(port, profile),
    );
    if (blind.length && profile !== 'none') {
      notes.loss(
        'layer-7-blind',
        'services',
        `${blind
          .map(({ protocol, port, endPort }) =>
            [protocol, [port, endPort].filter(Boolean).join('-')].join(' '),
          )
          .join(
            ', ',
          )} is allowed without a look at the application: Cilium inspects single ports that speak ${profile}.`,
      );
    }
  }
  if (rule.services.length === 0 && usualPorts[profile]) {
    notes.question(
      'layer-7-port',
      'services',
      `On which ports does ${profile} listen? The usual ones stand in.`,
    );
  }
  if (
    domains.length &&
    rule.destinations.length &&
    policies.some(({ way }) => way === 'egress')
  ) {
    notes.loss(
      'domains-and-destinations',
      'destinations',
      `Domain names take the place of the destinations (${rule.destinations.join(
        ', ',
      )}): one policy rule cannot ask for both.`,
    );
  }
}

function noteOrder(rule: FirewallRuleInput, notes: NoteBook): void {
  notes.loss(
    'order',
    'sequence',
    `Position ${rule.sequence} is lost: policies have no order, they add up. A denial above this rule no longer wins.`,
  );
  if (rule.logged) {
    notes.loss(
      'logging',
      'logged',
      'A NetworkPolicy writes no log. Cilium’s Hubble, or the flow log of another plugin, shows what passed and what was dropped.',
    );
  }
}

/** @public */
export const firewallRuleTranslator = defineTranslator({
  id: 'firewall-rule',
  title: 'Firewall rule → NetworkPolicy',
  input: firewallRuleInput,
  example: {
    name: 'Web to database',
    namespace: 'shop',
    action: 'allow',
    direction: 'in',
    sources: ['tier=web', '10.20.0.0/16'],
    destinations: ['tier=db'],
    services: ['TCP 3306'],
    appliedTo: [],
    contextProfile: 'none',
    domains: [],
    sequence: 120,
    logged: true,
  },
  translate(rule) {
    const notes = new NoteBook();
    const name = notes.name(rule.name);
    const policies = planPolicies(rule, notes);
    noteLayer7(rule, policies, notes);
    noteOrder(rule, notes);
    if (policies.length === 0) {
      notes.loss(
        'nothing-to-write',
        'name',
        `Nothing of the rule (${rule.action} ${rule.direction}, from ${anyOf(
          rule.sources,
        )} to ${anyOf(rule.destinations)}, ${anyOf(
          rule.services,
        )}, applied to ${anyOf(
          rule.appliedTo,
        )}) can be said with a NetworkPolicy, so none is written in “${
          rule.namespace
        }”; the other losses say why.`,
      );
    }
    if (policies.length > 0) {
      notes.question(
        'enforced',
        'name',
        'Does the network plugin hold policies? Flannel takes them and does nothing. Test one flow that must pass and one that must not.',
      );
    }
    if (policies.some(({ way }) => way === 'egress')) {
      notes.question(
        'dns',
        'direction',
        'Are the pods allowed to ask the cluster’s DNS? Once a policy covers egress, everything else is closed, DNS included.',
      );
    }
    return notes.answer(
      policies.map((policy, index) => {
        const own = [
          name,
          ...(rule.direction === 'in-out' ? [policy.way] : []),
          ...(policies.length > 1 ? [String(index + 1)] : []),
        ].join('-');
        const meta = metadata(
          'firewall-rule',
          toDns1123Label(own).label,
          rule.name,
          rule.namespace,
        );
        const { peers } = policy;
        if (!peers || !needsCilium(rule, policy.way)) {
          return networkPolicy(meta, policy);
        }
        const ports = policy.ports.length
          ? policy.ports
          : usualPorts[rule.contextProfile] ?? [];
        return ciliumNetworkPolicy(meta, { ...policy, peers, ports }, rule);
      }),
    );
  },
});
