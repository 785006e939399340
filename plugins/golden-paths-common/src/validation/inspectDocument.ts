import { Document, isAlias, isMap, isPair, isScalar, isSeq, Node } from 'yaml';

/** Lists and objects inside of each other; the deepest kinds of Kubernetes, the CRDs, need some sixty. */
const maxDepth = 100;
/** Values of a document once every alias is replaced by what it stands for. */
const maxValues = 100_000;
const maxAliases = 1000;

// Kubernetes reads YAML 1.1, in which these unquoted words are booleans.
const yaml11Boolean = /^(?:y|n|yes|no|on|off)$/i;

/** Why a document is not turned into data. */
export interface Refusal {
  rule: 'yaml-syntax' | 'file-too-large' | 'too-many-aliases';
  message: string;
  node: Node;
}

export interface Inspection {
  refusal?: Refusal;
  duplicateKeys: Node[];
  /** Unquoted words that Kubernetes reads as booleans. */
  ambiguous: Array<{ node: Node; word: string }>;
}

interface Extent {
  values: number;
  height: number;
}

class Stop extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** One walk over a document as it is written, before anything is expanded. Takes time in proportion to its length. */
class Walk {
  readonly result: Inspection = { duplicateKeys: [], ambiguous: [] };
  /** By name; no extent while the walk is inside of what the anchor names. */
  readonly #anchors = new Map<string, Extent | undefined>();
  #aliases = 0;

  measure(node: Node, depth: number): Extent {
    if (depth > maxDepth) {
      throw new Stop({
        rule: 'file-too-large',
        message: `The document is nested more than ${maxDepth} levels deep`,
        node,
      });
    }
    if (isAlias(node)) {
      return this.#follow(node, node.source, depth);
    }
    const anchor = 'anchor' in node ? node.anchor : undefined;
    if (anchor) {
      this.#anchors.set(anchor, undefined);
    }
    const extent = this.#measureChildren(node, depth);
    if (extent.values > maxValues) {
      throw new Stop({
        rule: this.#aliases ? 'too-many-aliases' : 'file-too-large',
        message: `The document has more than ${maxValues} values${
          this.#aliases ? ', with its aliases expanded' : ''
        }`,
        node,
      });
    }
    if (anchor) {
      this.#anchors.set(anchor, extent);
    }
    return extent;
  }

  #follow(node: Node, name: string, depth: number): Extent {
    this.#aliases += 1;
    if (this.#aliases > maxAliases) {
      throw new Stop({
        rule: 'too-many-aliases',
        message: `The document has more than ${maxAliases} aliases`,
        node,
      });
    }
    const extent = this.#anchors.get(name);
    if (!extent) {
      throw new Stop({
        rule: 'yaml-syntax',
        message: `The alias *${name} stands for nothing that is complete before it`,
        node,
      });
    }
    if (depth + extent.height > maxDepth) {
      throw new Stop({
        rule: 'too-many-aliases',
        message: `The document is nested more than ${maxDepth} levels deep, with its aliases expanded`,
        node,
      });
    }
    return extent;
  }

  #measureChildren(node: Node, depth: number): Extent {
    let values = 1;
    let height = 0;
    const add = (child: unknown) => {
      if (child) {
        const extent = this.measure(child as Node, depth + 1);
        values += extent.values;
        height = Math.max(height, extent.height + 1);
      }
    };
    if (isScalar(node)) {
      this.#checkWord(node, node.type, node.value);
    } else if (isSeq(node)) {
      node.items.forEach(item => {
        // A list of pairs, as YAML's ordered maps are.
        [isPair(item) ? [item.key, item.value] : item].flat().forEach(add);
      });
    } else if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key, value } of node.items) {
        add(key);
        add(value);
        // The key of a merge is a symbol; several merges into one object are fine.
        if (isScalar(key) && typeof key.value !== 'symbol') {
          const name = String(key.value);
          if (seen.has(name)) {
            this.result.duplicateKeys.push(key);
          }
          seen.add(name);
        }
      }
    }
    return { values, height };
  }

  #checkWord(node: Node, type: string | undefined, value: unknown): void {
    if (
      type === 'PLAIN' &&
      typeof value === 'string' &&
      yaml11Boolean.test(value)
    ) {
      this.result.ambiguous.push({ node, word: value });
    }
  }
}

/** What is wrong with a document that its syntax allows, and whether it is safe to expand. */
export function inspectDocument(document: Document): Inspection {
  const walk = new Walk();
  if (!document.contents) {
    return walk.result;
  }
  try {
    walk.measure(document.contents as Node, 0);
  } catch (error) {
    if (!(error instanceof Stop)) {
      throw error;
    }
    walk.result.refusal = error.refusal;
  }
  return walk.result;
}
