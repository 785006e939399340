import { privileges } from './privileges';
import { roleTranslator } from './role';

const { example } = roleTranslator;

const translate = (change: Partial<typeof example>) =>
  roleTranslator.translate({ ...example, ...change });

const view = {
  apiGroups: ['kubevirt.io'],
  resources: ['virtualmachines', 'virtualmachineinstances'],
  verbs: ['get', 'list', 'watch'],
};

describe('roleTranslator', () => {
  it('grants what is known, in the namespace, and asks about the rest', () => {
    const { manifests, questions } = translate({});
    const [role, binding] = manifests;
    expect(role).toMatchObject({
      kind: 'Role',
      metadata: { name: 'vm-operators', namespace: 'shop' },
    });
    expect(role.rules).toEqual([
      view,
      {
        apiGroups: ['subresources.kubevirt.io'],
        resources: ['virtualmachines/start'],
        verbs: ['update'],
      },
      {
        apiGroups: ['subresources.kubevirt.io'],
        resources: ['virtualmachines/stop'],
        verbs: ['update'],
      },
      {
        apiGroups: ['subresources.kubevirt.io'],
        resources: [
          'virtualmachineinstances/console',
          'virtualmachineinstances/vnc',
        ],
        verbs: ['get'],
      },
      {
        apiGroups: ['snapshot.kubevirt.io'],
        resources: ['virtualmachinesnapshots'],
        verbs: ['create'],
      },
    ]);
    expect(binding).toMatchObject({
      kind: 'RoleBinding',
      roleRef: { kind: 'Role', name: 'vm-operators' },
      subjects: [{ kind: 'Group', name: 'CORP\\vm-operators' }],
    });
    expect(questions).toContainEqual(
      expect.objectContaining({
        rule: 'privilege-unknown',
        field: 'privileges[4]',
      }),
    );
  });

  it('is for the whole cluster above the folders', () => {
    const { manifests } = translate({
      scopeKind: 'datacenter',
      privileges: ['Host.Config.Maintenance'],
    });
    expect(manifests.map(({ kind }) => kind)).toEqual([
      'ClusterRole',
      'ClusterRoleBinding',
    ]);
    expect(manifests[0].metadata).not.toHaveProperty('namespace');
    expect(JSON.stringify(manifests[0].rules)).toContain('"nodes"');
  });

  it('grants nothing about nodes in a namespace', () => {
    const { manifests, questions } = translate({
      privileges: ['Host.Config.Maintenance'],
    });
    expect(manifests[0].rules).toEqual([view]);
    expect(questions[0].rule).toBe('privilege-cluster-wide');
  });

  it('takes nothing that objects have by themselves for a privilege', () => {
    const { questions } = translate({ privileges: ['constructor.name'] });
    expect(questions[0].rule).toBe('privilege-unknown');
  });

  it('knows no wildcard and nothing that gives rights away', () => {
    const all = Object.values(privileges).flatMap(({ rules }) => rules);
    expect(JSON.stringify(all)).not.toContain('*');
    expect(all.flatMap(({ apiGroups }) => apiGroups)).not.toContain(
      'rbac.authorization.k8s.io',
    );
    expect(all.flatMap(({ verbs }) => verbs)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/bind|escalate|impersonate/),
      ]),
    );
  });
});
