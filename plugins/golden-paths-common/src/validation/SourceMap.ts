import {
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  Pair,
  visit,
  YAMLMap,
} from 'yaml';
import { FieldPath } from './types';

/** 1-based. */
export interface Position {
  line: number;
  column: number;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Where the fields of a parsed document are written. Finding many of them costs little more than finding one. */
export class SourceMap {
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly #pairs = new WeakMap<YAMLMap, Map<string, Pair>>();
  #targets?: Map<Node, Node | undefined>;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** The place of a node of the document. */
  positionOf(node: Node | undefined): Position {
    return this.#at(node?.range?.[0]);
  }

  /** The place of a character of the file. */
  #at(offset: number | undefined): Position {
    const { line, col } = this.#lines.linePos(
      offset ?? this.#document.range?.[0] ?? 0,
    );
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /**
   * Where a field is written. Where it is not written at all (it is missing, or a merge key brought it), the nearest field
   * around it.
   *
   * @param at - the key of the field, or its value
   */
  locate(path: FieldPath, at: 'key' | 'value'): Position {
    const { contents } = this.#document;
    let found: Node | undefined = isNode(contents) ? contents : undefined;
    let current: unknown = this.#resolve(contents);

    for (const [index, step] of path.entries()) {
      const last = index === path.length - 1;
      let next: unknown;
      if (isMap(current)) {
        const pair = this.#pairOf(current, String(step));
        if (!pair) {
          break;
        }
        next = pair.value;
        const useKey = (last && at === 'key') || !isNode(pair.value);
        const candidate = useKey || !last ? pair.key : pair.value;
        found = isNode(candidate) ? candidate : found;
      } else if (isSeq(current)) {
        next = current.items[Number(step)];
        found = isNode(next) ? next : found;
      } else {
        break;
      }
      current = this.#resolve(next);
    }
    return this.positionOf(found);
  }

  #pairOf(map: YAMLMap, key: string): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map(pair => [keyOf(pair), pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }

  /** What an alias stands for. The library would search the whole document for each. */
  #resolve(node: unknown): unknown {
    if (!isAlias(node)) {
      return node;
    }
    if (!this.#targets) {
      const targets = new Map<Node, Node | undefined>();
      const anchors = new Map<string, Node>();
      visit(this.#document, {
        Node(_, visited) {
          if (isAlias(visited)) {
            targets.set(visited, anchors.get(visited.source));
          } else if ('anchor' in visited && visited.anchor) {
            anchors.set(visited.anchor, visited);
          }
        },
      });
      this.#targets = targets;
    }
    return this.#targets.get(node);
  }
}
