import type { StackCell } from './stackLayout';

const steps = {
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
} as const;

/** A column is about as far as three rows. */
const rowsPerUnit = 0.2;

/**
 * Where a key leads from a cell: arrows to the nearest one that way, Home and End to the first and the last. Undefined
 * for other keys and at the edge.
 */
export function cellReachedBy(
  key: string,
  cells: readonly StackCell[],
  from: StackCell,
): StackCell | undefined {
  if (key === 'Home') {
    return cells.at(0);
  }
  if (key === 'End') {
    return cells.at(-1);
  }
  if (!(key in steps)) {
    return undefined;
  }
  const { across, down } = steps[key as keyof typeof steps];
  const distance = (cell: StackCell) =>
    Math.abs(cell.y - from.y) + rowsPerUnit * Math.abs(cell.x - from.x);
  return cells
    .filter(cell => (cell.x - from.x) * across + (cell.y - from.y) * down > 0)
    .reduce<StackCell | undefined>(
      (nearest, cell) =>
        !nearest || distance(cell) < distance(nearest) ? cell : nearest,
      undefined,
    );
}
