import { CloseTerms } from './CloseTerms';
import type { LabelTable } from './labelIndex';

/** The words of all labels, to find labels by words that are mistyped. */
export class TypoIndex {
  /** Whole labels; their numbers are positions in the table. */
  readonly wholes: CloseTerms;
  readonly words: CloseTerms;
  /** The different words, sorted; their positions are their numbers. */
  readonly vocabulary: readonly string[];
  /** The words of each label by number, in the places of `starts` in the table. */
  readonly wordsOfLabels: Int32Array;
  /** By word, where its labels begin in `labelsOfWords`; one more than there are words. */
  readonly labelsAt: Int32Array;
  readonly labelsOfWords: Int32Array;

  constructor({ compact, starts, startsAt }: LabelTable) {
    const numbers = new Map<string, number>();
    const unsorted: number[] = [];
    compact.forEach((text, label) => {
      const end = startsAt[label + 1];
      for (let i = startsAt[label]; i < end; i++) {
        const word = text.slice(
          starts[i],
          i + 1 < end ? starts[i + 1] : undefined,
        );
        let number = numbers.get(word);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(word, number);
        }
        unsorted.push(number);
      }
    });
    const words = [...numbers.keys()];
    this.vocabulary = [...words].sort();
    const sortedNumbers = new Int32Array(words.length);
    this.vocabulary.forEach((word, position) => {
      sortedNumbers[numbers.get(word) ?? 0] = position;
    });
    this.wordsOfLabels = Int32Array.from(unsorted, n => sortedNumbers[n]);

    this.labelsAt = new Int32Array(words.length + 1);
    this.wordsOfLabels.forEach(word => this.labelsAt[word + 1]++);
    for (let word = 0; word < words.length; word++) {
      this.labelsAt[word + 1] += this.labelsAt[word];
    }
    const next = this.labelsAt.slice();
    this.labelsOfWords = new Int32Array(this.wordsOfLabels.length);
    compact.forEach((_, label) => {
      for (let i = startsAt[label]; i < startsAt[label + 1]; i++) {
        this.labelsOfWords[next[this.wordsOfLabels[i]]++] = label;
      }
    });
    this.wholes = new CloseTerms(compact);
    this.words = new CloseTerms(this.vocabulary);
  }

  /** Numbers of the words that begin with `prefix`: from the first, up to but without the second. */
  wordsStartingWith(prefix: string): [number, number] {
    return [this.#firstAtLeast(prefix), this.#firstAtLeast(`${prefix}\uffff`)];
  }

  #firstAtLeast(text: string): number {
    let low = 0;
    let high = this.vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.vocabulary[middle] < text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
