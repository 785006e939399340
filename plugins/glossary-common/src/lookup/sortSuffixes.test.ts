import fc from 'fast-check';
import { sortSuffixes } from './sortSuffixes';

describe('sortSuffixes', () => {
  it.each([
    ['few letters', fc.string({ unit: fc.constantFrom('a', 'b') })],
    ['many scripts', fc.string({ unit: 'binary' })],
  ])('sorts by code units, with %s', (_, text) => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), texts => {
        const suffixes = texts.flatMap((whole, label) =>
          Array.from(whole, (__, start) => ({ label, start })),
        );
        const sorted = sortSuffixes(
          texts,
          Int32Array.from(texts, (__, i) => i),
          {
            labels: Int32Array.from(suffixes, s => s.label),
            starts: Uint16Array.from(suffixes, s => s.start),
          },
        );
        const found = Array.from(sorted.labels, (label, i) =>
          texts[label].slice(sorted.starts[i]),
        );
        // The default order of JavaScript is by code units.
        expect(found).toEqual(
          suffixes.map(s => texts[s.label].slice(s.start)).sort(),
        );
        expect(Array.from(sorted.concepts)).toEqual(Array.from(sorted.labels));
        expect(Array.from(sorted.lengths)).toEqual(
          Array.from(sorted.labels, label => texts[label].length),
        );
      }),
    );
  });
});
