import type { LinkableLabel } from './linkableLabels';
import type { PluralSuffix } from './plurals';
import { growTo } from './growTo';
import { Gap, Tokens } from './tokenise';

/** Columns of `words`. */
const FIRST = 0;
/** And the singulars of the word at {@link BY_S} and {@link BY_ES}. */
const ANY = 3;

/** How the last word of a label is in the text: as authored, as its plural by "s", by "es" or "ies". */
export const AS_IS = 0;
export const BY_S = 1;
export const BY_ES = 2;

/** In the flags of a term, beside {@link BY_S} or {@link BY_ES} where it has a plural. */
const CASE_SENSITIVE = 4;
const IN_CONTEXT = 8;

/** No text has a term of more words; longer labels are not looked for. */
export const MOST_WORDS = 32;

/** Room for what {@link PhraseTrie.collect} finds. */
export function createCandidates(): Int32Array {
  return new Int32Array(3 * 3 * MOST_WORDS);
}

/**
 * Labels as sequences of word numbers, in flat arrays. A node is a beginning of labels; its terms are the labels that
 * end there. An edge is a gap and a word, and all edges are in one open-addressing table.
 */
export class PhraseTrie {
  /** By word number, four columns: node of the labels that begin with it, its two singulars, whether it has any of them. */
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
  /** Plural suffix, case rule, and whether it takes a context. */
  #flags = new Uint8Array(1024);
  /** The next term of the same node; 0 ends the list. */
  #next = new Int32Array(1024);

  /** Whether any label begins with the word or with a singular of it. */
  mayBegin(word: number): boolean {
    return this.words[4 * word + ANY] !== 0;
  }

  /**
   * Writes the first term, the last token and the form of all labels that begin at a token to `candidates`, from short
   * to long, of equally long ones the plurals first. Answers how many there are.
   */
  collect(
    { count, ids, gaps }: Tokens,
    first: number,
    candidates: Int32Array,
  ): number {
    const { words, nodes } = this;
    let parent = 0;
    let found = 0;
    for (let at = first; at < count; at++) {
      const gap = gaps[at];
      if (parent !== 0 && (nodes[2 * parent] === 0 || gap === Gap.BREAK)) {
        break;
      }
      let node = 0;
      for (let form = BY_ES; form >= AS_IS; form--) {
        const word = form === AS_IS ? ids[at] : words[4 * ids[at] + form];
        if (word === 0) {
          continue;
        }
        node = this.#child(parent, word, gap);
        const term = nodes[2 * node + 1];
        if (term !== 0) {
          candidates[3 * found] = term;
          candidates[3 * found + 1] = at;
          candidates[3 * found + 2] = form;
          found++;
        }
      }
      if (node === 0) {
        break;
      }
      parent = node;
    }
    return found;
  }

  nextTerm(term: number): number {
    return this.#next[term];
  }

  isCaseSensitive(term: number): boolean {
    return (this.#flags[term] & CASE_SENSITIVE) !== 0;
  }

  /** Whether the label only counts beside others. */
  needsContext(term: number): boolean {
    return (this.#flags[term] & IN_CONTEXT) !== 0;
  }

  /** Whether the label has a plural of that form. */
  hasPlural(term: number, form: number): boolean {
    return (this.#flags[term] & (BY_S | BY_ES)) === form;
  }

  add(
    label: LinkableLabel,
    ids: Int32Array,
    gaps: Uint8Array,
    count: number,
  ): void {
    this.words = growTo(this.words, 4 * (ids[0] + 1));
    let node = 0;
    for (let i = 0; i < count; i++) {
      node =
        this.#child(node, ids[i], gaps[i]) ||
        this.#addChild(node, ids[i], gaps[i]);
    }
    const term = this.texts.length;
    this.texts.push(label.text);
    this.refs.push(label.ref);
    this.#flags = growTo(this.#flags, term + 1);
    this.#next = growTo(this.#next, term + 1);
    this.#flags[term] =
      formOf(label.plural) |
      (label.caseSensitive ? CASE_SENSITIVE : 0) |
      (label.inContext ? IN_CONTEXT : 0);
    this.#next[term] = this.nodes[2 * node + 1];
    this.nodes[2 * node + 1] = term;
  }

  /** The word is the plural of `word`, which is the last of some label. */
  setSingular(plural: number, word: number, suffix: PluralSuffix): void {
    this.words = growTo(this.words, 4 * (plural + 1));
    this.words[4 * plural + formOf(suffix)] = word;
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

  /** The node that a word leads to, 0 when there is none; from 0 those that labels begin with. */
  #child(node: number, word: number, gap: number): number {
    if (node === 0) {
      return this.words[4 * word + FIRST];
    }
    const edge = 2 * word + gap;
    if ((this.nodes[2 * node] & filterBit(edge)) === 0) {
      return 0;
    }
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

  #addChild(node: number, word: number, gap: number): number {
    if (node === 0) {
      const first = this.#addNode();
      this.words[4 * word + FIRST] = first;
      this.words[4 * word + ANY] = 1;
      return first;
    }
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

function formOf(suffix: PluralSuffix | undefined): number {
  if (!suffix) {
    return AS_IS;
  }
  return suffix === 's' ? BY_S : BY_ES;
}

/** One bit of 32; a node without the bit of an edge has no such edge. */
function filterBit(edge: number): number {
  return 1 << (Math.imul(edge, 0x9e3779b1) >>> 27);
}
