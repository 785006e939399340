import fc from 'fast-check';
import { Circles } from './Circles';

describe('Circles', () => {
  it('names the circle that an edge closes, in its order', () => {
    const circles = new Circles();
    expect(circles.add('a', 'b')).toBeUndefined();
    expect(circles.add('b', 'c')).toBeUndefined();
    expect(circles.add('d', 'b')).toBeUndefined();
    expect(circles.add('c', 'a')).toEqual({ nodes: ['c', 'a', 'b'], size: 3 });
    expect(circles.add('b', 'a')).toEqual({ nodes: ['b', 'a', 'c'], size: 3 });
    expect(circles.has('b', 'a')).toBe(true);
    expect(circles.has('b', 'd')).toBe(false);
  });

  it('finds every circle and no other', () => {
    const node = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(node, node).filter(([a, b]) => a !== b),
          { maxLength: 40 },
        ),
        edges => {
          const circles = new Circles();
          edges.forEach(([source, target], n) => {
            const reached = new Set([target]);
            for (const from of reached) {
              edges
                .slice(0, n)
                .filter(([other]) => other === from)
                .forEach(([, to]) => reached.add(to));
            }
            const circle = circles.add(source, target);
            expect(circle !== undefined).toBe(reached.has(source));
            expect(circle?.nodes.slice(0, 2) ?? [source, target]).toEqual([
              source,
              target,
            ]);
          });
        },
      ),
    );
  });

  it('stays quick on a long chain, in either order, and on a large circle', () => {
    const size = 20_000;
    const before = performance.now();
    for (const forwards of [true, false]) {
      const circles = new Circles();
      for (let n = 0; n < size; n++) {
        const at = forwards ? n : size - n;
        circles.add(`${at}`, `${at + 1}`);
      }
      expect(circles.add(`${size}`, '1')?.size).toBe(size);
      for (let n = 1; n < size; n += 2) {
        expect(circles.add(`${n}`, `${(n * 7) % size}`)?.nodes).toBeDefined();
      }
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
