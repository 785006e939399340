import type {
  Change,
  ChangeDetails,
  FileDiff,
  Finding,
  GoldenPath,
} from '@crosswalk/backstage-plugin-golden-paths-common';

/** Content for tests and for the development page: a few lines say what matters, the rest is believable. */
export function goldenPath(overrides: Partial<GoldenPath> = {}): GoldenPath {
  const id = overrides.id ?? 'run-vm-on-kubevirt';
  return {
    id,
    title: 'Run a VM on KubeVirt',
    description:
      'A virtual machine that lives in Git: its disks, its size and the Service that reaches it, checked and reviewed before it runs.',
    entityRef: `template:default/${id}`,
    version: '1.0.0',
    lifecycle: 'production',
    owner: 'group:default/platform-team',
    reviewedOn: '2026-02-03',
    domain: 'compute',
    insteadOf: {
      text: 'Deploy a virtual machine from a template',
      concepts: ['vsphere:virtual-machine', 'vsphere:vm-template'],
    },
    timeSaved: 'PT4H',
    produces: ['VirtualMachine', 'DataVolume', 'Service'],
    asks: [
      {
        title: 'The virtual machine',
        fields: [
          {
            name: 'name',
            title: 'Name',
            description: 'Also the host name.',
            required: true,
          },
          { name: 'firmware', title: 'Firmware', required: false },
        ],
      },
    ],
    ...overrides,
  };
}

export function change(overrides: Partial<Change> = {}): Change {
  const number = overrides.number ?? 12;
  return {
    id: `change-${number}`,
    number,
    provider: 'local',
    repository: 'virtual-machines',
    base: 'main',
    branch: `paths/run-vm-${number}`,
    title: 'Run billing-db-01 on KubeVirt',
    description: 'Moves `billing-db-01` as it is: 4 vCPU, 8 GiB, two disks.',
    targetPath: 'billing/billing-db-01',
    status: 'open',
    createdAt: '2026-03-10T09:30:00Z',
    createdBy: 'user:default/ana-platform',
    baseCommit: '8f14e45fceea167a5a36dedd4bea2543ea1c9b6e',
    headCommit: 'c9f0f895fb98ab9159f51fd0297e236d14b0cd7a',
    provenance: {
      path: 'run-vm-on-kubevirt',
      version: '1.0.0',
      taskId: '0c9a5d3e-5f1d-4e0b-9a8c-2f2d7f3f9f10',
    },
    ...overrides,
  };
}

export function fileDiff(overrides: Partial<FileDiff> = {}): FileDiff {
  return {
    path: 'billing/billing-db-01/service.yaml',
    status: 'added',
    after: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: billing-db-01\n',
    additions: 4,
    deletions: 0,
    ...overrides,
  };
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    rule: 'unknown-field',
    message: 'Unknown field "domian"; did you mean "domain"?',
    file: 'billing/billing-db-01/vm.yaml',
    line: 14,
    column: 7,
    field: 'spec.template.spec.domian',
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    suggestion: 'domain',
    ...overrides,
  };
}

export function changeDetails(
  overrides: Partial<ChangeDetails> = {},
): ChangeDetails {
  return {
    ...change(overrides),
    files: [fileDiff()],
    checks: { verdict: 'valid', documents: 1, findings: [], unknown: [] },
    mergeable: { ok: true },
    cloneUrl: 'http://localhost:7007/api/golden-paths/git/virtual-machines.git',
    ...overrides,
  };
}
