import type {
  DependencyEdge,
  DependencyNode,
} from '@crosswalk/backstage-plugin-migration-common';
import type ForceGraph from 'force-graph';
import type { DependencyView } from '../../../lib/dependencyView';
import { degreesOf } from '../../../lib/dependencyView';
import { startingPositions } from '../../../lib/startingPositions';
import { GraphLabels } from './GraphLabels';
import { paletteAt, toneOf, type Palette } from './palette';
import { radiusOf, shapeOf, tracePath } from './shapes';

/** An application on the picture. */
export interface DrawnNode {
  id: string;
  node: DependencyNode;
  degree: number;
  x?: number;
  y?: number;
}

interface DrawnLink {
  source: string | DrawnNode;
  target: string | DrawnNode;
  edge: DependencyEdge;
  curvature: number;
}

type Graph = ForceGraph<DrawnNode, DrawnLink>;

/** From here on arrows are only drawn at what somebody looks at. */
const manyEdges = 1500;
const distance = 46;
/** Steps that the forces take, so that the same graph ends the same. */
const steps = 160;
const faded = 0.12;

/** The graph on a canvas. It draws what it is told and says what somebody points at; nothing else is decided here. */
export class ForceGraphView {
  readonly #graph: Graph;
  readonly #element: HTMLElement;
  readonly #labels = new GraphLabels();
  readonly #still: boolean;
  #palette: Palette;
  #colour: 'environment' | 'disposition' = 'environment';
  #chosen: string | undefined;
  #hovered: string | undefined;
  /** Who is lit while somebody looks at one; undefined while nobody does. */
  #lit: Set<string> | undefined;
  #view: DependencyView = { nodes: [], edges: [] };

  constructor(options: {
    create: typeof ForceGraph;
    element: HTMLElement;
    /** Nothing moves by itself. */
    still: boolean;
    describe: (node: DependencyNode) => string;
    onChoose: (id: string | undefined) => void;
  }) {
    const { element, describe, onChoose } = options;
    this.#element = element;
    this.#still = options.still;
    this.#palette = paletteAt(element);
    const Create = options.create as unknown as new (
      parent: HTMLElement,
    ) => Graph;
    this.#graph = new Create(element)
      .nodeRelSize(1)
      .nodeVal(({ node }) => radiusOf(node) ** 2)
      .nodeLabel(({ node }) => asText(describe(node)))
      .nodeCanvasObject((drawn, context) => this.#paint(drawn, context))
      .nodePointerAreaPaint((drawn, colour, context) => {
        context.fillStyle = colour;
        tracePath(
          context,
          shapeOf(drawn.node),
          drawn.x ?? 0,
          drawn.y ?? 0,
          radiusOf(drawn.node) + 3,
        );
        context.fill();
      })
      .linkCurvature(link => link.curvature)
      .linkLineDash(({ edge }) => (edge.strength === 'weak' ? [3, 3] : null))
      .linkDirectionalArrowRelPos(1)
      .onNodeClick(({ id }) => onChoose(id))
      .onNodeHover(drawn => {
        this.#hovered = drawn?.id;
        this.#light();
      })
      .onBackgroundClick(() => onChoose(undefined))
      .onRenderFramePost((context, scale) => this.#paintLabels(context, scale))
      .enableNodeDrag(false)
      // Who scrolls the page over the picture scrolls the page.
      .enableZoomInteraction(
        event => event.type !== 'wheel' || event.ctrlKey || event.metaKey,
      )
      .minZoom(0.05)
      .maxZoom(12)
      .warmupTicks(this.#still ? steps : 30)
      .cooldownTicks(this.#still ? 0 : steps)
      .cooldownTime(Infinity)
      .onEngineStop(() => this.fit());
    this.#graph.d3Force('charge')?.strength(-150).distanceMax(500);
    this.#graph.d3Force('link')?.distance(distance);
    this.#graph.d3Force('together', towardsTheMiddle());
    this.#restyle();
  }

  show(view: DependencyView, colour: 'environment' | 'disposition'): void {
    this.#colour = colour;
    if (view !== this.#view) {
      this.#view = view;
      this.#place();
    }
    this.#light();
  }

  choose(id: string | undefined): void {
    this.#chosen = id;
    this.#light();
  }

  resize(width: number, height: number): void {
    this.#graph.width(width).height(height);
  }

  /** After the theme has changed. */
  recolour(): void {
    this.#palette = paletteAt(this.#element);
    this.#restyle();
  }

  fit(): void {
    this.#graph.zoomToFit(this.#still ? 0 : 300, 36);
  }

  zoomBy(factor: number): void {
    this.#graph.zoom(this.#graph.zoom() * factor, this.#still ? 0 : 150);
  }

  destroy(): void {
    this.#graph._destructor();
    this.#element.replaceChildren();
  }

  #place(): void {
    const { nodes, edges } = this.#view;
    const degrees = degreesOf(edges);
    const starts = startingPositions(
      nodes.map(({ id }) => id),
      degrees,
      distance,
    );
    const pairs = new Set(edges.map(edge => pairOf(edge)));
    this.#graph.graphData({
      nodes: nodes.map(node => ({
        id: node.id,
        node,
        degree: degrees.get(node.id) ?? 0,
        ...starts.get(node.id),
      })),
      links: edges.map(edge => ({
        source: edge.sourceId,
        target: edge.targetId,
        edge,
        // Two that need each other have two lines.
        curvature: pairs.has([edge.targetId, edge.sourceId].join(' '))
          ? 0.2
          : 0,
      })),
    });
  }

  /** Lights who is looked at and its neighbours; draws anew. */
  #light(): void {
    const id = this.#hovered ?? this.#chosen;
    const isThere = this.#view.nodes.some(node => node.id === id);
    this.#lit =
      id !== undefined && isThere
        ? new Set([
            id,
            ...this.#view.edges.flatMap(({ sourceId, targetId }) =>
              sourceId === id || targetId === id ? [sourceId, targetId] : [],
            ),
          ])
        : undefined;
    this.#restyle();
  }

  /** Setting them is what makes the library draw again. */
  #restyle(): void {
    const few = this.#view.edges.length <= manyEdges;
    const focus = this.#hovered ?? this.#chosen;
    const isFocused = ({ edge }: DrawnLink) =>
      this.#lit !== undefined &&
      (edge.sourceId === focus || edge.targetId === focus);
    this.#graph
      .linkColor(link => {
        if (isFocused(link)) {
          return this.#palette.focus;
        }
        // Everybody needs a shared service; a thousand such lines would hide the others.
        return few && link.edge.strength === 'strong' && !link.edge.bridge
          ? this.#palette.strong
          : this.#palette.weak;
      })
      .linkVisibility(link => this.#lit === undefined || isFocused(link) || few)
      .linkWidth(link => {
        const { strength, bridge } = link.edge;
        const width = strength === 'strong' && !bridge ? 1.2 : 0.6;
        if (isFocused(link)) {
          return width + 1;
        }
        return this.#lit ? width / 3 : width;
      })
      .linkDirectionalArrowLength(link =>
        isFocused(link) || (few && !this.#lit && !link.edge.bridge) ? 5 : 0,
      );
  }

  #paint(drawn: DrawnNode, context: CanvasRenderingContext2D): void {
    const { node, x = 0, y = 0 } = drawn;
    const tone = toneOf(node, this.#colour);
    const radius = radiusOf(node);
    const shape = shapeOf(node);
    context.save();
    context.globalAlpha = this.#lit && !this.#lit.has(node.id) ? faded : 1;
    tracePath(context, shape, x, y, radius);
    context.fillStyle =
      tone === 'unknown' ? this.#palette.ground : this.#palette.tone(tone);
    context.fill();
    context.lineWidth = 1.2;
    context.strokeStyle =
      tone === 'unknown' ? this.#palette.tone('grey') : this.#palette.ground;
    context.setLineDash(tone === 'unknown' ? [2, 2] : []);
    context.stroke();
    context.setLineDash([]);
    if (node.cycle !== undefined) {
      tracePath(context, shape, x, y, radius + 2.4);
      context.strokeStyle = this.#palette.tone('red');
      context.stroke();
    }
    if (node.id === this.#chosen) {
      tracePath(context, shape, x, y, radius + 5);
      context.lineWidth = 2;
      context.strokeStyle = this.#palette.focus;
      context.stroke();
    }
    context.restore();
  }

  #paintLabels(context: CanvasRenderingContext2D, scale: number): void {
    const { nodes } = this.#graph.graphData();
    const first = this.#hovered ?? this.#chosen;
    const shown = this.#lit
      ? nodes.filter(({ id }) => this.#lit?.has(id))
      : nodes;
    this.#labels.paint(context, scale, {
      nodes: shown,
      first,
      text: this.#palette.text,
      ground: this.#palette.ground,
    });
  }
}

function pairOf({ sourceId, targetId }: DependencyEdge): string {
  return [sourceId, targetId].join(' ');
}

/** An element, because the library takes a text for HTML. */
function asText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

/** Draws all towards the middle a little, so that parts without a tie between them stay on the picture. */
function towardsTheMiddle() {
  let nodes: { x?: number; y?: number; vx?: number; vy?: number }[] = [];
  const force = (alpha: number) => {
    for (const node of nodes) {
      node.vx = (node.vx ?? 0) - (node.x ?? 0) * 0.06 * alpha;
      node.vy = (node.vy ?? 0) - (node.y ?? 0) * 0.06 * alpha;
    }
  };
  return Object.assign(force, {
    initialize: (given: typeof nodes) => {
      nodes = given;
    },
  });
}
