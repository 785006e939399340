import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';

/** What an application is drawn as; the legend has the words. */
export type NodeShape = 'circle' | 'square' | 'diamond';

/** A shared service has corners; a hub that nobody has explained stands on one. */
export function shapeOf(
  node: Pick<DependencyNode, 'sharedService' | 'hub'>,
): NodeShape {
  if (node.sharedService) {
    return 'square';
  }
  return node.hub ? 'diamond' : 'circle';
}

/** By area: four times the machines is twice as wide. One without machines is still to be seen. */
export function radiusOf(
  node: Pick<DependencyNode, 'virtualMachines'>,
): number {
  return 3 + 1.6 * Math.sqrt(Math.min(node.virtualMachines, 400));
}

/** Begins the path of a shape, to be filled or stroked. */
export function tracePath(
  context: CanvasRenderingContext2D,
  shape: NodeShape,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (shape === 'circle') {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (shape === 'square') {
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  } else {
    const reach = radius * 1.35;
    context.moveTo(x, y - reach);
    context.lineTo(x + reach, y);
    context.lineTo(x, y + reach);
    context.lineTo(x - reach, y);
    context.closePath();
  }
}
