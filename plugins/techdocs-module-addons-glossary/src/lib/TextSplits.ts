/** Cuts text nodes into pieces, and puts the pieces back into the very nodes they were cut from. */
export class TextSplits {
  /** The pieces cut off each node, in the order of the text. */
  readonly #pieces = new Map<Text, Text[]>();

  /**
   * Answers a text node that holds exactly `[start, end)` of the node. Of one node, what comes later in the text is to be
   * cut first, so that the offsets of what comes before stay true.
   */
  isolate(node: Text, start: number, end: number): Text {
    const cut: Text[] = [];
    if (end < node.length) {
      cut.push(node.splitText(end));
    }
    const piece = start > 0 ? node.splitText(start) : node;
    if (piece !== node) {
      cut.unshift(piece);
    }
    if (cut.length > 0) {
      this.#pieces.set(node, [...cut, ...(this.#pieces.get(node) ?? [])]);
    }
    return piece;
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
