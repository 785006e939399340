/**
 * Strict schemas of the kinds that translators write and that neither the validator nor the published definitions of
 * custom resources describe. After the API reference of Kubernetes 1.34 and of CDI v1beta1; fields that no translator
 * has a use for are left out, so that writing one is noticed.
 */
const name = {
  type: 'string',
  maxLength: 253,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
};
const namespace = {
  type: 'string',
  maxLength: 63,
  pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
};
const texts = { type: 'object', additionalProperties: { type: 'string' } };
const quantities = {
  type: 'object',
  additionalProperties: {
    type: 'string',
    pattern: '^[1-9][0-9]*(m|Mi|Gi)$',
  },
};
const words = { type: 'array', minItems: 1, items: { type: 'string' } };

const closed = (
  properties: Record<string, object>,
  required: string[] = Object.keys(properties),
) => ({ type: 'object', properties, required, additionalProperties: false });

const kind = (
  apiVersion: string,
  kindName: string,
  fields: Record<string, object>,
  options: { namespaced: boolean; required?: string[] },
) => ({
  apiVersion,
  kind: kindName,
  schema: closed(
    {
      apiVersion: { const: apiVersion },
      kind: { const: kindName },
      metadata: closed(
        {
          name,
          ...(options.namespaced && { namespace }),
          labels: texts,
          annotations: texts,
        },
        options.namespaced ? ['name', 'namespace'] : ['name'],
      ),
      ...fields,
    },
    [
      'apiVersion',
      'kind',
      'metadata',
      ...(options.required ?? Object.keys(fields)),
    ],
  ),
});

const RBAC = 'rbac.authorization.k8s.io';
const rules = {
  type: 'array',
  items: closed({
    apiGroups: words,
    resources: { ...words, items: { type: 'string', pattern: '^[a-z/-]+$' } },
    // No wildcard.
    verbs: { ...words, items: { type: 'string', pattern: '^[a-z]+$' } },
  }),
};
const binding = (role: string) => ({
  roleRef: closed({ apiGroup: { const: RBAC }, kind: { const: role }, name }),
  subjects: {
    type: 'array',
    minItems: 1,
    items: closed({
      apiGroup: { const: RBAC },
      kind: { enum: ['Group', 'User'] },
      name: { type: 'string', minLength: 1 },
    }),
  },
});

export const coreSchemas = [
  kind(
    'storage.k8s.io/v1',
    'StorageClass',
    {
      provisioner: { type: 'string', maxLength: 253, minLength: 1 },
      parameters: texts,
      reclaimPolicy: { enum: ['Delete', 'Retain'] },
      allowVolumeExpansion: { type: 'boolean' },
      volumeBindingMode: { enum: ['Immediate', 'WaitForFirstConsumer'] },
    },
    { namespaced: false, required: ['provisioner'] },
  ),
  kind(
    'scheduling.k8s.io/v1',
    'PriorityClass',
    {
      // Above are the classes of the system.
      value: { type: 'integer', minimum: -2147483648, maximum: 1_000_000_000 },
      globalDefault: { type: 'boolean' },
      preemptionPolicy: { enum: ['Never', 'PreemptLowerPriority'] },
      description: { type: 'string' },
    },
    { namespaced: false, required: ['value'] },
  ),
  kind(
    'v1',
    'ResourceQuota',
    { spec: closed({ hard: { ...quantities, minProperties: 1 } }) },
    { namespaced: true },
  ),
  kind(
    'v1',
    'LimitRange',
    {
      spec: closed({
        limits: {
          type: 'array',
          minItems: 1,
          items: closed({
            type: { const: 'Container' },
            default: quantities,
            defaultRequest: quantities,
          }),
        },
      }),
    },
    { namespaced: true },
  ),
  kind(`${RBAC}/v1`, 'Role', { rules }, { namespaced: true }),
  kind(`${RBAC}/v1`, 'ClusterRole', { rules }, { namespaced: false }),
  kind(`${RBAC}/v1`, 'RoleBinding', binding('Role'), { namespaced: true }),
  kind(`${RBAC}/v1`, 'ClusterRoleBinding', binding('ClusterRole'), {
    namespaced: false,
  }),
  kind(
    'cdi.kubevirt.io/v1beta1',
    'DataSource',
    { spec: closed({ source: closed({ pvc: closed({ name, namespace }) }) }) },
    { namespaced: true },
  ),
  kind(
    'cdi.kubevirt.io/v1beta1',
    'DataImportCron',
    {
      spec: closed({
        managedDataSource: name,
        schedule: { type: 'string', pattern: '^([0-9*/]+ ){4}[0-9*/]+$' },
        garbageCollect: { enum: ['Outdated', 'Never'] },
        importsToKeep: { type: 'integer', minimum: 0 },
        template: closed({
          spec: closed({
            source: closed({
              registry: closed({
                url: { type: 'string', pattern: '^docker://' },
              }),
            }),
            storage: closed({
              resources: closed({ requests: quantities }),
            }),
          }),
        }),
      }),
    },
    { namespaced: true },
  ),
];
