/** `[start, end)` of a text node, and the element that it is to be in. */
export interface Cut {
  start: number;
  end: number;
  wrapper?: Element;
}

/** Cuts text nodes into pieces, and puts the pieces back into the very nodes they were cut from. */
export class TextSplits {
  /** The pieces cut off each node, in the order of the text. */
  readonly #pieces = new Map<Text, Text[]>();

  /**
   * Answers a text node for each cut, given in the order of the text. The node itself keeps what is before the first one,
   * be it nothing. The page is touched twice, however many cuts there are: that is what costs.
   */
  isolate(node: Text, cuts: readonly Cut[]): Text[] {
    const { data, ownerDocument } = node;
    const rest = ownerDocument.createDocumentFragment();
    const pieces: Text[] = [];
    const isolated = cuts.map(({ start, end, wrapper }, i) => {
      const piece = ownerDocument.createTextNode(data.slice(start, end));
      pieces.push(piece);
      wrapper?.append(piece);
      rest.append(wrapper ?? piece);
      const next = cuts[i + 1]?.start ?? data.length;
      if (next > end) {
        const between = ownerDocument.createTextNode(data.slice(end, next));
        pieces.push(between);
        rest.append(between);
      }
      return piece;
    });
    node.data = data.slice(0, cuts[0].start);
    node.after(rest);
    this.#pieces.set(node, pieces);
    return isolated;
  }

  /** Pieces that somebody else has parted in the meantime stay as they are; the markup is the same either way. */
  rejoin(): void {
    for (const [node, pieces] of this.#pieces) {
      for (const piece of pieces) {
        if (piece.previousSibling !== node) {
          break;
        }
        node.appendData(piece.data);
        piece.remove();
      }
    }
    this.#pieces.clear();
  }
}
