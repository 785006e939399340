import { z } from 'zod';
import {
  choiceField,
  countField,
  flagField,
  listField,
  nameField,
  nameItem,
  namespaceField,
} from '../manifests/fields';
import { isAddress, looksLikeAddress } from './addresses';

const member = nameItem.refine(
  text => !looksLikeAddress(text) || isAddress(text),
  'Not an address: 10.0.0.7 or 10.0.0.0/8; otherwise a tag (tier=web) or the name of a group',
);

const service = z
  .string()
  .trim()
  .regex(
    /^((TCP|UDP|SCTP) [1-9][0-9]{0,4}(-[1-9][0-9]{0,4})?|ICMP)$/,
    'TCP 443, UDP 5000-5010 or ICMP',
  )
  .refine(text => {
    const [first, last = first] = (text.split(' ')[1] ?? '1')
      .split('-')
      .map(Number);
    return first <= last && last <= 65_535;
  }, 'Ports go from 1 to 65535, the lower one first');

const domain = z
  .string()
  .trim()
  .max(200)
  .regex(
    /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/,
    'A domain such as api.example.com or *.example.com',
  );

const sides = 'Tags (tier=web), groups, addresses or ranges; none is any.';

/** A rule of the distributed firewall. @public */
export const firewallRuleInput = z.strictObject({
  name: nameField({ title: 'Name', description: 'The rule’s name in NSX.' }),
  namespace: namespaceField(),
  action: choiceField(['allow', 'drop', 'reject'], {
    title: 'Action',
    description: 'What happens to traffic that fits.',
  }),
  direction: choiceField(['in', 'out', 'in-out'], {
    title: 'Direction',
    description: 'Seen from what the rule is applied to.',
  }),
  sources: listField(
    member,
    { max: 8 },
    { title: 'Sources', description: sides },
  ),
  destinations: listField(
    member,
    { max: 8 },
    { title: 'Destinations', description: sides },
  ),
  services: listField(
    service,
    { max: 12 },
    {
      title: 'Services',
      description: 'TCP 443, UDP 5000-5010 or ICMP; none is any.',
    },
  ),
  appliedTo: listField(
    member,
    { max: 4 },
    {
      title: 'Applied to',
      description: 'Tags or groups; none is the whole distributed firewall.',
    },
  ),
  contextProfile: choiceField(['none', 'HTTP', 'DNS', 'TLS', 'other'], {
    title: 'Context profile',
    description: 'The application (layer 7) that the rule insists on.',
  }),
  domains: listField(
    domain,
    { max: 8 },
    {
      title: 'Domain names',
      description: 'Of the context profile, such as *.example.com.',
    },
  ),
  sequence: countField(
    { min: 0, max: 100_000 },
    { title: 'Position', description: 'The rule’s place in its section.' },
  ),
  logged: flagField({
    title: 'Logged',
    description: 'Traffic that fits is written to the log.',
  }),
});

/** @public */
export type FirewallRuleInput = z.output<typeof firewallRuleInput>;
