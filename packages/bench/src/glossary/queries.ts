import type { LabelledConcept } from '@crosswalk/backstage-plugin-glossary-common';
import { pick, seededRandom } from '../random';

export interface Query {
  text: string;
  /** The concept that whoever typed it means. */
  ref: string;
}

/** What people type on the way to a label: one letter, a beginning, the whole, a slip, some of its words. */
export function generateQueries(
  concepts: readonly LabelledConcept[],
  count: number,
): Record<'letter' | 'prefix' | 'whole' | 'typo' | 'words', Query[]> {
  const random = seededRandom(4);
  const many = (type: (label: string) => string, least = 1) => {
    const queries: Query[] = [];
    while (queries.length < count) {
      const concept = pick(concepts, random);
      const { text } = pick(concept.labels, random);
      if (text.length >= least) {
        queries.push({ text: type(text), ref: concept.ref });
      }
    }
    return queries;
  };
  return {
    letter: many(label => label[0]),
    prefix: many(label => label.slice(0, 2 + Math.floor(random() * 6)), 3),
    whole: many(label => label),
    typo: many(label => mistype(label, random), 8),
    words: many(
      label => mistype(label.split(' ').reverse().join(' '), random),
      8,
    ),
  };
}

/** One letter left out, doubled, changed or swapped with the next, not at the beginning. */
export function mistype(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 2));
  const [before, here, after] = [
    text.slice(0, at),
    text[at],
    text.slice(at + 1),
  ];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + here + here + after;
    case 2:
      return `${before}q${after}`;
    default:
      return before + after[0] + here + after.slice(1);
  }
}
