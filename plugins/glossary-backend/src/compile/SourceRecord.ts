import type {
  GlossaryContent,
  ImportResult,
  SourceLocation,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';

/** A document as it is kept: without the text it was read from. */
export type StoredDocument = GlossaryContent & { location: SourceLocation };

/** A reading as it is kept. */
export interface StoredReading extends Omit<ImportResult, 'documents'> {
  documents: StoredDocument[];
  /** ISO time. */
  checkedAt: string;
}

/** What is known of a source. */
export interface SourceRecord {
  report: SourceReport;
  /** What is served; absent while the source never was without a problem. */
  lastGood?: StoredDocument[];
  /**
   * The last reading, when it is sound but not served: it is held, or does not fit the other sources yet. It is tried
   * again whenever those change.
   */
  waiting?: StoredReading;
}
