import { ImportRefusedError } from '../ImportRefusedError';

/**
 * Puts the text of one cell together from the pieces that the parser hands over, in any number. They are collected
 * rather than added up, because each addition would cost memory of its own.
 */
export class CellText {
  readonly #maxLength: number;
  #pieces: string[] = [];
  #length = 0;

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#pieces = [];
    this.#length = 0;
  }

  /** @throws ImportRefusedError when the text gets longer than any cell is */
  add(piece: string): void {
    this.#length += piece.length;
    if (this.#length > this.#maxLength) {
      throw tooLong(this.#maxLength);
    }
    this.#pieces.push(piece);
  }

  /** As it is written, for numbers and references. */
  raw(): string {
    return this.#pieces.length === 1 ? this.#pieces[0] : this.#pieces.join('');
  }

  /** As a person reads it, to be kept. */
  text(): string {
    return detached(unescapeText(this.raw()));
  }
}

export function tooLong(maxLength: number): ImportRefusedError {
  return new ImportRefusedError(
    `The workbook has a cell with more than ${maxLength} characters, which no export has; it is refused.`,
  );
}

/** Characters that XML cannot hold are written as `_x000D_`. */
function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
        String.fromCharCode(parseInt(code, 16)),
      )
    : text;
}

/** Shorter ones are copied by the engine itself. */
const shortestSlice = 13;

/** A part of a longer text keeps all of that in memory, which would be the whole file in the end. */
function detached(text: string): string {
  return text.length < shortestSlice ? text : Buffer.from(text).toString();
}
