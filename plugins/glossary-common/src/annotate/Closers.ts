/** Where things end within a block. What was once not found is not looked for again, so that the time stays linear. */
export class Closers {
  readonly #text: string;
  readonly #end: number;
  readonly #next = new Map<string, number>();
  #runs: Map<number, number[]> | undefined;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** Offset of `closer` from `from` on, -1 when it is not in the block. Asked with rising offsets. */
  find(closer: string, from: number): number {
    let next = this.#next.get(closer) ?? -2;
    if (next !== -1 && next < from) {
      next = this.#text.indexOf(closer, from);
      if (next === -1 || next >= this.#end) {
        next = -1;
      }
      this.#next.set(closer, next);
    }
    return next;
  }

  /** Offset of the next run of exactly so many backticks. */
  backticks(length: number, from: number): number {
    this.#runs ??= this.#findRuns(from - length);
    const offsets = this.#runs.get(length) ?? [];
    while (offsets.length > 0 && offsets[offsets.length - 1] < from) {
      offsets.pop();
    }
    return offsets[offsets.length - 1] ?? -1;
  }

  /** Offsets by length, the last first, so that the next is taken from the end. */
  #findRuns(from: number): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    let at = from;
    while (at < this.#end) {
      if (this.#text[at] !== '`') {
        at++;
        continue;
      }
      const length = runLength(this.#text, at);
      const offsets = runs.get(length) ?? [];
      offsets.push(at);
      runs.set(length, offsets);
      at += length;
    }
    runs.forEach(offsets => offsets.reverse());
    return runs;
  }
}

/** How often the character at `from` is repeated. */
export function runLength(text: string, from: number): number {
  let end = from + 1;
  while (text[end] === text[from]) {
    end++;
  }
  return end - from;
}
