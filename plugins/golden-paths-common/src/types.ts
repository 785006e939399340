/** The shapes of paths, findings and changes as the backend serves them. */

/** One thing that is wrong with a manifest, located for a person and for a program. @public */
export interface Finding {
  severity: 'error' | 'warning';
  /** Stable name of the check, such as `unknown-field`. */
  rule: string;
  message: string;
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** Path of the field inside its document, such as `spec.template.spec.domian`. */
  field?: string;
  apiVersion?: string;
  kind?: string;
  /** What the author probably meant. */
  suggestion?: string;
}

/** @public */
export interface ManifestFile {
  path: string;
  content: string;
}

/** Answer of `POST /v1/validate`. @public */
export interface ValidationResult {
  /** `unknown` when a document's kind has no schema here: never taken for valid. */
  verdict: 'valid' | 'invalid' | 'unknown';
  documents: number;
  findings: Finding[];
  /** Documents that could not be checked, and why. */
  unknown: {
    file: string;
    line: number;
    apiVersion: string;
    kind: string;
    reason: string;
  }[];
}

/** One page of a form. @public */
export interface FormPage {
  /** Empty when it has none. */
  title: string;
  fields: {
    name: string;
    title: string;
    description?: string;
    required: boolean;
  }[];
}

/** @public */
export interface GoldenPath {
  /** Name of the Template entity. */
  id: string;
  title: string;
  description: string;
  entityRef: string;
  version: string;
  lifecycle: string;
  owner: string;
  reviewedOn?: string;
  domain: string;
  /** What a vSphere administrator used to do for this. */
  insteadOf: { text: string; concepts: string[] };
  /** ISO 8601 duration. */
  timeSaved?: string;
  /** Kinds of manifest that the path writes. */
  produces: string[];
  /** What its form asks. */
  asks: FormPage[];
}

/** @public */
export type ChangeStatus = 'open' | 'merged' | 'closed';

/** What `crosswalk:change:propose` and `POST /v1/changes` take. @public */
export interface ChangeProposal {
  provider: 'local';
  /** Repository name inside the provider. */
  repository: string;
  /** Branch to merge into. */
  base: string;
  /** Folder of the repository that the change may write; nothing outside of it is touched. */
  targetPath: string;
  title: string;
  description?: string;
  /** Complete content of the files below `targetPath`, relative to it. */
  files: ManifestFile[];
  /** The same key proposes the same change once. */
  idempotencyKey: string;
  provenance?: ChangeProvenance;
}

/** Which run of which path made the change. Taken from the scaffolder only. @public */
export interface ChangeProvenance {
  path: string;
  version: string;
  taskId?: string;
  entityRef?: string;
  inputs?: Record<string, unknown>;
}

/** @public */
export interface Change {
  id: string;
  number: number;
  provider: 'local';
  repository: string;
  base: string;
  branch: string;
  title: string;
  description?: string;
  targetPath: string;
  status: ChangeStatus;
  createdAt: string;
  createdBy: string;
  mergedAt?: string;
  mergedBy?: string;
  closedAt?: string;
  closedBy?: string;
  /** Commit that `base` pointed to when the change was proposed. */
  baseCommit: string;
  headCommit: string;
  mergeCommit?: string;
  provenance?: ChangeProvenance;
}

/** @public */
export interface FileDiff {
  path: string;
  status: 'added' | 'modified' | 'deleted';
  /** Absent when added or deleted. */
  before?: string;
  after?: string;
  additions: number;
  deletions: number;
}

/** Answer of `GET /v1/changes/:id`. @public */
export interface ChangeDetails extends Change {
  files: FileDiff[];
  /** Run on the head commit's content when asked. */
  checks: ValidationResult;
  /** Whether a merge would go through, and if not, why. */
  mergeable: { ok: boolean; reason?: string };
  /** What to type to get the repository. */
  cloneUrl: string;
}

/** Answer of every list route. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}
