import { compareText } from '../compile/canonicalJson';
import type { LabelKind, LookupHit, MatchedBy } from '../types';
import type { IndexedLabel, LabelIndex } from './labelIndex';
import { normaliseLabel } from './normalise';
import { findMistyped } from './findMistyped';

/** A hit without the summary of its concept, which only the backend has at hand. @public */
export type LabelMatch = Omit<LookupHit, 'concept'>;

/** @public */
export interface LookupOptions {
  /** Concepts of this scheme come first among those that match equally well; the others still answer. */
  scheme?: string;
  /** At most this many concepts; 10 unless told. */
  limit?: number;
}

/** From the surest to the least sure. */
const tiers: readonly MatchedBy[] = [
  'exact',
  'alias',
  'abbreviation',
  'prefix',
  'word-prefix',
  'typo',
];

/** Typos are only guessed at while there are fewer hits than this, and never beside a whole label that matches. */
const ENOUGH_WITHOUT_TYPOS = 3;

interface Candidate {
  indexed: IndexedLabel;
  tier: number;
  /** 0 to 1, comparable within a tier. */
  quality: number;
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
  const { scheme, limit = 10 } = options;
  const { compact, words } = normaliseLabel(query);
  if (compact === '') {
    return [];
  }
  const best = new Map<string, Candidate>();
  const offer = (position: number, matchedBy: MatchedBy, quality: number) => {
    const indexed = index.labels[position];
    const candidate = { indexed, tier: tiers.indexOf(matchedBy), quality };
    const known = best.get(indexed.concept.ref);
    if (!known || compareCandidates(candidate, known) < 0) {
      best.set(indexed.concept.ref, candidate);
    }
  };

  const whole = index.whole.get(compact) ?? [];
  for (const position of whole) {
    offer(position, wholeLabelTier(index.labels[position].label.kind), 1);
  }
  for (const { label, start } of suffixesStartingWith(index, compact)) {
    const covered = compact.length / index.labels[label].compact.length;
    offer(label, start === 0 ? 'prefix' : 'word-prefix', covered);
  }
  if (words.length > 1 && best.size < limit) {
    for (const { position, quality } of findScattered(index, words)) {
      offer(position, 'word-prefix', quality);
    }
  }
  if (whole.length === 0 && best.size < ENOUGH_WITHOUT_TYPOS) {
    for (const { position, quality } of findMistyped(index, compact, words)) {
      offer(position, 'typo', quality);
    }
  }

  const asked = (candidate: Candidate) =>
    !scheme || candidate.indexed.scheme === scheme;
  return [...best.values()]
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        Number(asked(b)) - Number(asked(a)) ||
        compareCandidates(a, b),
    )
    .slice(0, limit)
    .map(candidate => toMatch(candidate, asked(candidate)));
}

function wholeLabelTier(kind: LabelKind): MatchedBy {
  switch (kind) {
    case 'preferred':
      return 'exact';
    case 'abbreviation':
      return 'abbreviation';
    default:
      return 'alias';
  }
}

/** What a label is worth when it matches as well as another; hidden labels are old names and misspellings. */
const kindOrder: Record<LabelKind, number> = {
  preferred: 0,
  alternative: 1,
  abbreviation: 2,
  hidden: 3,
};

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    a.tier - b.tier ||
    b.quality - a.quality ||
    kindOrder[a.indexed.label.kind] - kindOrder[b.indexed.label.kind] ||
    compareText(a.indexed.label.text, b.indexed.label.text) ||
    compareText(a.indexed.concept.ref, b.indexed.concept.ref)
  );
}

/**
 * Each tier has a band of the score of its own, and the asked scheme has the upper half of the band, so that scores
 * fall in the order of the answer.
 */
function toMatch(
  { indexed, tier, quality }: Candidate,
  asked: boolean,
): LabelMatch {
  const band = 1 / tiers.length;
  const within = (asked ? 0.5 : 0) + 0.5 * quality;
  const score = 1 - band * (tier + 1 - within);
  return {
    ref: indexed.concept.ref,
    label: indexed.concept.label,
    matchedBy: tiers[tier],
    matchedLabel: indexed.label.text,
    score: Math.round(score * 1e4) / 1e4,
  };
}

function* suffixesStartingWith(index: LabelIndex, prefix: string) {
  const { suffixes } = index;
  let low = 0;
  let high = suffixes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffixes[middle].text < prefix) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let i = low; suffixes[i]?.text.startsWith(prefix); i++) {
    yield suffixes[i];
  }
}

/** Labels in which every word of the query begins some word, in any order: "policy vsan" for "vSAN storage policy". */
function* findScattered(index: LabelIndex, words: readonly string[]) {
  const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
  const typed = words.join('').length;
  for (const { label: position } of suffixesStartingWith(index, longest)) {
    const { compact, starts } = index.labels[position];
    const hasAll = others.every(word =>
      starts.some(start => compact.startsWith(word, start)),
    );
    if (hasAll) {
      // Below every label that has the words as they were typed.
      yield { position, quality: Math.min(1, typed / compact.length) / 2 };
    }
  }
}
