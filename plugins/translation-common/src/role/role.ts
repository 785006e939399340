import { z } from 'zod';
import { toDns1123Label } from '../dns1123';
import { defineTranslator } from '../manifests/defineTranslator';
import {
  choiceField,
  flagField,
  listField,
  nameField,
} from '../manifests/fields';
import { metadata } from '../manifests/metadata';
import { NoteBook } from '../manifests/NoteBook';
import { PolicyRule, privileges, readRules } from './privileges';

const privilege = z
  .string()
  .trim()
  .max(100)
  .regex(
    /^[A-Za-z]+(\.[A-Za-z0-9_]+)+$/,
    'A privilege by its id, such as VirtualMachine.Interact.PowerOn',
  );

/** A role of vCenter, and the permission that gives it to somebody somewhere. @public */
export const roleInput = z.strictObject({
  name: nameField({
    title: 'Role',
    description: 'The role’s name in vCenter.',
  }),
  privileges: listField(
    privilege,
    { min: 1, max: 60 },
    {
      title: 'Privileges',
      description: 'By id, such as VirtualMachine.Interact.PowerOn.',
    },
  ),
  principal: nameField({
    title: 'Principal',
    description: 'Who has the role, such as CORP\\vm-operators.',
  }),
  principalKind: choiceField(['group', 'user'], {
    title: 'Kind of principal',
    description: 'A group where possible: people come and go.',
  }),
  scope: nameField({
    title: 'Object',
    description: 'Where the permission is set; becomes the namespace.',
  }),
  scopeKind: choiceField(
    ['root', 'datacenter', 'cluster', 'folder', 'resource-pool', 'vm'],
    { title: 'Kind of object', description: 'Its place in the inventory.' },
  ),
  propagate: flagField({
    title: 'Propagates',
    description: 'Holds for everything below the object.',
  }),
});

/** @public */
export type RoleInput = z.output<typeof roleInput>;

/** Above folders there is no namespace to bind in. */
const clusterScopes = ['root', 'datacenter', 'cluster'];

/** Rules on the same resources become one. */
function merged(rules: readonly PolicyRule[]): PolicyRule[] {
  const found = new Map<string, PolicyRule>();
  for (const { apiGroups, resources, verbs } of rules) {
    const key = [...apiGroups, ...resources].join();
    const known = found.get(key)?.verbs ?? [];
    found.set(key, {
      apiGroups,
      resources,
      verbs: [...new Set([...known, ...verbs])],
    });
  }
  return [...found.values()];
}

function grantsOf(
  role: RoleInput,
  isClusterWide: boolean,
  notes: NoteBook,
): PolicyRule[] {
  return role.privileges.flatMap((id, index) => {
    const field = `privileges[${index}]`;
    const grant = Object.hasOwn(privileges, id) ? privileges[id] : undefined;
    if (!grant) {
      notes.question(
        'privilege-unknown',
        field,
        `What does “${id}” allow that somebody still needs? It has no known counterpart, so nothing is granted for it.`,
      );
      return [];
    }
    if (grant.clusterWide && !isClusterWide) {
      notes.question(
        'privilege-cluster-wide',
        field,
        `Does “${id}” have to be granted? It is about things outside of namespaces, which takes a ClusterRole and a ClusterRoleBinding, so it is left out here.`,
      );
      return [];
    }
    return grant.rules;
  });
}

function notePermission(
  role: RoleInput,
  isClusterWide: boolean,
  notes: NoteBook,
): void {
  notes.question(
    'principal-name',
    'principal',
    `Does the identity provider of the cluster call the ${role.principalKind} “${role.principal}”? Names are compared letter by letter, prefix included.`,
  );
  notes.loss(
    'no-hierarchy',
    'scopeKind',
    isClusterWide
      ? `A permission on the ${role.scopeKind} “${role.scope}” becomes one on the whole cluster, every namespace included, also those still to come.`
      : `The ${role.scopeKind} “${role.scope}” becomes a namespace: permissions are bound there and inherited from nowhere, and cannot be taken back further down.`,
  );
  if (!role.propagate) {
    notes.loss(
      'propagation',
      'propagate',
      isClusterWide
        ? 'A permission that did not propagate holds for everything in the cluster now.'
        : 'A permission that did not propagate holds for every object of its kind in the namespace now.',
    );
  }
  if (role.scopeKind === 'vm') {
    notes.loss(
      'single-object',
      'scope',
      `The permission was on one VM; the rules hold for all VMs of the namespace. Give “${role.scope}” a namespace of its own, or name it under resourceNames where the verb allows it.`,
    );
  }
}

const RBAC = 'rbac.authorization.k8s.io';

/** @public */
export const roleTranslator = defineTranslator({
  id: 'role',
  title: 'Role and permission → Role and RoleBinding',
  input: roleInput,
  example: {
    name: 'VM operators',
    privileges: [
      'VirtualMachine.Interact.PowerOn',
      'VirtualMachine.Interact.PowerOff',
      'VirtualMachine.Interact.ConsoleInteract',
      'VirtualMachine.State.CreateSnapshot',
      'VirtualMachine.Interact.SetCDMedia',
    ],
    principal: 'CORP\\vm-operators',
    principalKind: 'group',
    scope: 'Shop',
    scopeKind: 'folder',
    propagate: true,
  },
  translate(role) {
    const notes = new NoteBook();
    const isClusterWide = clusterScopes.includes(role.scopeKind);
    const name = notes.name(role.name);
    const namespace = isClusterWide
      ? undefined
      : notes.name(role.scope, 'scope');
    const rules = merged([
      ...readRules,
      ...grantsOf(role, isClusterWide, notes),
    ]);
    notePermission(role, isClusterWide, notes);
    const kind = isClusterWide ? 'ClusterRole' : 'Role';
    const meta = (own: string) => metadata('role', own, role.name, namespace);
    return notes.answer([
      { apiVersion: `${RBAC}/v1`, kind, metadata: meta(name), rules },
      {
        apiVersion: `${RBAC}/v1`,
        kind: `${kind}Binding`,
        metadata: meta(
          toDns1123Label(`${name}-${toDns1123Label(role.principal).label}`)
            .label,
        ),
        roleRef: { apiGroup: RBAC, kind, name },
        subjects: [
          {
            apiGroup: RBAC,
            kind: role.principalKind === 'group' ? 'Group' : 'User',
            name: role.principal,
          },
        ],
      },
    ]);
  },
});
