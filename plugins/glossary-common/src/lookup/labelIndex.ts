import type { ConceptRef, GlossarySnapshot, Label } from '../types';
import { normaliseLabel, wordStarts } from './normalise';
import { Scratch } from './Scratch';
import { sortSuffixes, Suffixes } from './sortSuffixes';
import { TypoIndex } from './TypoIndex';

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

/** Opaque; made by {@link labelIndex}, asked by {@link lookup}. @public */
export interface LabelIndex {
  /** @internal */
  readonly labels: LabelTable;
  /** Every label from each of its words on, so that one binary search finds what starts with a query. @internal */
  readonly suffixes: Suffixes;
  /** For what was mistyped. @internal */
  readonly typos: () => TypoIndex;
  /** Where a lookup gathers what it finds; of use to one at a time. @internal */
  readonly scratch: () => Scratch;
}

/** All labels of all concepts, as columns by position. @internal */
export interface LabelTable {
  concepts: readonly LabelledConcept[];
  /** Case, spaces, hyphens and punctuation folded away. */
  compact: string[];
  /** Lengths of `compact`, which are asked for more often than the texts. */
  lengths: Uint16Array;
  /** Position of the concept in `concepts`. */
  concept: Int32Array;
  /** Position of the label in its concept. */
  ordinal: Uint16Array;
  /** Where words begin in the compact labels, one after the other. */
  starts: Uint16Array;
  /** Where the starts of each label begin in `starts`; one more than there are labels. */
  startsAt: Int32Array;
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
  const labels = tabulate(source.concepts);
  const suffixes = sortSuffixes(
    labels.compact,
    labels.concept,
    suffixesOf(labels),
  );
  let typos: TypoIndex | undefined;
  let scratch: Scratch | undefined;
  return {
    labels,
    suffixes,
    // Most queries are not mistyped, so the terms are gathered when the first one is.
    typos: () => (typos ??= new TypoIndex(labels)),
    scratch: () =>
      (scratch ??= new Scratch(source.concepts.length, labels.compact.length)),
  };
}

/** Longer labels are cut in the index, so that offsets fit into 16 bits; nobody types as much. */
const LONGEST_LABEL = 0xffff;

function tabulate(concepts: readonly LabelledConcept[]): LabelTable {
  const compact: string[] = [];
  const concept: number[] = [];
  const ordinal: number[] = [];
  const starts: number[] = [];
  const startsAt: number[] = [0];
  concepts.forEach(({ labels }, position) => {
    labels.forEach(({ text }, i) => {
      const normalised = normaliseLabel(text).compact.slice(0, LONGEST_LABEL);
      compact.push(normalised);
      concept.push(position);
      ordinal.push(i);
      for (const start of wordStarts(text)) {
        if (start < normalised.length) {
          starts.push(start);
        }
      }
      startsAt.push(starts.length);
    });
  });
  return {
    concepts,
    compact,
    lengths: Uint16Array.from(compact, text => text.length),
    concept: Int32Array.from(concept),
    ordinal: Uint16Array.from(ordinal),
    starts: Uint16Array.from(starts),
    startsAt: Int32Array.from(startsAt),
  };
}

function suffixesOf({ compact, starts, startsAt }: LabelTable) {
  const labels = new Int32Array(starts.length);
  compact.forEach((_, label) =>
    labels.fill(label, startsAt[label], startsAt[label + 1]),
  );
  return { labels, starts };
}
