/** The library draws on a canvas and is large, so that it comes when a graph is drawn and not before. */
export async function loadForceGraph() {
  return (await import('force-graph')).default;
}

/** Whether this browser has something to draw on. */
export function hasCanvas(): boolean {
  return Boolean(document.createElement('canvas').getContext?.('2d'));
}
