import { startingPositions } from './startingPositions';

it('puts the busiest into the middle, everybody elsewhere, and the same every time', () => {
  const ids = Array.from({ length: 50 }, (_, n) => `app-${n}`);
  const degrees = new Map([['app-7', 12]]);
  const positions = startingPositions(ids, degrees, 20);
  expect(positions.get('app-7')).toEqual({ x: 0, y: 0 });
  const places = [...positions.values()].map(({ x, y }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(ids.length);
  expect(startingPositions([...ids].reverse(), degrees, 20)).toEqual(positions);
});
