import type {
  ConceptChange,
  GlossarySnapshot,
} from '@crosswalk/backstage-plugin-glossary-common';
import type { SourceRecord } from '../compile/SourceRecord';

/** Everything that is kept of the glossary. */
export interface StoredGlossary {
  /** Goes up by one with every save. */
  revision: number;
  /** Absent before the first save. */
  snapshot?: GlossarySnapshot;
  sources: SourceRecord[];
}

/** Keeps what was last good, so that a broken source does not take the glossary away. */
export interface GlossaryStore {
  load(): Promise<StoredGlossary>;
  getRevision(): Promise<number>;
  /**
   * Replaces everything at once, and answers whether it did: when somebody else saved since the given revision, nothing
   * is saved.
   */
  save(state: {
    since: number;
    snapshot: GlossarySnapshot;
    /** Those that are new or have changed. */
    sources: SourceRecord[];
    /** All there are; the others are forgotten. */
    sourceIds: string[];
    changes: ConceptChange[];
  }): Promise<boolean>;
}
