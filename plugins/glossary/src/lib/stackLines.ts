import type {
  Mapping,
  MatchType,
} from '@crosswalk/backstage-plugin-glossary-common';
import { columnGap, StackCell } from './stackLayout';

/** One element of a crossing joined to one on the other side. */
export interface StackLine {
  id: string;
  mappingId: string;
  match: MatchType | 'unstated';
  /** Ids of cells. */
  ends: [string, string];
  /** Path of an SVG, in the units of the layout. */
  path: string;
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const point = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`;

/**
 * Between the columns of a side a line keeps to the gap under its row, so that it never seems to start at a neighbour;
 * lines from different columns keep a little apart there.
 */
const laneBelow = (columnsPassed: number) => 0.46 + 0.04 * columnsPassed;

function pathBetween(left: StackCell, right: StackCell): string {
  const parts: string[] = [];
  const start = left.x + left.width;
  let leave = { x: start, y: left.y };
  parts.push(`M ${point(start, left.y)}`);
  if (left.columnsAfter > 0) {
    const lane = left.y + laneBelow(left.columnsAfter);
    const middle = start + columnGap / 2;
    parts.push(
      `C ${point(middle, left.y)} ${point(middle, lane)} ${point(
        start + columnGap,
        lane,
      )}`,
    );
    leave = { x: left.sideEnd, y: lane };
    parts.push(`L ${point(leave.x, leave.y)}`);
  }
  const lane =
    right.columnsBefore > 0
      ? right.y + laneBelow(right.columnsBefore)
      : right.y;
  const arrive = {
    x: right.columnsBefore > 0 ? right.sideStart : right.x,
    y: lane,
  };
  const bend = (leave.x + arrive.x) / 2;
  parts.push(
    `C ${point(bend, leave.y)} ${point(bend, arrive.y)} ${point(
      arrive.x,
      arrive.y,
    )}`,
  );
  if (right.columnsBefore > 0) {
    const turn = right.x - columnGap;
    const middle = right.x - columnGap / 2;
    parts.push(
      `L ${point(turn, lane)}`,
      `C ${point(middle, lane)} ${point(middle, right.y)} ${point(
        right.x,
        right.y,
      )}`,
    );
  }
  return parts.join(' ');
}

/** A line for each pair of elements, one from either end of a mapping, that are both on the map. */
export function stackLines(
  cells: readonly StackCell[],
  mappings: readonly Mapping[],
): StackLine[] {
  const cellsOf = (ref: string) =>
    cells.filter(({ concept }) => concept.ref === ref);
  return mappings.flatMap(mapping => {
    const { id, from, to } = mapping;
    const match: StackLine['match'] = mapping.match ?? 'unstated';
    if ('none' in to) {
      return [];
    }
    const sources = from.members.flatMap(({ concept }) => cellsOf(concept));
    const targets = to.members.flatMap(({ concept }) => cellsOf(concept));
    return sources.flatMap(source =>
      targets
        .filter(target => target.side !== source.side)
        .map((target): StackLine => {
          const [left, right] =
            source.side < target.side ? [source, target] : [target, source];
          return {
            id: `${id}:${source.id}:${target.id}`,
            mappingId: id,
            match,
            ends: [source.id, target.id],
            path: pathBetween(left, right),
          };
        }),
    );
  });
}

/** The cells that a cell is joined to, and itself. */
export function joinedTo(
  lines: readonly StackLine[],
  cellId: string,
): Set<string> {
  return new Set([
    cellId,
    ...lines
      .filter(({ ends }) => ends.includes(cellId))
      .flatMap(({ ends }) => ends),
  ]);
}
