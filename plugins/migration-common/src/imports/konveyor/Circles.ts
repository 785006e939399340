/** Some nodes of a circle, in its order where that is known, and how many it has. */
export interface Circle {
  nodes: string[];
  size: number;
}

/** More names are not read. */
const mostNodes = 10;

/** A growing graph that says which edge closes a circle. */
export class Circles {
  readonly #targets = new Map<string, Set<string>>();
  readonly #sources = new Map<string, Set<string>>();
  /** Nodes known to reach each other, so that they are not searched for again. */
  readonly #known = new Map<string, Set<string>>();

  has(source: string, target: string): boolean {
    return this.#targets.get(source)?.has(target) ?? false;
  }

  /** Adds an edge, and answers the circle that it closes. */
  add(source: string, target: string): Circle | undefined {
    const known = this.#known.get(source);
    const circle = known?.has(target)
      ? { nodes: first([source, target], known), size: known.size }
      : this.#search(source, target);
    put(this.#targets, source, target);
    put(this.#sources, target, source);
    return circle;
  }

  /**
   * Looks for a way from the target back to the source from both ends by turns, so that it ends as soon as one end has
   * nowhere to go.
   */
  #search(source: string, target: string): Circle | undefined {
    const forward = new Map<string, string | undefined>([[target, undefined]]);
    const backward = new Map<string, string | undefined>([[source, undefined]]);
    const ahead = forward.keys();
    const behind = backward.keys();
    for (;;) {
      for (const [nodes, seen, other, links] of [
        [ahead, forward, backward, this.#targets],
        [behind, backward, forward, this.#sources],
      ] as const) {
        const { value: node, done } = nodes.next();
        if (done) {
          return undefined;
        }
        if (other.has(node)) {
          return this.#join(
            new Set([
              source,
              ...pathFrom(forward, node).reverse(),
              ...pathFrom(backward, node),
            ]),
          );
        }
        for (const next of links.get(node) ?? []) {
          if (!seen.has(next)) {
            seen.set(next, node);
          }
        }
      }
    }
  }

  #join(circle: Set<string>): Circle {
    const sets = new Set(
      [...circle].map(node => this.#known.get(node) ?? new Set([node])),
    );
    // The smaller ones go into the largest, so that growing a circle node by node stays quick.
    const [all, ...others] = [...sets].sort((a, b) => b.size - a.size);
    for (const node of others.flatMap(other => [...other])) {
      all.add(node);
      this.#known.set(node, all);
    }
    return { nodes: first([], circle), size: circle.size };
  }
}

/** As many nodes as are shown, each once. */
function first(nodes: string[], more: Iterable<string>): string[] {
  const taken = new Set(nodes);
  for (const node of more) {
    if (taken.size >= mostNodes) {
      break;
    }
    taken.add(node);
  }
  return [...taken];
}

/** The way back to where the search began, which comes last. */
function pathFrom(
  cameFrom: Map<string, string | undefined>,
  node: string,
): string[] {
  const path: string[] = [];
  for (
    let step: string | undefined = node;
    step !== undefined;
    step = cameFrom.get(step)
  ) {
    path.push(step);
  }
  return path;
}

function put(links: Map<string, Set<string>>, from: string, to: string): void {
  const known = links.get(from);
  if (known) {
    known.add(to);
  } else {
    links.set(from, new Set([to]));
  }
}
