import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { assignEntityNames } from './entityNames';

const validate = entityEnvelopeSchemaValidator();
const named = (names: string[]) => [
  ...assignEntityNames(
    names.map((name, index) => ({ id: `id-${index}`, name })),
  ).values(),
];
const name = fc.string({ unit: 'binary', maxLength: 80 });

describe('assignEntityNames', () => {
  it.each([
    ['billing', 'billing'],
    ['Order Service (test)', 'order-service-test'],
    ['crm_prod', 'crm-prod'],
    ['app.example.com', 'app-example-com'],
    ['-edge-', 'edge'],
    ['Prüfstand Straße', 'prufstand-strasse'],
  ])('writes %s as %s', (given, expected) => {
    expect(named([given])).toEqual([expected]);
  });

  it('gives all of those that collide a hash, and so what is too long or cannot be read', () => {
    const names = named(['R&D', 'r-d', 'x'.repeat(64), '株式会社', 'alone']);
    expect(names.map(n => n.replace(/[0-9a-f]{8}$/, '#'))).toEqual([
      'r-d-#',
      'r-d-#',
      `${'x'.repeat(54)}-#`,
      '#',
      'alone',
    ]);
  });

  it('gives a name that does not depend on the order', () => {
    const items = [
      { id: 'a', name: 'shop' },
      { id: 'b', name: 'Shop' },
      { id: 'c', name: 'mail' },
    ];
    expect(new Map(assignEntityNames([...items].reverse()))).toEqual(
      assignEntityNames(items),
    );
  });

  it('makes valid, different names', () => {
    fc.assert(
      fc.property(fc.array(name), names => {
        const assigned = named(names);
        expect(new Set(assigned).size).toBe(names.length);
        for (const entityName of assigned) {
          validate({
            apiVersion: 'a/v1',
            kind: 'K',
            metadata: { name: entityName },
          });
          expect(entityName).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
        }
      }),
    );
  });
});
