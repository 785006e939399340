import fc from 'fast-check';
import { stringify } from 'yaml';
import { bundledSchemas } from '../schemas';
import { formatFinding, validateManifests } from './validateManifests';

const check = (content: string) =>
  validateManifests([{ path: 'vm.yaml', content }], bundledSchemas);

const vm = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: web-01
  creationTimestamp: null
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        cpu:
          cores: 2
        memory:
          guest: 4Gi
        devices:
          disks:
            - name: root
              disk:
                bus: virtio
          interfaces:
            - name: default
              masquerade: {}
      networks:
        - name: default
          pod: {}
      volumes:
        - name: root
          dataVolume:
            name: web-01-root
`;

const service = (port: string) => `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  ports:
    - port: ${port}
      targetPort: http
`;

describe('validateManifests', () => {
  it('accepts a virtual machine', () => {
    expect(check(vm)).toEqual({
      verdict: 'valid',
      documents: 1,
      findings: [],
      unknown: [],
    });
  });

  it('points at a misspelt field and says what was meant', () => {
    const result = check(vm.replace('      domain:', '      domian:'));
    expect(result.verdict).toBe('invalid');
    expect(result.findings).toEqual([
      {
        severity: 'error',
        rule: 'unknown-field',
        message: 'Unknown field "domian"; did you mean "domain"?',
        file: 'vm.yaml',
        line: 10,
        column: 7,
        field: 'spec.template.spec.domian',
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        suggestion: 'domain',
      },
    ]);
    expect(result.findings.map(formatFinding)).toEqual([
      'vm.yaml:10: spec.template.spec.domian — Unknown field "domian"; did you mean "domain"?',
    ]);
  });

  it.each([
    [
      'a wrong type',
      vm.replace('cores: 2', 'cores: "2"'),
      'wrong-type',
      'spec.template.spec.domain.cpu.cores',
      12,
    ],
    [
      'a value outside of the closed set',
      vm.replace('runStrategy: Always', 'runStrategy: Allways'),
      'not-allowed-value',
      'spec.runStrategy',
      7,
    ],
    [
      'a quantity that is none',
      vm.replace('guest: 4Gi', 'guest: 4 gigabytes'),
      'bad-format',
      'spec.template.spec.domain.memory.guest',
      14,
    ],
    [
      'a port out of range',
      service('70000'),
      'out-of-range',
      'spec.ports[0].port',
      7,
    ],
    [
      'a field written twice',
      `${vm}kind: VirtualMachine\n`,
      'duplicate-key',
      undefined,
      30,
    ],
    ['broken YAML', 'kind: [Service\n', 'yaml-syntax', undefined, 2],
    ['a list', '- a\n', 'not-a-manifest', undefined, 1],
    ['no kind', 'apiVersion: v1\n', 'missing-field', 'kind', 1],
    [
      'no name',
      service('80').replace('  name: web', '  labels: {}'),
      'missing-field',
      'metadata.name',
      3,
    ],
    [
      'a name that the cluster refuses',
      vm.replace('name: web-01', 'name: Web_01'),
      'bad-format',
      'metadata.name',
      4,
    ],
    [
      'a removed API version',
      'apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata:\n  name: a\n',
      'removed-api-version',
      'apiVersion',
      1,
    ],
    [
      'a disk without a volume',
      vm.replace(
        '- name: root\n              disk',
        '- name: rot\n              disk',
      ),
      'unresolved-reference',
      'spec.template.spec.domain.devices.disks[0].name',
      17,
    ],
    [
      'an interface without a network',
      vm.replace(
        '- name: default\n          pod',
        '- name: other\n          pod',
      ),
      'unresolved-reference',
      'spec.template.spec.domain.devices.interfaces[0].name',
      21,
    ],
    [
      'two ports of the same name',
      `${service('80').replace(
        '- port',
        '- name: a\n      port',
      )}    - name: a\n      port: 81\n`,
      'duplicate-name',
      'spec.ports[1].name',
      10,
    ],
    [
      'a Service that begins with a digit',
      service('80').replace('name: web', 'name: "007"'),
      'bad-format',
      'metadata.name',
      4,
    ],
    [
      'a word that YAML 1.1 reads as a boolean',
      service('80').replace('name: web', 'name: web\n  labels: {tier: no}'),
      'ambiguous-scalar',
      undefined,
      5,
    ],
  ])('refuses %s', (_, content, rule, field, line) => {
    const result = check(content);
    expect(result.verdict).toBe('invalid');
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule, line, ...(field ? { field } : {}) }),
    );
  });

  it('accepts numbers and names where Kubernetes takes either', () => {
    expect(check(service('80')).verdict).toBe('valid');
    expect(
      check(service('80').replace('targetPort: http', 'targetPort: 8080'))
        .verdict,
    ).toBe('valid');
    expect(check(vm.replace('guest: 4Gi', 'guest: 4294967296')).verdict).toBe(
      'valid',
    );
  });

  it('knows the field that the types call _default', () => {
    const multus = vm.replace(
      'pod: {}',
      'multus: {networkName: vlan-20, default: true}',
    );
    expect(check(multus).verdict).toBe('valid');
    expect(
      check(multus.replace('default: true', '_default: true')).verdict,
    ).toBe('invalid');
  });

  it('warns of a field without a value, which Kubernetes drops', () => {
    const result = check(vm.replace('masquerade: {}', 'masquerade:'));
    expect(result.verdict).toBe('valid');
    expect(result.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        rule: 'empty-field',
        line: 22,
        field: 'spec.template.spec.domain.devices.interfaces[0].masquerade',
      }),
    ]);
  });

  it('never calls valid what it has no schema for', () => {
    const custom =
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: a}\n';
    expect(check(`${vm}---\n${custom}`)).toEqual({
      verdict: 'unknown',
      documents: 2,
      findings: [],
      unknown: [
        {
          file: 'vm.yaml',
          line: 32,
          apiVersion: 'example.com/v1',
          kind: 'Widget',
          reason: 'There is no schema for Widget of example.com/v1',
        },
      ],
    });
    expect(check('# nothing\n---\n').verdict).toBe('unknown');
    expect(
      check(vm.replace('kubevirt.io/v1', 'kubevirt.io/v1alpha3')).unknown[0]
        .reason,
    ).toContain('kubevirt.io/v1');
  });

  it('refuses an anchor bomb without expanding it', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    const started = Date.now();
    const result = check(
      ['apiVersion: v1', 'kind: ConfigMap', 'a0: &a0 x', ...levels].join('\n'),
    );
    expect(result.verdict).toBe('invalid');
    expect(result.findings[0].rule).toBe('too-many-aliases');
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it('survives nesting that would end the stack', () => {
    expect(check('['.repeat(20_000)).verdict).toBe('invalid');
  });

  it('follows anchors and merge keys', () => {
    const merged = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  labels: &labels
    app: web
  annotations:
    <<: *labels
    extra: "1"
data: *labels
`;
    expect(check(merged).verdict).toBe('valid');
  });

  it('locates every unknown field it is given', () => {
    fc.assert(
      fc.property(
        fc
          .stringMatching(/^[a-z][a-zA-Z]{2,20}$/)
          .filter(key => !['data', 'kind', 'metadata'].includes(key))
          .filter(key => key !== 'binaryData' && key !== 'immutable')
          .filter(key => key !== 'apiVersion'),
        fc.nat({ max: 5 }),
        (key, comments) => {
          const content = `${'# comment\n'.repeat(comments)}${stringify({
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: { name: 'a' },
            [key]: 'value',
          })}`;
          const [finding] = check(content).findings;
          expect(finding.rule).toBe('unknown-field');
          expect(content.split('\n')[finding.line - 1]).toContain(key);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), content => {
        expect(check(content).verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });
});
