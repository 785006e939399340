import { fits, Group } from './model';
import { WaveBoard } from './WaveBoard';

// A wave costs a team weeks; it is worth about this much of cut dependencies (see `pullOf` for the unit).
const WAVE = 64;

/** Empties waves whose groups fit elsewhere at a price below that of a wave. Never before a pin: it would move it. */
export function dissolve(board: WaveBoard): boolean {
  let changed = false;
  for (
    let position = board.slots.length - 1;
    position > board.lastPin;
    position--
  ) {
    if (empty(board, position)) {
      board.replaceSlots(position, 1);
      changed = true;
    }
  }
  return changed;
}

/** Swaps neighbouring waves of one band when more of their dependencies then find their target moved already. */
export function reorder(board: WaveBoard): boolean {
  let changed = false;
  for (let position = 0; position + 1 < board.slots.length; position++) {
    const [first, second] = board.slots.slice(position, position + 2);
    if (
      board.sameBand([...first.groups, ...second.groups]) &&
      board.needs(first, position + 1) > board.needs(second, position)
    ) {
      board.replaceSlots(position, 2, second, first);
      changed = true;
    }
  }
  return changed;
}

function empty(board: WaveBoard, position: number): boolean {
  const leaving = board.slots[position].groups
    .map(index => board.groups[index])
    .sort(
      (a, b) =>
        b.load.virtualMachines - a.load.virtualMachines || a.index - b.index,
    );
  if (!leaving.every(group => board.movable(group))) {
    return false;
  }
  const moved: Group[] = [];
  let price = 0;
  for (const group of leaving) {
    const [first, last] = board.rangeOf(group) ?? [0, -1];
    const here = board.cutCost(group, position);
    let best = { price: Infinity, position: -1 };
    for (let other = first; other <= last; other++) {
      if (
        other !== position &&
        board.accepts(other) &&
        fits(board.slots[other], group.load, board.capacity)
      ) {
        const step = board.cutCost(group, other) - here;
        if (step < best.price) {
          best = { price: step, position: other };
        }
      }
    }
    price += best.price;
    if (price > WAVE) {
      moved.forEach(earlier => board.move(earlier, position));
      return false;
    }
    board.move(group, best.position);
    moved.push(group);
  }
  return true;
}
