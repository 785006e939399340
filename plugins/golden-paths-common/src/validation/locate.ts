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
} from 'yaml';
import { FieldPath } from './types';

/** 1-based. */
export interface Position {
  line: number;
  column: number;
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/**
 * Where a field of a parsed document is written. Where it is not written at all (it is missing, or a merge key brought it),
 * the nearest field around it.
 *
 * @param at - the key of the field, or its value
 */
export function locate(
  document: Document,
  lines: LineCounter,
  path: FieldPath,
  at: 'key' | 'value',
): Position {
  let found: Node | undefined = isNode(document.contents)
    ? document.contents
    : undefined;
  let current: unknown = resolve(document.contents, document);

  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    let next: unknown;
    if (isMap(current)) {
      const pair = current.items.find(item => keyOf(item) === String(step));
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
    current = resolve(next, document);
  }

  const offset = found?.range?.[0] ?? document.range?.[0] ?? 0;
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
