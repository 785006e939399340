import type {
  GlossaryContent,
  GlossarySnapshot,
  SourceLocation,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';

/** A document as it is kept: without the text it was read from. */
export type StoredDocument = GlossaryContent & { location: SourceLocation };

/** What is known of a source. */
export interface SourceRecord {
  report: SourceReport;
  /** Absent while the source never was without a problem. */
  lastGood?: StoredDocument[];
}

/** Keeps what was last good, so that a broken source does not take the glossary away. */
export interface GlossaryStore {
  listSources(): Promise<SourceRecord[]>;
  /** The snapshot that was saved last. */
  getSnapshot(): Promise<GlossarySnapshot | undefined>;
  /** Replaces everything at once; sources that are not given are forgotten. */
  save(state: {
    snapshot: GlossarySnapshot;
    sources: SourceRecord[];
  }): Promise<void>;
}
