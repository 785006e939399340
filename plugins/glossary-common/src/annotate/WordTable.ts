import { growTo } from './growTo';

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, the step; `tokenise` has it inline where it counts. */
export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), HASH_PRIME);
  }
  return hash;
}

export { HASH_PRIME, HASH_SEED };

/**
 * The folded words of all labels, each with a number from 1 on. Open addressing over typed arrays, so that asking for a
 * word allocates nothing: hash, then code units are compared.
 */
export class WordTable {
  /** Hash and number of each slot, side by side; number 0 is an empty slot. */
  #slots = new Int32Array(2 * 1024);
  #mask = 1023;
  /** The code units of all words, one after the other. */
  #units = new Uint16Array(8192);
  /** Where the units of each word begin; one more than there are words. */
  #offsets = new Int32Array(1024);
  #count = 0;
  /** Numbers of the words that are one ASCII character, for symbols. */
  readonly #single = new Int32Array(128);
  /** The same beyond ASCII, by code unit; few labels have any. */
  readonly #wide = new Map<number, number>();

  /** How many words there are; their numbers are 1 to `size`. */
  get size(): number {
    return this.#count;
  }

  /** Number of the folded word `source[from..to)`, whose ASCII capitals are folded here; 0 when there is none. */
  find(hash: number, source: string, from: number, to: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = mix(hash) & mask;
    for (;;) {
      const id = slots[2 * slot + 1];
      if (
        id === 0 ||
        (slots[2 * slot] === hash && this.#equals(id, source, from, to))
      ) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Number of a symbol that some label has, 0 for all others. */
  findSymbol(unit: number): number {
    if (unit < 128) {
      return this.#single[unit];
    }
    return this.#wide.size === 0 ? 0 : this.#wide.get(unit) ?? 0;
  }

  /** Number of the word, which is added when it is new. */
  intern(word: string): number {
    const hash = hashWord(word);
    const found = this.find(hash, word, 0, word.length);
    if (found !== 0) {
      return found;
    }
    this.#count++;
    if (this.#count * 2 > this.#mask) {
      this.#grow();
    }
    this.#put(hash, this.#count);
    if (word.length === 1) {
      const unit = word.charCodeAt(0);
      if (unit < 128) {
        this.#single[unit] = this.#count;
      } else {
        this.#wide.set(unit, this.#count);
      }
    }
    const start = this.#offsets[this.#count - 1];
    const end = start + word.length;
    this.#units = growTo(this.#units, end);
    this.#offsets = growTo(this.#offsets, this.#count + 1);
    for (let i = 0; i < word.length; i++) {
      this.#units[start + i] = word.charCodeAt(i);
    }
    this.#offsets[this.#count] = end;
    return this.#count;
  }

  /** The folded word that a number stands for. */
  word(id: number): string {
    return String.fromCharCode(
      ...this.#units.subarray(this.#offsets[id - 1], this.#offsets[id]),
    );
  }

  /** Gives back what was kept for growing. */
  trim(): void {
    const end = this.#offsets[this.#count];
    this.#units = this.#units.slice(0, end);
    this.#offsets = this.#offsets.slice(0, this.#count + 1);
  }

  #equals(id: number, source: string, from: number, to: number): boolean {
    const units = this.#units;
    let at = this.#offsets[id - 1];
    if (this.#offsets[id] - at !== to - from) {
      return false;
    }
    for (let i = from; i < to; i++, at++) {
      const unit = source.charCodeAt(i);
      const folded = unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
      if (units[at] !== folded) {
        return false;
      }
    }
    return true;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(2 * (this.#mask + 1));
    for (let slot = 0; slot < old.length; slot += 2) {
      if (old[slot + 1] !== 0) {
        this.#put(old[slot], old[slot + 1]);
      }
    }
  }

  #put(hash: number, id: number): void {
    let slot = mix(hash) & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) {
      slot = (slot + 1) & this.#mask;
    }
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = id;
  }
}

/** The low bits of FNV depend on few characters. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
