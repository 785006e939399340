import fc from 'fast-check';
import { toConceptId, toSchemeId } from './conceptId';

describe('toConceptId', () => {
  it.each([
    ['CustomResourceDefinition', 'customresourcedefinition'],
    ['kube-scheduler', 'kube-scheduler'],
    ['k8s.io', 'k8s.io'],
    ['Überwachung & Größe', 'uberwachung-gro-e-9a1e0d9f'],
    ['  API  Gateway (v2) ', 'api-gateway-v2'],
    ['C++', 'c'],
    ['...', ''],
  ])('makes an id of %j', (name, id) => {
    expect(toConceptId(name).replace(/-[0-9a-f]{8}$/, '')).toBe(
      id.replace(/-[0-9a-f]{8}$/, ''),
    );
  });

  it('tells names apart that have no Latin letters, or are long', () => {
    const names = [
      '容器',
      '节点',
      'ポッド',
      `${'a'.repeat(120)}b`,
      `${'a'.repeat(120)}c`,
    ];
    expect(new Set(names.map(toConceptId)).size).toBe(names.length);
    names.forEach(name => expect(toConceptId(name)).toBe(toConceptId(name)));
  });

  it('is valid in a reference or empty, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        const id = toConceptId(name);
        expect(id).toMatch(/^(?:[a-z0-9]+(?:[-.][a-z0-9]+)*)?$/);
        expect(toConceptId(id)).toBe(id);
        expect(toSchemeId(name)).not.toContain('.');
      }),
    );
  });
});
