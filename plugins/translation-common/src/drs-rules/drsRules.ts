import { z } from 'zod';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  listField,
  nameField,
  nameItem,
  namespaceField,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { KubernetesObject } from '../manifests/types';

/** A VM-VM or VM-Host rule of DRS. @public */
export const drsRulesInput = z
  .strictObject({
    name: nameField({
      title: 'Name',
      description: 'The rule’s name in the cluster’s settings.',
    }),
    namespace: namespaceField(),
    rule: choiceField(
      ['keep-together', 'keep-apart', 'run-on-hosts', 'keep-off-hosts'],
      {
        title: 'Rule',
        description: 'VM-VM (together, apart) or VM-Host (on, off).',
      },
    ),
    enforcement: choiceField(['must', 'should'], {
      title: 'Enforcement',
      description: 'Whether the rule may be broken when there is no other way.',
    }),
    vms: listField(
      nameItem,
      { min: 1, max: 12 },
      { title: 'VMs', description: 'The machines that the rule is about.' },
    ),
    hostGroup: z
      .string()
      .trim()
      .max(80, 'At most 80 characters')
      .regex(/^[^\r\n\t]*$/, 'One line')
      .meta({
        title: 'Host group',
        description: 'For VM-Host rules: the group of hosts.',
      }),
  })
  .refine(rule => !isHostRule(rule.rule) || rule.hostGroup !== '', {
    path: ['hostGroup'],
    message: 'A VM-Host rule needs a host group',
  })
  .refine(rule => isHostRule(rule.rule) || rule.vms.length > 1, {
    path: ['vms'],
    message: 'A VM-VM rule needs two VMs',
  });

/** @public */
export type DrsRulesInput = z.output<typeof drsRulesInput>;

const HOSTNAME = 'kubernetes.io/hostname';
const HOST_GROUP = 'crosswalk.dev/host-group';
const RULE = 'crosswalk.dev/drs-rule';

function isHostRule(rule: string): boolean {
  return rule === 'run-on-hosts' || rule === 'keep-off-hosts';
}

/** A term that must hold, or one that is preferred above all others. */
function enforced(must: boolean, term: object) {
  return must
    ? { requiredDuringSchedulingIgnoredDuringExecution: [term] }
    : {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, podAffinityTerm: term },
        ],
      };
}

/** What the rule adds to a Pod template. */
function placement(
  rule: DrsRulesInput,
  label: string,
  notes: NoteBook,
): object {
  const must = rule.enforcement === 'must';
  const sameRule = { matchLabels: { [RULE]: label } };
  if (rule.rule === 'keep-together') {
    return {
      affinity: {
        podAffinity: enforced(must, {
          labelSelector: sameRule,
          topologyKey: HOSTNAME,
        }),
      },
    };
  }
  if (rule.rule === 'keep-apart') {
    return must
      ? {
          affinity: {
            podAntiAffinity: enforced(true, {
              labelSelector: sameRule,
              topologyKey: HOSTNAME,
            }),
          },
        }
      : {
          topologySpreadConstraints: [
            {
              maxSkew: 1,
              topologyKey: HOSTNAME,
              whenUnsatisfiable: 'ScheduleAnyway',
              labelSelector: sameRule,
            },
          ],
        };
  }
  const group = notes.name(rule.hostGroup, 'hostGroup');
  notes.question(
    'node-labels',
    'hostGroup',
    `Which nodes form the group “${rule.hostGroup}”? Label them: kubectl label node <name> ${HOST_GROUP}=${group}`,
  );
  const preference = {
    matchExpressions: [
      {
        key: HOST_GROUP,
        operator: rule.rule === 'run-on-hosts' ? 'In' : 'NotIn',
        values: [group],
      },
    ],
  };
  return {
    affinity: {
      nodeAffinity: must
        ? {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [preference],
            },
          }
        : {
            preferredDuringSchedulingIgnoredDuringExecution: [
              { weight: 100, preference },
            ],
          },
    },
  };
}

function deployment(
  rule: DrsRulesInput,
  workload: { name: string; source: string; replicas: number },
  label: string,
  spec: object,
): KubernetesObject {
  const { name, source, replicas } = workload;
  const own = { 'app.kubernetes.io/name': name };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata('drs-rules', name, source, rule.namespace),
    spec: {
      replicas,
      selector: { matchLabels: own },
      template: {
        metadata: { labels: { ...own, [RULE]: label } },
        spec: {
          ...spec,
          containers: [
            { name: 'app', image: `registry.example.com/${name}:1` },
          ],
        },
      },
    },
  };
}

function noteRule(rule: DrsRulesInput, notes: NoteBook): void {
  notes.loss(
    'not-during-execution',
    'rule',
    'The rule counts when a pod is placed. Nothing moves afterwards: when a label changes or a node comes back, pods stay until they are replaced, or the descheduler evicts them.',
  );
  notes.question(
    'image',
    'vms',
    'Which image runs? The one written stands in. For machines on KubeVirt the same placement belongs in spec.template.spec of the VirtualMachine.',
  );
  if (rule.enforcement === 'must') {
    notes.loss(
      'pending',
      'enforcement',
      'A pod that finds no fitting node stays Pending, also when a node has failed and during an upgrade; leave room for one.',
    );
  } else {
    notes.loss(
      'best-effort',
      'enforcement',
      'A preference is weighed against others once and never enforced later; DRS kept trying.',
    );
  }
  if (!isHostRule(rule.rule) && rule.hostGroup) {
    notes.loss(
      'host-group-unused',
      'hostGroup',
      `A VM-VM rule has no host group; “${rule.hostGroup}” is left out.`,
    );
  }
}

/** @public */
export const drsRulesTranslator = defineTranslator({
  id: 'drs-rules',
  title: 'DRS rule → affinity, anti-affinity and spread',
  input: drsRulesInput,
  example: {
    name: 'Web servers apart',
    namespace: 'shop',
    rule: 'keep-apart',
    enforcement: 'must',
    vms: ['web-01', 'web-02', 'web-03'],
    hostGroup: '',
  },
  translate(rule) {
    const notes = new NoteBook();
    const label = notes.name(rule.name);
    const spec = placement(rule, label, notes);
    noteRule(rule, notes);
    if (rule.rule === 'keep-apart') {
      notes.question(
        'copies',
        'vms',
        `Are ${rule.vms.join(', ')} copies of one thing? They become ${
          rule.vms.length
        } interchangeable copies of one Deployment, without names of their own. If they differ, give each a Deployment and all of them the label ${RULE}=${label}.`,
      );
      const workload = {
        name: label,
        source: rule.name,
        replicas: rule.vms.length,
      };
      return notes.answer([deployment(rule, workload, label, spec)]);
    }
    const names = notes.names(rule.vms, 'vms');
    return notes.answer(
      names.map((name, index) =>
        deployment(
          rule,
          { name, source: rule.vms[index], replicas: 1 },
          label,
          spec,
        ),
      ),
    );
  },
});
