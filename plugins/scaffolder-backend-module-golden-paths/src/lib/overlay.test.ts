import { parseAllDocuments } from 'yaml';
import { overlayManifest } from './overlay';

const manifest = `# Kept.
kind: VirtualMachine
spec:
  template:
    spec:
      hostname: a # also kept
      domain:
        devices:
          disks:
            - name: root
              disk: {}
      tolerations:
        - key: a
`;

const merge = (overlay: string, content = manifest) =>
  overlayManifest(content, {
    kind: 'VirtualMachine',
    at: ['spec', 'template', 'spec'],
    overlay,
  });

describe('overlayManifest', () => {
  it.each(['', '# only a comment\n', 'null'])(
    'leaves it alone for %j',
    text => {
      expect(merge(text)).toBe(manifest);
    },
  );

  it('merges fields, named items and lists, and keeps comments', () => {
    expect(
      merge(`nodeSelector: { zone: a }
domain:
  devices:
    disks:
      - name: root
        bootOrder: 1
      - name: data
tolerations:
  - key: b
`),
    ).toBe(`# Kept.
kind: VirtualMachine
spec:
  template:
    spec:
      hostname: a # also kept
      domain:
        devices:
          disks:
            - name: root
              disk: {}
              bootOrder: 1
            - name: data
      tolerations:
        - key: b
      nodeSelector: { zone: a }
`);
  });

  it('touches one document of several', () => {
    const merged = merge('hostname: b\n', `kind: Service\n---\n${manifest}`);
    const [service, vm] = parseAllDocuments(merged);
    expect(service.toJS()).toEqual({ kind: 'Service' });
    expect(vm.getIn(['spec', 'template', 'spec', 'hostname'])).toBe('b');
  });

  it('does not reach the prototype of anything', () => {
    const merged = merge('__proto__: { polluted: true }\n');
    expect(merged).toContain('__proto__');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['a: [', 'The overlay is not YAML'],
    ['- a', 'The overlay must be fields with values'],
    ['a: &x 1\nb: *x', 'must not use anchors and aliases'],
    [`a: ${'x'.repeat(70_000)}`, 'larger than'],
  ])('refuses %#', (overlay, message) => {
    expect(() => merge(overlay)).toThrow(message);
  });

  it('says when there is nothing to merge into', () => {
    expect(() => merge('a: 1', 'kind: Service\n')).toThrow(
      'The file has no VirtualMachine',
    );
    expect(() => merge('a: 1', 'kind: VirtualMachine\n')).toThrow(
      'no field spec.template.spec',
    );
  });
});
