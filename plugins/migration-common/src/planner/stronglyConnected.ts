/**
 * Strongly connected components of a graph given as lists of targets; only those with more than one node, each
 * ascending, ordered by their smallest node. Tarjan's algorithm with its own stack, because real estates have
 * components deeper than the call stack.
 */
export function stronglyConnected(targets: readonly number[][]): number[][] {
  const size = targets.length;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const nextTarget = new Int32Array(size);
  const open: number[] = [];
  const components: number[][] = [];
  let visited = 0;

  const enter = (node: number) => {
    order[node] = low[node] = visited++;
    open.push(node);
    onStack[node] = 1;
  };

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) {
      continue;
    }
    const path = [root];
    enter(root);
    while (path.length > 0) {
      const node = path[path.length - 1];
      if (nextTarget[node] < targets[node].length) {
        const target = targets[node][nextTarget[node]++];
        if (order[target] === -1) {
          enter(target);
          path.push(target);
        } else if (onStack[target]) {
          low[node] = Math.min(low[node], order[target]);
        }
        continue;
      }
      path.pop();
      if (path.length > 0) {
        const parent = path[path.length - 1];
        low[parent] = Math.min(low[parent], low[node]);
      }
      if (low[node] === order[node]) {
        const component = open.splice(open.lastIndexOf(node));
        component.forEach(member => {
          onStack[member] = 0;
        });
        if (component.length > 1) {
          components.push(component.sort((a, b) => a - b));
        }
      }
    }
  }
  return components.sort((a, b) => a[0] - b[0]);
}
