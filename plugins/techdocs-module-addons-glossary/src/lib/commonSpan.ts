/** Sibling nodes that hold exactly the text from the first piece to the last, both included. */
export interface SiblingSpan {
  first: ChildNode;
  last: ChildNode;
}

/**
 * The siblings that `<em>Live</em> migration` consists of. Nothing when an element holds more than its share of the term,
 * as in `<em>vSphere live</em> migration`: it cannot be inside without taking the rest along.
 */
export function commonSpan(pieces: Text[]): SiblingSpan | undefined {
  const start = pieces[0];
  const end = pieces[pieces.length - 1];
  const first = climb(start, end, node => node.previousSibling);
  const last = climb(end, start, node => node.nextSibling);
  return first && last && { first, last };
}

/** From a node to the child of the nearest ancestor that also holds the other, as long as nothing is outside of it. */
function climb(
  from: ChildNode,
  other: Node,
  outside: (node: Node) => Node | null,
): ChildNode | undefined {
  let node = from;
  while (node.parentElement && !node.parentElement.contains(other)) {
    for (let next = outside(node); next; next = outside(next)) {
      if (!isEmptyText(next)) {
        return undefined;
      }
    }
    node = node.parentElement;
  }
  return node;
}

/** What is left of a text node that was cut at its start. */
function isEmptyText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && node.nodeValue === '';
}
