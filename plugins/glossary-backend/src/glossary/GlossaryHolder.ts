import { CompiledGlossary } from './CompiledGlossary';
import { SnapshotIndexes } from './SnapshotIndexes';

/** Hands out the glossary as it is now. Whoever answers a request takes it once and so answers from one snapshot. */
export class GlossaryHolder {
  #glossary: CompiledGlossary;
  #indexes: SnapshotIndexes;

  constructor(glossary: CompiledGlossary) {
    this.#glossary = glossary;
    this.#indexes = new SnapshotIndexes(glossary.snapshot);
  }

  get glossary(): CompiledGlossary {
    return this.#glossary;
  }

  get indexes(): SnapshotIndexes {
    return this.#indexes;
  }

  /** An older glossary than the one that is held is left aside. */
  take(glossary: CompiledGlossary): void {
    if (glossary.revision < this.#glossary.revision) {
      return;
    }
    const isSame = glossary.snapshot.digest === this.#glossary.snapshot.digest;
    this.#glossary = isSame
      ? { ...glossary, snapshot: this.#glossary.snapshot }
      : glossary;
    if (!isSame) {
      this.#indexes = new SnapshotIndexes(glossary.snapshot);
    }
  }
}
