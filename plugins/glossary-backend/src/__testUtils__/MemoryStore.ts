import type {
  ConceptChange,
  GlossarySnapshot,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { SourceRecord } from '../compile/SourceRecord';
import type { GlossaryStore, StoredGlossary } from '../store/GlossaryStore';

/** A store as a database would be one: what comes back is never the same object. */
export class MemoryStore implements GlossaryStore {
  readonly changes: ConceptChange[] = [];
  #revision = 0;
  #snapshot?: GlossarySnapshot;
  #sources: SourceRecord[] = [];

  async load(): Promise<StoredGlossary> {
    return structuredClone({
      revision: this.#revision,
      snapshot: this.#snapshot,
      sources: this.#sources,
    });
  }

  async getRevision() {
    return this.#revision;
  }

  async save(state: Parameters<GlossaryStore['save']>[0]): Promise<boolean> {
    if (state.since !== this.#revision) {
      return false;
    }
    const { snapshot, sources, sourceIds, changes } = JSON.parse(
      JSON.stringify(state),
    ) as typeof state;
    this.#revision += 1;
    this.#snapshot = snapshot;
    this.#sources = [
      ...this.#sources.filter(
        ({ report }) =>
          sourceIds.includes(report.id) &&
          !sources.some(other => other.report.id === report.id),
      ),
      ...sources,
    ];
    this.changes.push(...changes);
    return true;
  }
}
