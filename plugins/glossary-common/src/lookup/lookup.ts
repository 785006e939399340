import { compareText } from '../compile/canonicalJson';
import type { LabelKind } from '../types';
import { findMistyped } from './findMistyped';
import type { LabelIndex } from './labelIndex';
import { normaliseLabel } from './normalise';
import { LabelMatch, Ranking, tierOf } from './Ranking';

/** @public */
export interface LookupOptions {
  /** Concepts of this scheme come first among those that match equally well; the others still answer. */
  scheme?: string;
  /** At most this many concepts; 10 unless told. */
  limit?: number;
}

const EXACT = tierOf('exact');
const ALIAS = tierOf('alias');
const ABBREVIATION = tierOf('abbreviation');
const PREFIX = tierOf('prefix');
const WORD_PREFIX = tierOf('word-prefix');
const TYPO = tierOf('typo');

/** Typos are only guessed at while there are fewer hits than this, and never beside a whole label that matches. */
const ENOUGH_WITHOUT_TYPOS = 3;

/** What a lookup answers, and how much more there is. @public */
export interface LookupResult {
  matches: LabelMatch[];
  /** How many concepts match, whatever the limit. */
  total: number;
}

/**
 * Finds the concepts that a query names, each once, by its best label. Labels that several concepts share answer all
 * of them. A query that nothing matches answers an empty list.
 *
 * @public
 */
export function lookup(
  index: LabelIndex,
  query: string,
  options: LookupOptions = {},
): LabelMatch[] {
  return lookupWithTotal(index, query, options).matches;
}

/**
 * As {@link lookup}, and says how many concepts match in all, which costs nothing more. With a finite limit only the
 * answer itself is put in order.
 *
 * @public
 */
export function lookupWithTotal(
  index: LabelIndex,
  query: string,
  options: LookupOptions = {},
): LookupResult {
  const { scheme, limit = 10 } = options;
  const { compact, words } = normaliseLabel(query);
  if (compact === '') {
    return { matches: [], total: 0 };
  }
  const ranking = new Ranking(index, scheme);
  const found = ranking.scratch;
  const isWhole = offerWholeStarts(index, compact, ranking);
  // What comes after is only counted then: one letter finds very many.
  const isEnough = found.foundCount >= Math.max(limit, ENOUGH_WITHOUT_TYPOS);
  offerWordStarts(index, compact, ranking, isEnough);
  if (words.length > 1) {
    offerScattered(index, words, ranking, isEnough);
  }
  if (!isWhole && found.total < ENOUGH_WITHOUT_TYPOS) {
    findMistyped(index, compact, words, (position, quality) =>
      ranking.offer(position, TYPO, quality),
    );
  }
  return {
    matches: ranking.best(limit),
    total: found.total,
  };
}

/** Labels that begin with the query; says whether any is the query itself. */
function offerWholeStarts(
  index: LabelIndex,
  compact: string,
  ranking: Ranking,
): boolean {
  const { labels, starts, lengths, concepts } = index.suffixes;
  const [first, end] = suffixesStartingWith(index, compact);
  let isWhole = false;
  for (let i = first; i < end; i++) {
    if (starts[i] > 0) {
      continue;
    }
    const label = labels[i];
    if (lengths[i] > compact.length) {
      const covered = compact.length / lengths[i];
      ranking.offerOf(concepts[i], label, PREFIX, covered);
    } else {
      isWhole = true;
      const { kind } = ranking.labelAt(label);
      ranking.offerOf(concepts[i], label, wholeLabelTier(kind), 1);
    }
  }
  return isWhole;
}

/** Labels that begin with the query from some other word on. */
function offerWordStarts(
  index: LabelIndex,
  compact: string,
  ranking: Ranking,
  isEnough: boolean,
): void {
  const { labels, starts, lengths, concepts } = index.suffixes;
  const [first, end] = suffixesStartingWith(index, compact);
  for (let i = first; i < end; i++) {
    if (starts[i] === 0) {
      continue;
    }
    if (isEnough) {
      ranking.scratch.count(concepts[i]);
    } else {
      const covered = compact.length / lengths[i];
      ranking.offerOf(concepts[i], labels[i], WORD_PREFIX, covered);
    }
  }
}

/** Labels in which every word of the query begins some word, in any order: "policy vsan" for "vSAN storage policy". */
function offerScattered(
  index: LabelIndex,
  words: readonly string[],
  ranking: Ranking,
  isEnough: boolean,
): void {
  const { labels, concepts } = index.suffixes;
  const { lengths } = index.labels;
  const { marks } = ranking.scratch;
  const mark = ranking.scratch.newMark(words.length);
  const typed = words.reduce((sum, word) => sum + word.length, 0);
  words.forEach((word, nth) => {
    const [first, end] = suffixesStartingWith(index, word);
    const isLast = nth === words.length - 1;
    for (let i = first; i < end; i++) {
      const label = labels[i];
      const hasAllBefore = nth === 0 || marks[label] === mark + nth - 1;
      if (!hasAllBefore) {
        continue;
      }
      marks[label] = mark + nth;
      if (isLast && isEnough) {
        ranking.scratch.count(concepts[i]);
      } else if (isLast) {
        // Below every label that has the words as they were typed.
        const quality = Math.min(1, typed / lengths[label]) / 2;
        ranking.offer(label, WORD_PREFIX, quality);
      }
    }
  });
}

/** Places of the suffixes that begin with `prefix`: from the first, up to but without the second. */
function suffixesStartingWith(
  index: LabelIndex,
  prefix: string,
): [number, number] {
  return [firstNotBelow(index, prefix, 0), firstNotBelow(index, prefix, 1)];
}

/** The first suffix whose beginning compares with `prefix` as `order` or more: -1 below, 0 the same, 1 above. */
function firstNotBelow(
  { suffixes, labels: { compact } }: LabelIndex,
  prefix: string,
  order: number,
): number {
  let low = 0;
  let high = suffixes.labels.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const text = compact[suffixes.labels[middle]];
    const beginning = text.substr(suffixes.starts[middle], prefix.length);
    if (compareText(beginning, prefix) < order) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function wholeLabelTier(kind: LabelKind): number {
  switch (kind) {
    case 'preferred':
      return EXACT;
    case 'abbreviation':
      return ABBREVIATION;
    default:
      return ALIAS;
  }
}
