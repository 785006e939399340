import fc from 'fast-check';
import { Random } from './random';

describe('Random', () => {
  it('stays in its bounds', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer(),
        fc.nat(1000),
        (seed, min, span) => {
          const value = Random.create(seed).int(min, min + span);
          expect(Number.isInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(min + span);
        },
      ),
    );
  });

  it('forks streams that do not disturb one another', () => {
    const one = Random.create(1);
    const before = one.fork('a').uuid();
    one.next();
    expect(one.fork('a').uuid()).toBe(before);
    expect(one.fork('b').uuid()).not.toBe(before);
  });

  it('spreads over the whole range', () => {
    const random = Random.create('spread');
    const counts = new Array(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      counts[random.int(0, 9)]++;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});
