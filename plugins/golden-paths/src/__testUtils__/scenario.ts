import type {
  ChangeDetails,
  GoldenPath,
} from '@crosswalk/backstage-plugin-golden-paths-common';
import { changeDetails, fileDiff, finding, goldenPath } from './content';

const disks = (size: number) => `apiVersion: cdi.kubevirt.io/v1beta1
kind: DataVolume
metadata:
  name: billing-db-01-hard-disk-1
  namespace: billing
spec:
  storage:
    resources:
      requests:
        storage: ${size}Gi
  source:
    blank: {}
`;

const virtualMachine = (options: {
  cores: number;
  domain?: string;
}) => `# Made by “Run a VM on KubeVirt” 1.0.0
apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: billing-db-01
  namespace: billing
  labels:
    app.kubernetes.io/name: billing-db-01
  annotations:
    crosswalk.dev/source-vm: "Billing DB 01"
spec:
  runStrategy: Always
  template:
    metadata:
      labels:
        kubevirt.io/domain: billing-db-01
    spec:
      ${options.domain ?? 'domain'}:
        cpu:
          cores: ${options.cores}
        memory:
          guest: 8192Mi
        devices:
          disks:
            - name: hard-disk-1
              disk:
                bus: virtio
          interfaces:
            - name: default
              masquerade: {}
      networks:
        - name: default
          pod: {}
      volumes:
        - name: hard-disk-1
          dataVolume:
            name: billing-db-01-hard-disk-1
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: billing-db-01
  namespace: billing
spec:
  selector:
    kubevirt.io/domain: billing-db-01
  ports:
    - name: postgres
      port: 5432
`;

const folder = 'billing/billing-db-01';
const lines = (text: string) => text.split('\n').length - 1;
const added = (path: string, after: string) =>
  fileDiff({ path: `${folder}/${path}`, after, additions: lines(after) });

/** The paths of the development page. */
export const paths: GoldenPath[] = [
  goldenPath(),
  goldenPath({
    id: 'team-namespace',
    title: 'Give a team its namespace',
    description:
      'A namespace with quota, limits, roles and a default-deny network policy.',
    domain: 'management',
    insteadOf: {
      text: 'Create a resource pool and set permissions on it',
      concepts: ['vsphere:resource-pool'],
    },
    timeSaved: 'PT6H30M',
    version: '0.3.1',
    lifecycle: 'experimental',
    reviewedOn: undefined,
    produces: [
      'Namespace',
      'ResourceQuota',
      'LimitRange',
      'RoleBinding',
      'NetworkPolicy',
    ],
  }),
  goldenPath({
    id: 'publish-http-service',
    title: 'Publish a service under a host name',
    description:
      'A route at the shared gateway, with a certificate that renews itself.',
    domain: 'networking',
    insteadOf: {
      text: 'Ask for a virtual service on the load balancer',
      concepts: ['vsphere:nsx-load-balancer'],
    },
    timeSaved: undefined,
    version: '1.2.0',
    produces: ['HTTPRoute', 'Certificate'],
  }),
];

/** One change in every state that its page has to show. */
export const changes: ChangeDetails[] = [
  changeDetails({
    number: 14,
    title: 'Run billing-db-01 on KubeVirt',
    files: [
      added('datavolume.yaml', disks(40)),
      added('service.yaml', service),
      added('vm.yaml', virtualMachine({ cores: 4 })),
    ],
    checks: { verdict: 'valid', documents: 3, findings: [], unknown: [] },
    createdAt: '2026-11-24T03:10:00Z',
  }),
  changeDetails({
    number: 13,
    title:
      'Give billing-db-01 more CPU, and a larger disk for the year-end closing of the books',
    files: [
      fileDiff({
        path: `${folder}/datavolume.yaml`,
        status: 'modified',
        before: disks(40),
        after: disks(80),
        additions: 1,
        deletions: 1,
      }),
      fileDiff({
        path: `${folder}/vm.yaml`,
        status: 'modified',
        before: virtualMachine({ cores: 4 }),
        after: virtualMachine({ cores: 8, domain: 'domian' }),
        additions: 2,
        deletions: 2,
      }),
      fileDiff({
        path: `${folder}/old-service.yaml`,
        status: 'deleted',
        before: service,
        after: undefined,
        additions: 0,
        deletions: lines(service),
      }),
    ],
    checks: {
      verdict: 'invalid',
      documents: 3,
      findings: [
        finding({ file: `${folder}/vm.yaml`, line: 18 }),
        finding({
          severity: 'warning',
          rule: 'no-run-strategy',
          message: 'The VM starts by itself as soon as the change is merged',
          file: `${folder}/vm.yaml`,
          line: 12,
          field: 'spec.runStrategy',
          suggestion: undefined,
        }),
      ],
      unknown: [],
    },
    mergeable: {
      ok: false,
      reason: 'The manifests have an error: see the checks.',
    },
    createdAt: '2026-11-22T15:00:00Z',
  }),
  changeDetails({
    number: 12,
    title: 'Run legacy-report on KubeVirt',
    description: undefined,
    provenance: undefined,
    files: [added('backup.yaml', 'apiVersion: velero.io/v1\nkind: Schedule\n')],
    checks: {
      verdict: 'unknown',
      documents: 1,
      findings: [],
      unknown: [
        {
          file: `${folder}/backup.yaml`,
          line: 1,
          apiVersion: 'velero.io/v1',
          kind: 'Schedule',
          reason: 'there is no schema for this kind here',
        },
      ],
    },
    createdAt: '2026-11-20T08:00:00Z',
  }),
  changeDetails({
    number: 11,
    title: 'Run wiki-01 on KubeVirt',
    status: 'merged',
    mergedAt: '2026-11-19T10:00:00Z',
    mergedBy: 'user:default/olivia-orders',
    mergeCommit: '45c48cce2e2d7fbdea1afc51c7c6ad26aa3b2c11',
    mergeable: { ok: false, reason: 'The change is merged.' },
    createdAt: '2026-11-19T09:00:00Z',
  }),
  changeDetails({
    number: 10,
    title: 'Run wiki-02 on KubeVirt',
    status: 'closed',
    closedAt: '2026-11-18T10:00:00Z',
    closedBy: 'user:default/olivia-orders',
    mergeable: { ok: false, reason: 'The change is closed.' },
    createdAt: '2026-11-18T09:00:00Z',
  }),
];
