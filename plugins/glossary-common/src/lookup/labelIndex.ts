import { compareText } from '../compile/canonicalJson';
import type { ConceptRef, GlossarySnapshot, Label } from '../types';
import { normaliseLabel, wordStarts } from './normalise';

/** What the index needs to know of a concept. @public */
export interface LabelledConcept {
  ref: ConceptRef;
  /** The preferred label. */
  label: string;
  /** Every label, the preferred one among them. */
  labels: Label[];
}

/** Answer of `GET /v1/label-index`: enough to look concepts up without asking again. @public */
export interface LabelIndexData {
  /** Digest of the snapshot that the labels belong to. */
  digest: string;
  concepts: LabelledConcept[];
}

/** One label of one concept, ready to be compared. */
export interface IndexedLabel {
  concept: LabelledConcept;
  scheme: string;
  label: Label;
  /** Case, spaces, hyphens and punctuation folded away. */
  compact: string;
  /** Where words begin in `compact`. */
  starts: number[];
}

/** Opaque; made by {@link labelIndex}, asked by {@link lookup}. @public */
export interface LabelIndex {
  /** @internal */
  readonly labels: readonly IndexedLabel[];
  /** By compact form, whole labels only. @internal */
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** Every label from each of its words on, sorted, so that one binary search finds what starts with a query. @internal */
  readonly suffixes: readonly LabelSuffix[];
  /** Whole labels and single words, for what was mistyped. @internal */
  readonly vocabulary: () => Vocabulary;
}

/** @internal */
export interface LabelSuffix {
  text: string;
  /** Position in `labels`. */
  label: number;
  /** Where in the compact label it begins; 0 is the whole label. */
  start: number;
}

/** Terms by length, because a mistyped term has nearly the length of the right one. @internal */
export type Vocabulary = ReadonlyMap<number, readonly VocabularyTerm[]>;

/** @internal */
export interface VocabularyTerm {
  text: string;
  /** One bit a character, to pass over most terms without comparing them. */
  characters: number;
  labels: number[];
}

/** The part of a snapshot that lookup needs, as it goes over the wire. @public */
export function labelIndexData(snapshot: GlossarySnapshot): LabelIndexData {
  return {
    digest: snapshot.digest,
    concepts: snapshot.concepts.map(({ ref, label, labels }) => ({
      ref,
      label,
      labels,
    })),
  };
}

/** Prepares the labels of a snapshot, or of {@link LabelIndexData}, for {@link lookup}. @public */
export function labelIndex(source: {
  concepts: readonly LabelledConcept[];
}): LabelIndex {
  const labels = source.concepts.flatMap(indexLabels);
  const whole = new Map<string, number[]>();
  const suffixes: LabelSuffix[] = [];
  labels.forEach(({ compact, starts }, position) => {
    append(whole, compact, position);
    for (const start of starts) {
      suffixes.push({ text: compact.slice(start), label: position, start });
    }
  });
  suffixes.sort((a, b) => compareText(a.text, b.text) || a.label - b.label);

  let vocabulary: Vocabulary | undefined;
  return {
    labels,
    whole,
    suffixes,
    // Most queries are not mistyped, so the terms are gathered when the first one is.
    vocabulary: () => (vocabulary ??= gatherVocabulary(labels)),
  };
}

function indexLabels(concept: LabelledConcept): IndexedLabel[] {
  const scheme = concept.ref.slice(0, concept.ref.indexOf(':'));
  return concept.labels.map(label => {
    const { compact } = normaliseLabel(label.text);
    const starts = wordStarts(label.text).filter(
      start => start < compact.length,
    );
    return { concept, scheme, label, compact, starts };
  });
}

/** The words of an indexed label in order. */
export function wordsOf({ compact, starts }: IndexedLabel): string[] {
  return starts.map((start, index) => compact.slice(start, starts[index + 1]));
}

function gatherVocabulary(labels: readonly IndexedLabel[]): Vocabulary {
  const terms = new Map<string, number[]>();
  labels.forEach((label, position) => {
    for (const term of new Set([label.compact, ...wordsOf(label)])) {
      append(terms, term, position);
    }
  });
  const byLength = new Map<number, VocabularyTerm[]>();
  for (const [text, positions] of terms) {
    append(byLength, text.length, {
      text,
      characters: characterSet(text),
      labels: positions,
    });
  }
  return byLength;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}

/** The characters of a text as bits; two texts that differ in more than 2 bits an edit cannot be one edit apart. */
export function characterSet(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    bits |= 1 << (text.charCodeAt(i) & 31);
  }
  return bits;
}
