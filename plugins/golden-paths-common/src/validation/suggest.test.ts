import fc from 'fast-check';
import { editDistance, suggest } from './suggest';

describe('suggest', () => {
  it.each([
    ['domian', ['devices', 'domain', 'cpu'], 'domain'],
    ['Cpu', ['devices', 'cpu'], 'cpu'],
    ['replica', ['replicas', 'strategy'], 'replicas'],
    ['banana', ['devices', 'domain'], undefined],
  ])('%s', (word, candidates, expected) => {
    expect(suggest(word, candidates)).toBe(expected);
  });
});

describe('editDistance', () => {
  it('is symmetric and zero only for equal words', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        (a, b) => {
          expect(editDistance(a, b)).toBe(editDistance(b, a));
          expect(editDistance(a, b) === 0).toBe(a === b);
        },
      ),
    );
  });
});
