import { compareText } from '../compile/canonicalJson';
import type { Label, LabelKind, LookupHit, MatchedBy } from '../types';
import type { LabelIndex } from './labelIndex';
import type { Scratch } from './Scratch';

/** A hit without the summary of its concept, which only the backend has at hand. @public */
export type LabelMatch = Omit<LookupHit, 'concept'>;

/** From the surest to the least sure. */
const tiers: readonly MatchedBy[] = [
  'exact',
  'alias',
  'abbreviation',
  'prefix',
  'word-prefix',
  'typo',
];

export function tierOf(matchedBy: MatchedBy): number {
  return tiers.indexOf(matchedBy);
}

/** What a label is worth when it matches as well as another; hidden labels are old names and misspellings. */
const kindOrder: Record<LabelKind, number> = {
  preferred: 0,
  alternative: 1,
  abbreviation: 2,
  hidden: 3,
};

/** The best label of each concept that a lookup comes upon, and the best of those concepts. */
export class Ranking {
  readonly scratch: Scratch;
  readonly #index: LabelIndex;
  readonly #scheme: string | undefined;

  constructor(index: LabelIndex, scheme: string | undefined) {
    this.#index = index;
    this.#scheme = scheme ? `${scheme}:` : undefined;
    this.scratch = index.scratch();
    this.scratch.reset();
  }

  labelAt(position: number): Label {
    const { concepts, concept, ordinal } = this.#index.labels;
    return concepts[concept[position]].labels[ordinal[position]];
  }

  /** Takes a label into account; `quality` is from 0 to 1, comparable within a tier. */
  offer(position: number, tier: number, quality: number): void {
    const concept = this.#index.labels.concept[position];
    this.offerOf(concept, position, tier, quality);
  }

  /** As `offer`, for callers that have the concept at hand. */
  offerOf(
    concept: number,
    position: number,
    tier: number,
    quality: number,
  ): void {
    const { scratch } = this;
    if (scratch.isFound(concept)) {
      const tierBefore = scratch.bestTier[concept];
      const qualityBefore = scratch.bestQuality[concept];
      if (tier > tierBefore) {
        return;
      }
      if (tier === tierBefore) {
        const before = scratch.bestLabel[concept];
        const isNoBetter =
          quality < qualityBefore ||
          position === before ||
          (quality === qualityBefore &&
            this.#compareLabels(before, position) <= 0);
        if (isNoBetter) {
          return;
        }
      }
    }
    scratch.keep(concept, position, tier, quality);
  }

  /** The best concepts, at most `limit`, in order. */
  best(limit: number): LabelMatch[] {
    const { found, foundCount } = this.scratch;
    const compare = (a: number, b: number) => this.#compareConcepts(a, b);
    if (limit >= foundCount) {
      return Array.from(found.subarray(0, foundCount))
        .sort(compare)
        .map(concept => this.#toMatch(concept));
    }
    const best: number[] = [];
    for (let i = 0; i < foundCount; i++) {
      const concept = found[i];
      if (best.length >= limit) {
        if (limit < 1 || compare(concept, best[limit - 1]) > 0) {
          continue;
        }
        best.pop();
      }
      insert(best, concept, compare);
    }
    return best.map(concept => this.#toMatch(concept));
  }

  #compareConcepts(a: number, b: number): number {
    const { bestTier, bestQuality, bestLabel } = this.scratch;
    return (
      bestTier[a] - bestTier[b] ||
      (this.#scheme === undefined
        ? 0
        : Number(this.#isAsked(b)) - Number(this.#isAsked(a))) ||
      bestQuality[b] - bestQuality[a] ||
      this.#compareLabels(bestLabel[a], bestLabel[b])
    );
  }

  /** Of labels that match equally well. */
  #compareLabels(a: number, b: number): number {
    const first = this.labelAt(a);
    const second = this.labelAt(b);
    const { concepts, concept } = this.#index.labels;
    return (
      kindOrder[first.kind] - kindOrder[second.kind] ||
      compareText(first.text, second.text) ||
      compareText(concepts[concept[a]].ref, concepts[concept[b]].ref)
    );
  }

  #isAsked(concept: number): boolean {
    return (
      this.#scheme === undefined ||
      this.#index.labels.concepts[concept].ref.startsWith(this.#scheme)
    );
  }

  /**
   * Each tier has a band of the score of its own, and the asked scheme has the upper half of the band, so that scores
   * fall in the order of the answer.
   */
  #toMatch(concept: number): LabelMatch {
    const { bestTier, bestQuality, bestLabel } = this.scratch;
    const { ref, label } = this.#index.labels.concepts[concept];
    const band = 1 / tiers.length;
    const within =
      (this.#isAsked(concept) ? 0.5 : 0) + 0.5 * bestQuality[concept];
    const score = 1 - band * (bestTier[concept] + 1 - within);
    return {
      ref,
      label,
      matchedBy: tiers[bestTier[concept]],
      matchedLabel: this.labelAt(bestLabel[concept]).text,
      score: Math.round(score * 1e4) / 1e4,
    };
  }
}

function insert(
  sorted: number[],
  value: number,
  compare: (a: number, b: number) => number,
): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle], value) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  sorted.splice(low, 0, value);
}
