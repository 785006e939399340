import { fakeGlossary } from '../__testUtils__/fakeGlossary';
import { layOutStack } from './stackLayout';

describe('layOutStack', () => {
  const stack = fakeGlossary.getStack();
  const layout = layOutStack(stack);

  it('places every element of every layer once', () => {
    expect(layout.cells.map(({ concept }) => concept.ref).sort()).toEqual(
      stack.layers
        .flatMap(({ sides }) => sides.flatMap(side => side.concepts))
        .map(({ ref }) => ref)
        .sort(),
    );
  });

  it('keeps elements apart, on the map and in their band', () => {
    const overlaps = layout.cells.flatMap((one, index) =>
      layout.cells
        .slice(index + 1)
        .filter(
          other =>
            Math.abs(one.y - other.y) < 0.99 &&
            one.x < other.x + other.width &&
            other.x < one.x + one.width,
        ),
    );
    expect(overlaps).toEqual([]);
    for (const band of layout.bands) {
      for (const cell of band.sides.flatMap(side => side.cells)) {
        expect(cell.x).toBeGreaterThanOrEqual(0);
        expect(cell.x + cell.width).toBeLessThanOrEqual(100);
        expect(cell.y - 0.5).toBeGreaterThan(band.y);
        expect(cell.y + 0.5).toBeLessThan(band.y + band.height);
      }
    }
    expect(layout.bands.at(-1)!.y + layout.bands.at(-1)!.height).toBeCloseTo(
      layout.height,
    );
  });

  it('puts bands in their order, whatever order they come in', () => {
    const shuffled = layOutStack({
      ...stack,
      layers: [...stack.layers].reverse(),
    });
    expect(shuffled.bands.map(({ id }) => id)).toEqual([
      'operations',
      'compute',
      'network',
      'storage',
    ]);
  });

  it('gives a fuller side more columns rather than more rows', () => {
    const [first] = stack.layers;
    const many = Array.from({ length: 11 }, (_, index) => ({
      ...first.sides[1].concepts[0],
      ref: `kubernetes:${index}`,
    }));
    const { bands } = layOutStack({
      ...stack,
      layers: [
        {
          ...first,
          sides: [first.sides[0], { scheme: 'kubernetes', concepts: many }],
        },
      ],
    });
    const columns = new Set(bands[0].sides[1].cells.map(({ x }) => x));
    const rows = new Set(bands[0].sides[1].cells.map(({ y }) => y));
    expect([columns.size, rows.size]).toEqual([3, 4]);
  });

  it('has nothing to place when no stack is described', () => {
    expect(layOutStack({ ...stack, layers: [] }).cells).toEqual([]);
  });
});
