/** A box of the drawing, in its own units. */
export interface DiagramBox {
  id: string;
  label: string;
  role: 'form' | 'kind' | 'change' | 'cluster';
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Diagram {
  width: number;
  height: number;
  boxes: DiagramBox[];
  /** SVG path data of the arrows. */
  arrows: string[];
}

type Column = Pick<DiagramBox, 'id' | 'label' | 'role'>[];

const BOX = { width: 180, height: 44 };
const GAP = 14;
const STEP = 56;
const MARGIN = 2;

/**
 * Lays out what a run does: the form becomes manifests, one box a kind, which become one change, which becomes what runs.
 * Across where there is room, else down.
 */
export function layoutDiagram(options: {
  form: string;
  kinds: string[];
  change: string;
  cluster: string;
  direction: 'across' | 'down';
}): Diagram {
  const { form, kinds, change, cluster, direction } = options;
  const columns: Column[] = [
    [{ id: 'form', label: form, role: 'form' }],
    kinds.map(kind => ({
      id: `kind-${kind}`,
      label: kind,
      role: 'kind' as const,
    })),
    [{ id: 'change', label: change, role: 'change' }],
    [{ id: 'cluster', label: cluster, role: 'cluster' }],
  ].filter((column): column is Column => column.length > 0);
  return direction === 'across' ? across(columns) : down(columns);
}

function across(columns: Column[]): Diagram {
  const rows = Math.max(...columns.map(column => column.length));
  const innerHeight = rows * BOX.height + (rows - 1) * GAP;
  const placed = columns.map((column, index) => {
    const top =
      (innerHeight - column.length * BOX.height - (column.length - 1) * GAP) /
      2;
    return column.map((box, row) => ({
      ...box,
      ...BOX,
      x: MARGIN + index * (BOX.width + STEP),
      y: MARGIN + top + row * (BOX.height + GAP),
    }));
  });
  const arrows = joined(placed).map(([from, to]) => {
    const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
    const [x2, y2] = [to.x, to.y + to.height / 2];
    const middle = (x1 + x2) / 2;
    return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2 - 6} ${y2}`;
  });
  return {
    width:
      columns.length * BOX.width + (columns.length - 1) * STEP + 2 * MARGIN,
    height: innerHeight + 2 * MARGIN,
    boxes: placed.flat(),
    arrows,
  };
}

/** Boxes of a step stand under each other and touch, so one arrow serves them all. */
function down(columns: Column[]): Diagram {
  const width = 280;
  const step = 32;
  let y = MARGIN;
  const arrows: string[] = [];
  const boxes = columns.flatMap((column, index) => {
    if (index > 0) {
      const x = MARGIN + width / 2;
      arrows.push(`M${x} ${y} L${x} ${y + step - 6}`);
      y += step;
    }
    return column.map((box, row) => {
      if (row > 0) {
        y += 4;
      }
      const placed = { ...box, x: MARGIN, y, width, height: BOX.height };
      y += BOX.height;
      return placed;
    });
  });
  return { width: width + 2 * MARGIN, height: y + MARGIN, boxes, arrows };
}

/** Every box with every box of the next column. */
function joined(columns: DiagramBox[][]): [DiagramBox, DiagramBox][] {
  return columns
    .slice(1)
    .flatMap((column, index) =>
      columns[index].flatMap(from =>
        column.map((to): [DiagramBox, DiagramBox] => [from, to]),
      ),
    );
}
