/**
 * What a lookup found so far, in arrays that are kept for the next: a query of one letter finds a good part of the
 * glossary, and an object for each find would cost more than the search.
 */
export class Scratch {
  /** The best label of each concept that was found, by position of the concept. */
  readonly bestLabel: Int32Array;
  readonly bestTier: Uint8Array;
  readonly bestQuality: Float64Array;
  /** Positions of the concepts that were found, in the order they were. */
  readonly found: Int32Array;
  foundCount = 0;
  /** How many concepts were found or counted. */
  total = 0;
  /** By label, how many words of the query it was seen to have. */
  readonly marks: Int32Array;
  readonly #lastFound: Int32Array;
  #lookup = 0;
  #mark = 0;

  constructor(concepts: number, labels: number) {
    this.bestLabel = new Int32Array(concepts);
    this.bestTier = new Uint8Array(concepts);
    this.bestQuality = new Float64Array(concepts);
    this.found = new Int32Array(concepts);
    this.marks = new Int32Array(labels);
    this.#lastFound = new Int32Array(concepts);
  }

  /** Forgets what the lookup before found. */
  reset(): void {
    this.#lookup++;
    this.foundCount = 0;
    this.total = 0;
  }

  /** A mark that is larger than all that `marks` has, with room for `count` more above it. */
  newMark(count: number): number {
    const mark = this.#mark + 1;
    this.#mark += count;
    return mark;
  }

  isFound(concept: number): boolean {
    return this.#lastFound[concept] === this.#lookup;
  }

  /** Counts a concept that will not be among the best; nothing may be offered for it after that. */
  count(concept: number): void {
    if (this.#lastFound[concept] !== this.#lookup) {
      this.#lastFound[concept] = this.#lookup;
      this.total++;
    }
  }

  /** Keeps the label as the best of its concept. */
  keep(concept: number, label: number, tier: number, quality: number): void {
    if (this.#lastFound[concept] !== this.#lookup) {
      this.#lastFound[concept] = this.#lookup;
      this.found[this.foundCount++] = concept;
      this.total++;
    }
    this.bestLabel[concept] = label;
    this.bestTier[concept] = tier;
    this.bestQuality[concept] = quality;
  }
}
