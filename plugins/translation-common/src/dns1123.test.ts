import fc from 'fast-check';
import { isDns1123Label, toDns1123Label } from './dns1123';

describe('toDns1123Label', () => {
  it.each([
    ['billing-db-01', 'billing-db-01'],
    ['Billing_DB 01', 'billing-db-01'],
    ['Müller & Söhne GmbH', 'mueller-soehne-gmbh'],
    ['Mu\u0308ller', 'mueller'],
    ['STRASSE–Größe', 'strasse-groesse'],
    ['Éric’s VM', 'eric-s-vm'],
    ['Łódź', 'lodz'],
    ['--web--', 'web'],
    ['web.example.com', 'web-example-com'],
    ['①２', '12'],
  ])('turns %p into %p', (name, label) => {
    expect(toDns1123Label(name)).toEqual({ label, changed: label !== name });
  });

  it('leaves a valid label alone, double dashes included', () => {
    expect(toDns1123Label('a--b')).toEqual({ label: 'a--b', changed: false });
  });

  it('gives names without a usable letter different labels', () => {
    const labels = ['', '数据库', '___', '服务器'].map(
      name => toDns1123Label(name).label,
    );
    expect(new Set(labels).size).toBe(4);
    expect(labels.every(label => /^vm-[0-9a-f]{8}$/.test(label))).toBe(true);
  });

  it('keeps long names with a common beginning apart', () => {
    const first = toDns1123Label(`${'x'.repeat(70)}-1`).label;
    const second = toDns1123Label(`${'x'.repeat(70)}-2`).label;
    expect(first).not.toBe(second);
    expect(first).toHaveLength(63);
  });

  it('answers a valid label for every name, and that label for itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 120 }),
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.stringMatching(/^[A-Za-z0-9 ._-]{0,120}$/),
        ),
        name => {
          const { label, changed } = toDns1123Label(name);
          expect(isDns1123Label(label)).toBe(true);
          expect(toDns1123Label(label)).toEqual({ label, changed: false });
          expect(changed).toBe(label !== name);
          expect(toDns1123Label(name).label).toBe(label);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('isDns1123Label', () => {
  it.each(['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a\n', 'x'.repeat(64)])(
    'refuses %p',
    name => {
      expect(isDns1123Label(name)).toBe(false);
    },
  );
  it.each(['a', '1', 'a-1', 'x'.repeat(63)])('takes %p', name => {
    expect(isDns1123Label(name)).toBe(true);
  });
});
