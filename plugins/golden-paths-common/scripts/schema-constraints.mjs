// What the Kubernetes, KubeVirt and CDI API references state in prose and their TypeScript types lose: closed sets of
// values, formats and ranges. `definition` matches the end of a type's name; `root` is "apiVersion kind".
const subdomain =
  '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$';
const label = '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$';
const accessModes = [
  'ReadWriteOnce',
  'ReadOnlyMany',
  'ReadWriteMany',
  'ReadWriteOncePod',
];
const pullPolicies = ['Always', 'Never', 'IfNotPresent'];

export const constraints = [
  {
    definition: 'ObjectMeta',
    property: 'name',
    pattern: subdomain,
    maxLength: 253,
  },
  {
    // Services keep to the older, narrower form of names.
    only: 'v1 Service',
    definition: 'ObjectMeta',
    property: 'name',
    pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    maxLength: 63,
  },
  {
    definition: 'ObjectMeta',
    property: 'namespace',
    pattern: label,
    maxLength: 63,
  },
  {
    definition: 'V1VirtualMachineSpec',
    property: 'runStrategy',
    enum: [
      'Always',
      'Halted',
      'Manual',
      'RerunOnFailure',
      'Once',
      'WaitAsReceiver',
    ],
  },
  { definition: 'V1CPU', property: 'cores', minimum: 1 },
  { definition: 'V1CPU', property: 'sockets', minimum: 1 },
  { definition: 'V1CPU', property: 'threads', minimum: 1 },
  {
    definition: 'V1DiskTarget',
    property: 'bus',
    enum: ['virtio', 'sata', 'scsi', 'usb'],
  },
  {
    definition: 'V1CDRomTarget',
    property: 'bus',
    enum: ['virtio', 'sata', 'scsi'],
  },
  {
    definition: 'V1Interface',
    property: 'model',
    enum: ['e1000', 'e1000e', 'igb', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'],
  },
  {
    definition: 'V1VirtualMachineInstanceSpec',
    property: 'evictionStrategy',
    enum: ['None', 'LiveMigrate', 'LiveMigrateIfPossible', 'External'],
  },
  {
    definition: 'V1Port',
    property: 'port',
    minimum: 1,
    maximum: 65535,
  },
  {
    definition: 'PersistentVolumeClaimSpec',
    property: 'accessModes',
    enum: accessModes,
  },
  { definition: 'StorageSpec', property: 'accessModes', enum: accessModes },
  {
    definition: 'PersistentVolumeClaimSpec',
    property: 'volumeMode',
    enum: ['Block', 'Filesystem'],
  },
  {
    definition: 'StorageSpec',
    property: 'volumeMode',
    enum: ['Block', 'Filesystem'],
  },
  {
    definition: 'V1beta1DataVolumeSpec',
    property: 'contentType',
    enum: ['kubevirt', 'archive'],
  },
  {
    definition: 'ServiceSpec',
    property: 'type',
    enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
  },
  {
    definition: 'ServiceSpec',
    property: 'sessionAffinity',
    enum: ['ClientIP', 'None'],
  },
  {
    definition: 'ServicePort',
    property: 'protocol',
    enum: ['TCP', 'UDP', 'SCTP'],
  },
  {
    definition: 'ServicePort',
    property: 'port',
    minimum: 1,
    maximum: 65535,
  },
  {
    definition: 'ContainerPort',
    property: 'containerPort',
    minimum: 1,
    maximum: 65535,
  },
  {
    definition: 'NetworkPolicySpec',
    property: 'policyTypes',
    enum: ['Ingress', 'Egress'],
  },
  {
    definition: 'NetworkPolicyPort',
    property: 'protocol',
    enum: ['TCP', 'UDP', 'SCTP'],
  },
  {
    definition: 'LabelSelectorRequirement',
    property: 'operator',
    enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'],
  },
  {
    definition: 'CoreV1Container',
    property: 'imagePullPolicy',
    enum: pullPolicies,
  },
  { definition: 'DeploymentSpec', property: 'replicas', minimum: 0 },
];

// Fields that the KubeVirt types lost: the generator of the types dropped IntOrString where it is a reference of its own.
export const lostFields = [
  { definition: 'IoApiCoreV1HTTPGetAction', property: 'port' },
  { definition: 'IoApiCoreV1TCPSocketAction', property: 'port' },
];
