/** Code units as small numbers in the same order, so that several fit into 32 bits. */
export class Alphabet {
  /** How many characters are packed into one number. */
  readonly packed: number;
  readonly #bits: number;
  readonly #ranks: Uint16Array;

  static of(texts: readonly string[]): Alphabet {
    const used = new Uint8Array(0x10000);
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        used[text.charCodeAt(i)] = 1;
      }
    }
    const ranks = new Uint16Array(0x10000);
    let rank = 0;
    used.forEach((isUsed, unit) => {
      if (isUsed) {
        ranks[unit] = ++rank;
      }
    });
    return new Alphabet(ranks, bitsFor(rank));
  }

  private constructor(ranks: Uint16Array, bits: number) {
    this.#ranks = ranks;
    this.#bits = bits;
    this.packed = Math.floor(32 / bits);
  }

  /** The characters from `from` on; 0 where there are no more. */
  pack(text: string, from: number): number {
    let key = 0;
    for (let i = from; i < from + this.packed; i++) {
      const rank = i < text.length ? this.#ranks[text.charCodeAt(i)] : 0;
      key = (key << this.#bits) | rank;
    }
    return key >>> 0;
  }

  /** Whether the text ended within the packed characters: equal keys are then equal texts. */
  isComplete(key: number): boolean {
    return (key & ((1 << this.#bits) - 1)) === 0;
  }
}

/** Zero is kept for the end of a text. */
function bitsFor(highest: number): number {
  if (highest < 64) {
    return 6;
  }
  return highest < 256 ? 8 : 16;
}
