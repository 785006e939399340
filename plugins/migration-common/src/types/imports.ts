/** @public */
export const importKinds = [
  'rvtools',
  'konveyor',
  'dependencies',
  'inventory',
] as const;

/** `inventory` is a snapshot of a live source; the others are files. @public */
export type ImportKind = (typeof importKinds)[number];

/** @public */
export type ImportStatus =
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'interrupted'
  | 'held';

/** @public */
export interface ImportFinding {
  /** What became of the row. */
  outcome: 'excluded' | 'rejected' | 'warning';
  sheet?: string;
  /** 1-based, as a spreadsheet shows it. */
  row?: number;
  column?: string;
  /** Stable machine-readable name of the rule or reason, such as `empty-row`. */
  rule: string;
  message: string;
  /** Rows that share this finding when they are reported together. */
  count: number;
}

/** Accounts for every row: `accepted + excluded + rejected = rowsRead`, always. @public */
export interface ImportReport {
  rowsRead: number;
  accepted: number;
  excluded: number;
  rejected: number;
  details: ImportFinding[];
  /** Changes against what the estate held before. */
  changes?: {
    added: number;
    changed: number;
    unchanged: number;
    removed: number;
  };
}

/** @public */
export interface EstateImport {
  id: string;
  estateId: string;
  kind: ImportKind;
  /** Of the source whose former data it replaces. */
  sourceId: string;
  fileName: string;
  dryRun: boolean;
  status: ImportStatus;
  /** It failed for another reason than its file, or was interrupted, and can be run again from the file that is kept. */
  retryable: boolean;
  progress: { done: number; total: number };
  report?: ImportReport;
  /** A sentence a person can act on. */
  error?: string;
  createdAt: string;
  finishedAt?: string;
  createdBy: string;
}
