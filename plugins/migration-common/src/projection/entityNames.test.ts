import { entityEnvelopeSchemaValidator } from '@backstage/catalog-model';
import fc from 'fast-check';
import { assignEntityNames, decodeEntityName } from './entityNames';

const validate = entityEnvelopeSchemaValidator();
const named = (names: string[]) => [
  ...assignEntityNames(
    names.map((name, index) => ({ id: `id-${index}`, name })),
  ).values(),
];
// The range that a UTF-8 round trip keeps: a lone surrogate is not text.
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });

describe('assignEntityNames', () => {
  it.each([
    ['billing', 'billing'],
    ['Order Service', 'Order__Service'],
    ['crm_prod', 'crm_5fprod'],
    ['app.example.com', 'app.example.com'],
    ['R&D', 'R_26D'],
    ['-edge-', 'x_._2dedge_2d'],
    ['Zürich', 'Z_c3_bcrich'],
  ])('writes %s as %s', (given, expected) => {
    expect(named([given])).toEqual([expected]);
    expect(decodeEntityName(expected)).toBe(given);
  });

  it('gives all of those that collide a hash, and so what is too long or empty', () => {
    const names = named(['Billing', 'billing', 'x'.repeat(64), '']);
    expect(names.map(n => n.replace(/[0-9a-f]{8}$/, '#'))).toEqual([
      'Billing_.#',
      'billing_.#',
      `${'x'.repeat(53)}_.#`,
      'x_._.#',
    ]);
    expect(names.map(decodeEntityName)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('makes valid, different names that can be read back', () => {
    fc.assert(
      fc.property(fc.array(name), names => {
        const assigned = named(names);
        expect(new Set(assigned.map(n => n.toLowerCase())).size).toBe(
          names.length,
        );
        assigned.forEach((entityName, index) => {
          validate({
            apiVersion: 'a/v1',
            kind: 'K',
            metadata: { name: entityName },
          });
          expect(entityName).toMatch(
            /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
          );
          expect([undefined, names[index]]).toContain(
            decodeEntityName(entityName),
          );
        });
      }),
    );
  });
});
