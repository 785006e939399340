import { boundedEditDistance } from './editDistance';

const HASH_PRIME = 0x01000193;
/** Terms up to this length are looked for with one edit, from {@link SHORTEST_FOR_TWO} on with two. */
const LONGEST_FOR_ONE = 8;
const SHORTEST_FOR_ONE = 3;
const SHORTEST_FOR_TWO = 6;

/**
 * Finds the terms that are one or two edits from a query without comparing it with all of them. A term in `edits + 1`
 * segments keeps at least one of them through so many edits, so terms are filed by each of their segments and found by
 * the pieces of the query that could be one (PassJoin). What is found so is then measured.
 */
export class CloseTerms {
  readonly #terms: readonly string[];
  /** By bucket, where its entries begin; one more than there are buckets. */
  readonly #heads: Int32Array;
  readonly #entries: Int32Array;
  readonly #mask: number;
  /** Which characters a term has, one bit each of a few. */
  readonly #characters: Int32Array;
  /** The query that a term was last looked at for, so that none is measured twice. */
  readonly #seen: Int32Array;
  #query = 0;

  constructor(terms: readonly string[]) {
    const hashes: number[] = [];
    const owners: number[] = [];
    terms.forEach((term, id) => {
      for (const edits of [1, 2]) {
        if (!isFiled(term.length, edits)) {
          continue;
        }
        for (let segment = 0; segment <= edits; segment++) {
          const from = segmentStart(term.length, edits, segment);
          const to = segmentStart(term.length, edits, segment + 1);
          let hash = seed(term.length, edits, segment);
          for (let i = from; i < to; i++) {
            hash = step(hash, term.charCodeAt(i));
          }
          hashes.push(hash);
          owners.push(id);
        }
      }
    });
    let buckets = 1024;
    while (buckets < hashes.length) {
      buckets *= 2;
    }
    this.#terms = terms;
    this.#mask = buckets - 1;
    this.#heads = new Int32Array(buckets + 1);
    this.#entries = new Int32Array(hashes.length);
    for (const hash of hashes) {
      this.#heads[bucketOf(hash, this.#mask) + 1]++;
    }
    for (let i = 0; i < buckets; i++) {
      this.#heads[i + 1] += this.#heads[i];
    }
    const next = this.#heads.slice();
    hashes.forEach((hash, i) => {
      this.#entries[next[bucketOf(hash, this.#mask)]++] = owners[i];
    });
    this.#characters = Int32Array.from(terms, characterSet);
    this.#seen = new Int32Array(terms.length);
  }

  /** Numbers of the terms within `edits` (1 or 2) of the query, with how far each is. */
  find(query: string, edits: number): { term: number; distance: number }[] {
    const found: { term: number; distance: number }[] = [];
    this.#query++;
    const characters = characterSet(query);
    const consider = (hash: number) => {
      const bucket = bucketOf(hash, this.#mask);
      const end = this.#heads[bucket + 1];
      for (let i = this.#heads[bucket]; i < end; i++) {
        const term = this.#entries[i];
        if (this.#seen[term] === this.#query) {
          continue;
        }
        this.#seen[term] = this.#query;
        if (bitsApart(this.#characters[term], characters) > 2 * edits) {
          continue;
        }
        const distance = boundedEditDistance(query, this.#terms[term], edits);
        if (distance <= edits) {
          found.push({ term, distance });
        }
      }
    };
    for (
      let length = query.length - edits;
      length <= query.length + edits;
      length++
    ) {
      if (!isFiled(length, edits)) {
        continue;
      }
      for (let segment = 0; segment <= edits; segment++) {
        const start = segmentStart(length, edits, segment);
        const size = segmentStart(length, edits, segment + 1) - start;
        const last = Math.min(query.length - size, start + edits);
        for (let at = Math.max(0, start - edits); at <= last; at++) {
          forEachReading(
            query,
            at,
            size,
            seed(length, edits, segment),
            consider,
          );
        }
      }
    }
    return found;
  }
}

/**
 * The piece of the query, and the piece with a neighbour instead of its first or last character, because a swap over
 * the border of two segments spoils both at once.
 */
function forEachReading(
  query: string,
  at: number,
  size: number,
  initial: number,
  consider: (hash: number) => void,
): void {
  const end = at + size;
  for (let first = at; first >= at - 1 && first >= 0; first--) {
    for (let last = end - 1; last <= end && last < query.length; last++) {
      if (size === 1 && first !== at && last !== end - 1) {
        continue;
      }
      let hash = initial;
      for (let i = at; i < end; i++) {
        let source = i;
        if (i === at && first !== at) {
          source = first;
        } else if (i === end - 1 && last !== end - 1) {
          source = last;
        }
        hash = step(hash, query.charCodeAt(source));
      }
      consider(hash);
    }
  }
}

function isFiled(length: number, edits: number): boolean {
  return edits === 1
    ? length >= SHORTEST_FOR_ONE && length <= LONGEST_FOR_ONE
    : length >= SHORTEST_FOR_TWO;
}

/** Segments are equally long or differ by one. */
function segmentStart(length: number, edits: number, segment: number): number {
  return Math.floor((length * segment) / (edits + 1));
}

function seed(length: number, edits: number, segment: number): number {
  return step(step(0x811c9dc5 | 0, length), 4 * edits + segment);
}

function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, HASH_PRIME);
}

function bucketOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** The characters of a text as bits; two texts that differ in more than 2 bits an edit cannot be one edit apart. */
function characterSet(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    bits |= 1 << (text.charCodeAt(i) & 31);
  }
  return bits;
}

function bitsApart(a: number, b: number): number {
  let different = a ^ b;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count++;
  }
  return count;
}
