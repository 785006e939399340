/**
 * The algorithm by which docusaurus-plugin-glossary finds terms, written anew for comparison: terms from the longest to
 * the shortest, each looked for by `indexOf` in the lower-cased text with an optional plural ending, on word
 * boundaries, and kept where nothing longer was found before.
 */
export class PhraseScan {
  readonly #terms: { term: string; lower: string }[];

  constructor(terms: readonly string[]) {
    this.#terms = terms
      .map(term => ({ term, lower: term.toLowerCase() }))
      .sort((a, b) => b.lower.length - a.lower.length);
  }

  find(text: string): { start: number; end: number; term: string }[] {
    const lower = text.toLowerCase();
    const taken = new Uint8Array(text.length);
    const found: { start: number; end: number; term: string }[] = [];
    for (const { term, lower: phrase } of this.#terms) {
      let start = lower.indexOf(phrase);
      while (start !== -1) {
        const end = this.#endOf(lower, start + phrase.length);
        const isFree =
          end !== -1 &&
          !isWord(lower.charCodeAt(start - 1)) &&
          !taken.subarray(start, end).includes(1);
        if (isFree) {
          taken.fill(1, start, end);
          found.push({ start, end, term });
        }
        start = lower.indexOf(phrase, start + 1);
      }
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /** Where the term or its plural ends at a word boundary, -1 when it does not. */
  #endOf(lower: string, end: number): number {
    for (const suffix of ['', 's', 'es']) {
      if (
        lower.startsWith(suffix, end) &&
        !isWord(lower.charCodeAt(end + suffix.length))
      ) {
        return end + suffix.length;
      }
    }
    return -1;
  }
}

function isWord(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f
  );
}
