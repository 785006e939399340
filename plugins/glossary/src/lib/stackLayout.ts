import type {
  ConceptScheme,
  ConceptSummary,
  StackMap,
} from '@crosswalk/backstage-plugin-glossary-common';

/**
 * Where everything of a stack map stands. Across, the unit is a hundredth of the map's width; down, it is one row. So the
 * same drawing fits a wide screen, a narrow one and a sheet of paper, and nothing has to be measured.
 */
export interface StackLayout {
  height: number;
  sides: StackSide[];
  bands: StackBand[];
  /** In reading order: band by band, side by side. */
  cells: StackCell[];
}

/** Named above the bands, over its columns. */
export interface StackSide {
  scheme: ConceptScheme;
  x: number;
  y: number;
}

export interface StackBand {
  id: string;
  title: string;
  summary: string;
  y: number;
  height: number;
  sides: { scheme: ConceptScheme; cells: StackCell[] }[];
}

export interface StackCell {
  /** A concept may stand in several bands. */
  id: string;
  concept: ConceptSummary;
  /** Position of the side, from the left. */
  side: number;
  x: number;
  /** Middle of the row. */
  y: number;
  width: number;
  /** How many columns lie between the cell and the left, or the right, edge of its side. */
  columnsBefore: number;
  columnsAfter: number;
  /** Left and right edge of its side. */
  sideStart: number;
  sideEnd: number;
}

const gutter = 13;
/** Left and right of the outermost columns. */
const margin = 0.5;
/** Above the first band, for the names of the sides. */
const head = 0.9;
export const columnGap = 1.2;
/** Above the first row of a band, for its title; and below its last. */
const bandHead = 1.2;
const bandFoot = 0.2;
const bandGap = 0.2;
const rowsAimedAt = 4;
const maxColumns = 3;

interface Side {
  scheme: ConceptScheme;
  columns: number;
  start: number;
  end: number;
}

function layOutSides(stack: StackMap): { sides: Side[]; columnWidth: number } {
  const columns = stack.schemes.map(({ id }) => {
    const counts = stack.layers.map(
      layer =>
        layer.sides.find(side => side.scheme === id)?.concepts.length ?? 0,
    );
    const needed = Math.ceil(Math.max(0, ...counts) / rowsAimedAt);
    return Math.min(maxColumns, Math.max(1, needed));
  });
  const total = columns.reduce((sum, count) => sum + count, 0);
  const gaps = gutter * (columns.length - 1);
  const columnWidth = (100 - 2 * margin - gaps) / total;
  let start = margin;
  const sides = stack.schemes.map((scheme, index): Side => {
    const end = start + columns[index] * columnWidth;
    const side = { scheme, columns: columns[index], start, end };
    start = end + gutter;
    return side;
  });
  return { sides, columnWidth };
}

/** Bands from the top, each as high as its fuller side; elements fill the rows of their side from the left. */
export function layOutStack(stack: StackMap): StackLayout {
  const { sides, columnWidth } = layOutSides(stack);
  let top = head;
  const bands = [...stack.layers]
    .sort((a, b) => a.order - b.order)
    .map((layer): StackBand => {
      const conceptsOf = (side: Side) =>
        layer.sides.find(({ scheme }) => scheme === side.scheme.id)?.concepts ??
        [];
      const rows = Math.max(
        1,
        ...sides.map(side => Math.ceil(conceptsOf(side).length / side.columns)),
      );
      const y = top;
      const height = bandHead + rows + bandFoot;
      top += height + bandGap;
      return {
        id: layer.id,
        title: layer.title,
        summary: layer.summary,
        y,
        height,
        sides: sides.map((side, sideIndex) => ({
          scheme: side.scheme,
          cells: conceptsOf(side).map((concept, index): StackCell => {
            const column = index % side.columns;
            return {
              id: `${layer.id}/${concept.ref}`,
              concept,
              side: sideIndex,
              x: side.start + column * columnWidth + columnGap / 2,
              y: y + bandHead + Math.floor(index / side.columns) + 0.5,
              width: columnWidth - columnGap,
              columnsBefore: column,
              columnsAfter: side.columns - 1 - column,
              sideStart: side.start,
              sideEnd: side.end,
            };
          }),
        })),
      };
    });
  return {
    height: Math.max(0, top - bandGap),
    sides: sides.map(({ scheme, start }) => ({
      scheme,
      x: start + columnGap / 2,
      y: head / 2,
    })),
    bands,
    cells: bands.flatMap(band => band.sides.flatMap(side => side.cells)),
  };
}
