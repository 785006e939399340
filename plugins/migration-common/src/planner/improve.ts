import { Tie } from './groupGraph';
import { Capacity, Group, Slot } from './model';
import { relocate } from './relocate';
import { WaveBoard } from './WaveBoard';
import { dissolve, reorder } from './wholeWaves';

// It stops as soon as a pass changes nothing; the limit bounds the time on estates that nobody has seen yet.
const PASSES = 12;

/**
 * Local search from a schedule: moves groups, swaps them and dissolves waves as long as that lowers the weight of cut
 * dependencies, the number of waves and their imbalance. It keeps every rule the schedule kept: stages, bands,
 * capacity, pins, the pilot. Groups are tried in the order of their numbers, so that the result is always the same.
 */
export function improve(
  slots: Slot[],
  groups: Group[],
  ties: Tie[][],
  capacity: Capacity,
): Slot[] {
  const board = new WaveBoard(slots, groups, ties, capacity);
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = dissolve(board) || reorder(board);
    for (const group of groups) {
      if (board.movable(group)) {
        changed = relocate(board, group) || changed;
      }
    }
    if (!changed) {
      break;
    }
  }
  return board.slots;
}
