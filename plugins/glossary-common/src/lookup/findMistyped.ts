import { CloseWords } from './CloseWords';
import { typoBudget } from './editDistance';
import type { LabelIndex } from './labelIndex';
import type { TypoIndex } from './TypoIndex';

/** Takes the position of a label; a quality of 1 would be no typo at all. */
type Offer = (position: number, quality: number) => void;

/**
 * Labels that are really close to the query: the whole label or one of its words differs by one edit (4 to 7
 * characters) or two (from 8); of several words, each has a word of its own that is as close.
 */
export function findMistyped(
  index: LabelIndex,
  compact: string,
  words: readonly string[],
  offer: Offer,
): void {
  const budget = typoBudget(compact.length);
  if (budget === 0) {
    return;
  }
  const typos = index.typos();
  const { lengths } = index.labels;
  for (const { term, distance } of typos.wholes.find(compact, budget)) {
    offer(term, 1 - distance / compact.length);
  }
  for (const { term, distance } of typos.words.find(compact, budget)) {
    const { length } = typos.vocabulary[term];
    const likeness = 1 - distance / compact.length;
    for (let i = typos.labelsAt[term]; i < typos.labelsAt[term + 1]; i++) {
      const position = typos.labelsOfWords[i];
      offer(position, likeness * Math.min(1, length / lengths[position]));
    }
  }
  if (words.length > 1) {
    findCloseWords(index, typos, words, budget, offer);
  }
}

/** Every word of the query is, begins or is close to a word of the label; together they share one budget. */
function findCloseWords(
  index: LabelIndex,
  typos: TypoIndex,
  words: readonly string[],
  budget: number,
  offer: Offer,
): void {
  const { lengths, startsAt } = index.labels;
  const typed = words.reduce((sum, word) => sum + word.length, 0);
  const [rarest, ...others] = words
    .map(word => new CloseWords(typos, word))
    .sort((a, b) => a.labelCount - b.labelCount);
  rarest.forEach((word, ofRarest) => {
    for (let i = typos.labelsAt[word]; i < typos.labelsAt[word + 1]; i++) {
      const position = typos.labelsOfWords[i];
      let total = ofRarest;
      for (const other of others) {
        let best = Infinity;
        for (let j = startsAt[position]; j < startsAt[position + 1]; j++) {
          best = Math.min(best, other.distanceOf(typos.wordsOfLabels[j]));
        }
        total += best;
        if (total > budget) {
          break;
        }
      }
      if (total <= budget) {
        const covered = Math.min(1, typed / lengths[position]);
        offer(position, (1 - total / typed) * covered * 0.9);
      }
    }
  });
}
