import { fakeGlossary } from '../__testUtils__/fakeGlossary';
import { layOutStack } from './stackLayout';
import { cellReachedBy } from './stackMoves';

const { cells } = layOutStack(fakeGlossary.getStack());
const cellOf = (ref: string) =>
  cells.find(({ concept }) => concept.ref === ref)!;
const reached = (key: string, ref: string) =>
  cellReachedBy(key, cells, cellOf(ref))?.concept.ref;

describe('cellReachedBy', () => {
  it.each([
    ['ArrowDown', 'vsphere:drs', 'vsphere:cluster'],
    ['ArrowUp', 'vsphere:cluster', 'vsphere:drs'],
    ['ArrowRight', 'vsphere:drs', 'kubernetes:scheduler'],
    ['ArrowLeft', 'kubernetes:scheduler', 'vsphere:drs'],
    // Over the edge of a band.
    ['ArrowDown', 'vsphere:nsx-segment', 'vsphere:storage-policy'],
    ['Home', 'kubernetes:storage-class', 'vsphere:ha'],
    ['End', 'vsphere:ha', 'kubernetes:storage-class'],
    ['ArrowLeft', 'vsphere:ha', undefined],
    ['ArrowUp', 'vsphere:ha', undefined],
    ['x', 'vsphere:ha', undefined],
  ])('%s from %s leads to %s', (key, from, to) => {
    expect(reached(key, from)).toBe(to);
  });

  it('reaches every element with the arrows alone', () => {
    const seen = new Set([cells[0].id]);
    const queue = [cells[0]];
    for (const cell of queue) {
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = cellReachedBy(key, cells, cell);
        if (next && !seen.has(next.id)) {
          seen.add(next.id);
          queue.push(next);
        }
      }
    }
    expect(seen.size).toBe(cells.length);
  });
});
