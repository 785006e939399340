import type { Mention } from '@crosswalk/backstage-plugin-glossary-common';
import type { GoldMention } from './goldDocuments';

/** A disagreement between reader and annotation: what either says about a place, or nothing. */
export interface Disagreement {
  expected?: GoldMention;
  found?: Mention;
}

export interface Comparison {
  /** The same span, and one of the labelled concepts among those found. */
  truePositives: number;
  /** Found, and not so labelled. */
  falsePositives: number;
  /** Labelled, and not so found. */
  falseNegatives: number;
  /** Right ones that also offer a concept that is not labelled. */
  extraMeanings: number;
  /** In the order of the text; what overlaps is one disagreement, and a false positive and a false negative. */
  disagreements: Disagreement[];
}

/** Compares what was found with what was labelled. Both are in order and do not overlap among themselves. */
export function compareMentions(
  expected: readonly GoldMention[],
  found: readonly Mention[],
): Comparison {
  const comparison = emptyComparison();
  let e = 0;
  let f = 0;
  while (e < expected.length || f < found.length) {
    const labelled = expected[e];
    const mention = found[f];
    if (!mention || labelled?.end <= mention.start) {
      comparison.falseNegatives++;
      comparison.disagreements.push({ expected: labelled });
      e++;
    } else if (!labelled || mention.end <= labelled.start) {
      comparison.falsePositives++;
      comparison.disagreements.push({ found: mention });
      f++;
    } else {
      if (isRight(labelled, mention)) {
        comparison.truePositives++;
        if (mention.refs.some(ref => !labelled.refs.includes(ref))) {
          comparison.extraMeanings++;
        }
      } else {
        comparison.falsePositives++;
        comparison.falseNegatives++;
        comparison.disagreements.push({ expected: labelled, found: mention });
      }
      e++;
      f++;
    }
  }
  return comparison;
}

function isRight(labelled: GoldMention, mention: Mention): boolean {
  return (
    labelled.start === mention.start &&
    labelled.end === mention.end &&
    labelled.refs.some(ref => mention.refs.includes(ref))
  );
}

export function emptyComparison(): Comparison {
  return {
    truePositives: 0,
    falsePositives: 0,
    falseNegatives: 0,
    extraMeanings: 0,
    disagreements: [],
  };
}

export function sumOf(comparisons: readonly Comparison[]): Comparison {
  const sum = emptyComparison();
  for (const comparison of comparisons) {
    sum.truePositives += comparison.truePositives;
    sum.falsePositives += comparison.falsePositives;
    sum.falseNegatives += comparison.falseNegatives;
    sum.extraMeanings += comparison.extraMeanings;
    sum.disagreements.push(...comparison.disagreements);
  }
  return sum;
}

/** How much of what was found is right; 1 when nothing was found. */
export function precision(comparison: Comparison): number {
  const { truePositives, falsePositives } = comparison;
  return ratio(truePositives, truePositives + falsePositives);
}

/** How much of what is labelled was found; 1 when nothing is labelled. */
export function recall(comparison: Comparison): number {
  const { truePositives, falseNegatives } = comparison;
  return ratio(truePositives, truePositives + falseNegatives);
}

/** The harmonic mean of precision and recall. */
export function f1(comparison: Comparison): number {
  const { truePositives, falsePositives, falseNegatives } = comparison;
  return ratio(
    2 * truePositives,
    2 * truePositives + falsePositives + falseNegatives,
  );
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
