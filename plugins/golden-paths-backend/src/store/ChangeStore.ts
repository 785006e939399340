import {
  Change,
  ChangeProvenance,
  ChangeStatus,
} from '@crosswalk/backstage-plugin-golden-paths-common';

/** A change that has its number but perhaps no branch yet. */
export interface DraftChange {
  number: number;
  branch: string | undefined;
  headCommit: string;
  status: ChangeStatus | 'preparing';
}

export interface NewChange {
  provider: 'local';
  repository: string;
  base: string;
  targetPath: string;
  title: string;
  description?: string;
  idempotencyKey: string;
  createdAt: string;
  createdBy: string;
  baseCommit: string;
  headCommit: string;
  provenance?: ChangeProvenance;
}

export interface ListOptions {
  status?: ChangeStatus;
  limit: number;
  /** List changes with a lower number than this one. */
  before?: number;
}

/** Where changes are remembered. What is in them is in Git. */
export interface ChangeStore {
  /** Finds a change by the key of its proposal, in whatever state it is. */
  findByKey(
    key: Pick<NewChange, 'repository' | 'createdBy' | 'idempotencyKey'>,
  ): Promise<DraftChange | undefined>;
  /** Takes a number for a change; with a key that exists, answers that change. */
  reserve(change: NewChange): Promise<DraftChange>;
  /** Opens a reserved change once its branch exists, with the commits that are there. Opening twice does nothing. */
  open(
    number: number,
    on: Pick<Change, 'branch' | 'headCommit' | 'baseCommit'>,
  ): Promise<void>;
  get(number: number): Promise<Change | undefined>;
  /** The newest open changes to one folder, newest first. */
  findOpen(
    place: Pick<Change, 'repository' | 'base' | 'targetPath'>,
  ): Promise<Change[]>;
  /** Newest first. */
  list(options: ListOptions): Promise<{ items: Change[]; totalItems: number }>;
  /** Records a merge that has happened in Git. Answers whether this call recorded it. */
  markMerged(
    number: number,
    merge: { at: string; by: string; commit: string },
  ): Promise<boolean>;
  /** Closes an open change. Answers whether this call closed it. */
  markClosed(
    number: number,
    close: { at: string; by: string },
  ): Promise<boolean>;
}
