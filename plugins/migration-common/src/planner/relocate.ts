import { fits, Group } from './model';
import { Amount, WaveBoard } from './WaveBoard';

// Below this a difference is rounding, and following it would not end.
const EPSILON = 1e-9;

/** Moves the group to the wave where it costs least, in exchange for another group where that one is full. */
export function relocate(board: WaveBoard, group: Group): boolean {
  const current = board.positionOf(group.index);
  const from = board.slots[current];
  const here = board.cutCost(group, current);
  let best: { delta: number; position: number; swap?: Group } = {
    delta: -EPSILON,
    position: -1,
  };
  for (const position of candidates(board, group)) {
    const to = board.slots[position];
    const delta =
      board.cutCost(group, position) -
      here +
      board.shiftCost(group.load, from, to);
    if (delta >= best.delta || !board.accepts(position)) {
      continue;
    }
    if (fits(to, group.load, board.capacity)) {
      // An emptied wave is the business of dissolving, which looks after the pins behind it.
      if (from.groups.length > 1) {
        best = { delta, position };
      }
      continue;
    }
    for (const index of to.groups) {
      const swap = board.groups[index];
      const total = swapDelta(board, group, swap, current, position);
      if (total !== undefined && total < best.delta) {
        best = { delta: total, position, swap };
      }
    }
  }
  if (best.position < 0) {
    return false;
  }
  board.move(group, best.position);
  if (best.swap) {
    board.move(best.swap, current);
  }
  return true;
}

/** Waves of its band that the group has a reason to be in: those of its dependencies, and the lightest. */
function candidates(board: WaveBoard, group: Group): number[] {
  const range = board.rangeOf(group);
  if (!range) {
    return [];
  }
  const [first, last] = range;
  const current = board.positionOf(group.index);
  const positions = new Set<number>();
  for (const tie of board.ties[group.index]) {
    const position = board.positionOf(tie.group);
    if (position >= first && position <= last) {
      positions.add(position);
    }
  }
  let lightest = first;
  for (let position = first; position <= last; position++) {
    if (
      board.slots[position].virtualMachines <
      board.slots[lightest].virtualMachines
    ) {
      lightest = position;
    }
  }
  positions.add(lightest);
  positions.delete(current);
  return [...positions].sort((a, b) => a - b);
}

function swapDelta(
  board: WaveBoard,
  group: Group,
  swap: Group,
  current: number,
  position: number,
): number | undefined {
  const range = board.rangeOf(swap);
  if (
    !board.movable(swap) ||
    !range ||
    current < range[0] ||
    current > range[1]
  ) {
    return undefined;
  }
  const [from, to] = [board.slots[current], board.slots[position]];
  const net = minus(group.load, swap.load);
  const back = minus(swap.load, group.load);
  if (!fits(from, back, board.capacity) || !fits(to, net, board.capacity)) {
    return undefined;
  }
  const before = board.cutCost(group, current) + board.cutCost(swap, position);
  const after = board.swappedCutCost(group, swap);
  return after - before + board.shiftCost(net, from, to);
}

function minus(a: Amount, b: Amount): Amount {
  return {
    virtualMachines: a.virtualMachines - b.virtualMachines,
    inUseMiB: a.inUseMiB - b.inUseMiB,
  };
}
