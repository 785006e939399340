import fc from 'fast-check';
import { CloseTerms } from './CloseTerms';
import { boundedEditDistance } from './editDistance';

/** The textbook table, whole, to hold the banded one against. */
function editDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(
        table[i - 1][j] + 1,
        table[i][j - 1] + 1,
        table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? table[i - 2][j - 2] + 1
          : Infinity,
      );
    }
  }
  return table[a.length][b.length];
}

/** Few letters, so that terms are often close. */
const term = (minLength: number, maxLength: number) =>
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'é'),
    minLength,
    maxLength,
  });

describe('boundedEditDistance', () => {
  it('is the edit distance up to the limit', () => {
    fc.assert(
      fc.property(
        term(0, 12),
        term(0, 12),
        fc.nat({ max: 4 }),
        (a, b, limit) => {
          expect(boundedEditDistance(a, b, limit)).toBe(
            Math.min(editDistance(a, b), limit + 1),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('CloseTerms', () => {
  it.each([
    [1, 4, 7],
    [2, 8, 14],
  ])('finds what comparing with all finds, within %i', (edits, min, max) => {
    fc.assert(
      fc.property(
        fc.array(term(min - edits, max + edits), { maxLength: 40 }),
        term(min, max),
        (terms, query) => {
          const found = new CloseTerms(terms)
            .find(query, edits)
            .sort((a, b) => a.term - b.term);
          const expected = terms
            .map((text, i) => ({
              term: i,
              distance: editDistance(query, text),
            }))
            .filter(({ distance }) => distance <= edits);
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
