import {
  AnnotationIndex,
  annotationIndex,
  Concept,
  ConceptRef,
  Conflict,
  findConflicts,
  GlossarySnapshot,
  LabelIndex,
  labelIndex,
  LabelIndexData,
} from '@crosswalk/backstage-plugin-glossary-common';
import { findMentionedBy } from './findMentionedBy';
import { leanLabelIndex } from './leanLabelIndex';

/** A snapshot and what is derived from it, each built when it is first asked for and kept as long as the snapshot. */
export class SnapshotIndexes {
  readonly snapshot: GlossarySnapshot;
  readonly concepts: ReadonlyMap<ConceptRef, Concept>;
  #labels?: LabelIndex;
  #annotations?: AnnotationIndex;
  #labelData?: LabelIndexData;
  #byLabel?: readonly Concept[];
  #mentionedBy?: ReadonlyMap<ConceptRef, readonly ConceptRef[]>;
  #conflicts?: readonly Conflict[];

  constructor(snapshot: GlossarySnapshot) {
    this.snapshot = snapshot;
    this.concepts = new Map(
      snapshot.concepts.map(concept => [concept.ref, concept]),
    );
  }

  /** For lookup. */
  get labels(): LabelIndex {
    this.#labels ??= labelIndex(this.snapshot);
    return this.#labels;
  }

  /** For finding concepts in texts. */
  get annotations(): AnnotationIndex {
    this.#annotations ??= annotationIndex(this.snapshot);
    return this.#annotations;
  }

  /** What goes over the wire, for browsers that look up and annotate themselves. */
  get labelData(): LabelIndexData {
    this.#labelData ??= leanLabelIndex(this.snapshot);
    return this.#labelData;
  }

  /** All concepts, by their preferred label. */
  get byLabel(): readonly Concept[] {
    this.#byLabel ??= sortedByLabel(this.snapshot.concepts);
    return this.#byLabel;
  }

  /** The concepts whose words name a concept that they are not related to. */
  get mentionedBy(): ReadonlyMap<ConceptRef, readonly ConceptRef[]> {
    this.#mentionedBy ??= findMentionedBy(this.snapshot, this.annotations);
    return this.#mentionedBy;
  }

  get conflicts(): readonly Conflict[] {
    this.#conflicts ??= findConflicts(this.snapshot);
    return this.#conflicts;
  }
}

/** Stable, so equal labels stay in the order of their refs. */
function sortedByLabel(concepts: readonly Concept[]): readonly Concept[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...concepts].sort((a, b) => collator.compare(a.label, b.label));
}
