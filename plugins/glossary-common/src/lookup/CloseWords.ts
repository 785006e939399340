import { typoBudget } from './editDistance';
import type { TypoIndex } from './TypoIndex';

/** The words that a word of the query may stand for: those that begin with it, at no distance, and those close to it. */
export class CloseWords {
  /** How many labels have such words; those that have several count as often. */
  readonly labelCount: number;
  readonly #first: number;
  readonly #end: number;
  readonly #close = new Map<number, number>();

  constructor(typos: TypoIndex, typed: string) {
    const { labelsAt } = typos;
    [this.#first, this.#end] = typos.wordsStartingWith(typed);
    let count = labelsAt[this.#end] - labelsAt[this.#first];
    const budget = typoBudget(typed.length);
    const close = budget > 0 ? typos.words.find(typed, budget) : [];
    for (const { term, distance } of close) {
      if (!this.#begins(term)) {
        this.#close.set(term, distance);
        count += labelsAt[term + 1] - labelsAt[term];
      }
    }
    this.labelCount = count;
  }

  distanceOf(word: number): number {
    return this.#begins(word) ? 0 : this.#close.get(word) ?? Infinity;
  }

  forEach(visit: (word: number, distance: number) => void): void {
    for (let word = this.#first; word < this.#end; word++) {
      visit(word, 0);
    }
    this.#close.forEach((distance, word) => visit(word, distance));
  }

  #begins(word: number): boolean {
    return word >= this.#first && word < this.#end;
  }
}
