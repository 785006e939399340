import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
} from 'yaml';
import type { SourceLocation } from './problems';

/** Finds fields of a parsed document again in its text. */
export class Positions {
  readonly #file: string;
  readonly #lines: LineCounter;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  at(offset: number): SourceLocation {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.#file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
    };
  }

  of(document: Document.Parsed, path: readonly PropertyKey[]): SourceLocation {
    let node: unknown = document.contents;
    let offset = document.contents?.range?.[0] ?? document.range[0];
    for (const key of path) {
      const container: unknown = isAlias(node) ? node.resolve(document) : node;
      let found: { node: unknown; offset: number | undefined } | undefined;
      if (isMap(container)) {
        const pair = container.items.find(
          item => isScalar(item.key) && String(item.key.value) === String(key),
        );
        found = pair && { node: pair.value, offset: start(pair.key) };
      } else if (isSeq(container) && typeof key === 'number') {
        const item = container.items[key];
        found = item ? { node: item, offset: start(item) } : undefined;
      }
      if (!found) {
        break;
      }
      node = found.node;
      offset = found.offset ?? offset;
    }
    return this.at(offset);
  }
}

function start(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
