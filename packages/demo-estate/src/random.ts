/**
 * A small seeded generator (mulberry32 over a hashed label), so that the estate never depends on `Math.random` and one
 * part of it does not shift when another part draws once more: every part forks its own stream by name.
 */
export class Random {
  #state: number;
  readonly #seed: string;

  private constructor(seed: string) {
    this.#seed = seed;
    this.#state = hash(seed);
  }

  static create(seed: number | string): Random {
    return new Random(String(seed));
  }

  /** An independent stream; the same label always gives the same one. */
  fork(label: string): Random {
    return new Random(`${this.#seed}/${label}`);
  }

  /** In [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number, both ends included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.int(0, items.length - 1)];
  }

  hex(digits: number): string {
    let text = '';
    while (text.length < digits) {
      text += this.int(0, 15).toString(16);
    }
    return text;
  }

  uuid(): string {
    return [8, 4, 4, 4, 12].map(length => this.hex(length)).join('-');
  }
}

function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  }
  return h >>> 0;
}
