import type { LinkableLabel } from './linkableLabels';
import type { PluralSuffix } from './plurals';
import { growTo } from './growTo';

/** Columns of `words`. */
const FIRST = 0;
const SINGULAR_S = 1;
const SINGULAR_ES = 2;
const ANY = 3;

const NO_PLURAL = 0;
const pluralCodes: Record<PluralSuffix, number> = { s: 1, es: 2, ies: 3 };
const CASE_SENSITIVE = 4;

/**
 * Labels as sequences of word numbers, in flat arrays. A node is a beginning of labels; its terms are the labels that
 * end there. An edge is a gap and a word, and all edges are in one open-addressing table.
 */
export class PhraseTrie {
  /** By word number, four columns: node of labels that begin with it, its singulars (-s, -es), whether it has any. */
  words = new Int32Array(4 * 1024);
  /** By node, two columns: a Bloom filter of its edges, its first term. */
  nodes = new Int32Array(2 * 1024);
  /** Four columns a slot: node, edge, child, nothing; child 0 is an empty slot. */
  #edges = new Int32Array(4 * 1024);
  #mask = 1023;
  #nodeCount = 0;
  #edgeCount = 0;
  /** By term, from 1 on. */
  readonly texts: string[] = [''];
  readonly refs: string[] = [''];
  /** Plural suffix and case rule. */
  #flags = new Uint8Array(1024);
  /** The next term of the same node; 0 ends the list. */
  #next = new Int32Array(1024);

  /** The node that a word leads to from `node`, 0 when there is none. */
  child(node: number, word: number, gap: number): number {
    const edge = 2 * word + gap;
    const edges = this.#edges;
    const mask = this.#mask;
    let slot = hashEdge(node, edge) & mask;
    for (;;) {
      const at = 4 * slot;
      const child = edges[at + 2];
      if (child === 0 || (edges[at] === node && edges[at + 1] === edge)) {
        return child;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Whether any label begins with the word or with a singular of it. */
  mayBegin(word: number): boolean {
    return this.words[4 * word + ANY] !== 0;
  }

  first(word: number): number {
    return this.words[4 * word + FIRST];
  }

  singularS(word: number): number {
    return this.words[4 * word + SINGULAR_S];
  }

  singularEs(word: number): number {
    return this.words[4 * word + SINGULAR_ES];
  }

  /** Zero for a leaf. */
  filter(node: number): number {
    return this.nodes[2 * node];
  }

  /** The first label that ends at the node, 0 when none does. */
  term(node: number): number {
    return this.nodes[2 * node + 1];
  }

  nextTerm(term: number): number {
    return this.#next[term];
  }

  isCaseSensitive(term: number): boolean {
    return (this.#flags[term] & CASE_SENSITIVE) !== 0;
  }

  pluralCode(term: number): number {
    return this.#flags[term] & 3;
  }

  add(
    label: LinkableLabel,
    ids: Int32Array,
    gaps: Uint8Array,
    count: number,
  ): void {
    this.words = growTo(this.words, 4 * (ids[0] + 1));
    let node = this.words[4 * ids[0] + FIRST];
    if (node === 0) {
      node = this.#addNode();
      this.words[4 * ids[0] + FIRST] = node;
      this.words[4 * ids[0] + ANY] = 1;
    }
    for (let i = 1; i < count; i++) {
      node =
        this.child(node, ids[i], gaps[i]) ||
        this.#addChild(node, ids[i], gaps[i]);
    }
    const term = this.texts.length;
    this.texts.push(label.text);
    this.refs.push(label.ref);
    this.#flags = growTo(this.#flags, term + 1);
    this.#next = growTo(this.#next, term + 1);
    this.#flags[term] =
      (label.plural ? pluralCodes[label.plural] : NO_PLURAL) +
      (label.caseSensitive ? CASE_SENSITIVE : 0);
    this.#next[term] = this.nodes[2 * node + 1];
    this.nodes[2 * node + 1] = term;
  }

  /** A word is the plural of the last word of some label, by "s" or by "es" and "ies". */
  setSingular(plural: number, word: number, byS: boolean): void {
    this.words = growTo(this.words, 4 * (plural + 1));
    this.words[4 * plural + (byS ? SINGULAR_S : SINGULAR_ES)] = word;
    this.words[4 * plural + ANY] = 1;
  }

  /** Gives back what was kept for growing; `words` is how many words there are. */
  trim(words: number): void {
    this.words = growTo(this.words, 4 * (words + 1)).slice(0, 4 * (words + 1));
    this.nodes = this.nodes.slice(0, 2 * (this.#nodeCount + 1));
    this.#flags = this.#flags.slice(0, this.texts.length);
    this.#next = this.#next.slice(0, this.texts.length);
  }

  #addNode(): number {
    this.#nodeCount++;
    this.nodes = growTo(this.nodes, 2 * (this.#nodeCount + 1));
    return this.#nodeCount;
  }

  #addChild(node: number, word: number, gap: number): number {
    this.#edgeCount++;
    if (this.#edgeCount * 2 > this.#mask) {
      this.#growEdges();
    }
    const edge = 2 * word + gap;
    const child = this.#addNode();
    this.nodes[2 * node] |= filterBit(edge);
    this.#put(node, edge, child);
    return child;
  }

  #put(node: number, edge: number, child: number): void {
    let slot = hashEdge(node, edge) & this.#mask;
    while (this.#edges[4 * slot + 2] !== 0) {
      slot = (slot + 1) & this.#mask;
    }
    this.#edges[4 * slot] = node;
    this.#edges[4 * slot + 1] = edge;
    this.#edges[4 * slot + 2] = child;
  }

  #growEdges(): void {
    const old = this.#edges;
    this.#mask = this.#mask * 2 + 1;
    this.#edges = new Int32Array(4 * (this.#mask + 1));
    for (let at = 0; at < old.length; at += 4) {
      if (old[at + 2] !== 0) {
        this.#put(old[at], old[at + 1], old[at + 2]);
      }
    }
  }
}

function hashEdge(node: number, edge: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(edge, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/** One bit of 32; a node without the bit of an edge has no such edge. */
export function filterBit(edge: number): number {
  return 1 << (Math.imul(edge, 0x9e3779b1) >>> 27);
}
