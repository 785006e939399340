import { boundedEditDistance, typoBudget } from './editDistance';
import { characterSet, LabelIndex, wordsOf } from './labelIndex';

interface Mistyped {
  /** Position of the label in the index. */
  position: number;
  /** 1 would be no typo at all. */
  quality: number;
}

/**
 * Labels that are really close to the query: the whole label or one of its words differs by one edit (4 to 7
 * characters) or two (from 8); of several words, each has a word of its own that is as close.
 */
export function findMistyped(
  index: LabelIndex,
  compact: string,
  words: readonly string[],
): Mistyped[] {
  const budget = typoBudget(compact.length);
  if (budget === 0) {
    return [];
  }
  const close = findClose(index, compact).flatMap(
    ({ text, distance, labels }) =>
      labels.map(position => {
        const covered = text.length / index.labels[position].compact.length;
        return {
          position,
          quality: (1 - distance / compact.length) * Math.min(1, covered),
        };
      }),
  );
  return words.length > 1
    ? [...close, ...findCloseWords(index, words, budget)]
    : close;
}

function findClose(index: LabelIndex, term: string) {
  const budget = typoBudget(term.length);
  const characters = characterSet(term);
  const close: { text: string; distance: number; labels: number[] }[] = [];
  const vocabulary = index.vocabulary();
  for (
    let length = term.length - budget;
    length <= term.length + budget;
    length++
  ) {
    for (const candidate of vocabulary.get(length) ?? []) {
      if (bitsApart(candidate.characters, characters) > 2 * budget) {
        continue;
      }
      const distance = boundedEditDistance(term, candidate.text, budget);
      if (distance <= budget) {
        close.push({
          text: candidate.text,
          distance,
          labels: candidate.labels,
        });
      }
    }
  }
  return close;
}

/** The longest word says where to look, the others have to be there as well; together they share one budget. */
function findCloseWords(
  index: LabelIndex,
  words: readonly string[],
  budget: number,
): Mistyped[] {
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  const typed = words.join('').length;
  return findClose(index, longest).flatMap(({ distance, labels }) =>
    labels.flatMap(position => {
      const ofLabel = wordsOf(index.labels[position]);
      const total = others.reduce(
        (sum, word) => sum + distanceToWords(word, ofLabel),
        distance,
      );
      const covered = typed / index.labels[position].compact.length;
      return total <= budget
        ? [
            {
              position,
              quality: (1 - total / typed) * Math.min(1, covered) * 0.9,
            },
          ]
        : [];
    }),
  );
}

/** 0 when a word begins with what was typed; infinite when none is close. */
function distanceToWords(typed: string, words: readonly string[]): number {
  const budget = typoBudget(typed.length);
  let best = Infinity;
  for (const word of words) {
    if (word.startsWith(typed)) {
      return 0;
    }
    const distance = boundedEditDistance(typed, word, budget);
    if (distance <= budget) {
      best = Math.min(best, distance);
    }
  }
  return best;
}

function bitsApart(a: number, b: number): number {
  let different = a ^ b;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count++;
  }
  return count;
}
