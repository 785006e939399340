import { fittingLabels, type LabelBox } from '../../../lib/fittingLabels';
import type { DrawnNode } from './ForceGraphView';
import { radiusOf } from './shapes';

const fontSize = 12;
const gap = 3;
const longest = 28;
/** More are not tried in one frame; those that do not fit cost as much as those that do. */
const mostTried = 400;

interface Label extends LabelBox {
  text: string;
  x: number;
  y: number;
}

/** Names under applications, where there is room; the busiest first. */
export class GraphLabels {
  readonly #widths = new Map<string, number>();

  paint(
    context: CanvasRenderingContext2D,
    scale: number,
    options: {
      nodes: DrawnNode[];
      /** Comes first, whatever it covers. */
      first?: string;
      text: string;
      ground: string;
    },
  ): void {
    const { nodes, first } = options;
    context.save();
    // Texts keep their size, however near one is.
    context.scale(1 / scale, 1 / scale);
    context.font = `${fontSize}px sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    const rank = ({ id, degree }: DrawnNode) =>
      id === first ? Infinity : degree;
    const labels = [...nodes]
      .sort((a, b) => rank(b) - rank(a))
      .slice(0, mostTried)
      .map(drawn => this.#labelOf(drawn, context, scale));
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = options.ground;
    context.fillStyle = options.text;
    for (const { text, x, y } of fittingLabels(labels)) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    context.restore();
  }

  #labelOf(
    { node, x = 0, y = 0 }: DrawnNode,
    context: CanvasRenderingContext2D,
    scale: number,
  ): Label {
    const text =
      node.name.length > longest
        ? `${node.name.slice(0, longest - 1)}…`
        : node.name;
    const width = this.#widths.get(text) ?? context.measureText(text).width;
    this.#widths.set(text, width);
    const top = (y + radiusOf(node)) * scale + gap;
    return {
      text,
      x: x * scale,
      y: top,
      left: x * scale - width / 2 - gap,
      top,
      width: width + 2 * gap,
      height: fontSize + gap,
    };
  }
}
