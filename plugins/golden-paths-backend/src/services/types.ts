import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Change,
  ChangeDetails,
  ChangeProposal,
  ChangeStatus,
  GoldenPath,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';

export interface RequestOptions {
  credentials: BackstageCredentials;
}

export interface ListChangesRequest {
  status?: ChangeStatus;
  limit: number;
  /** From the page before. */
  cursor?: string;
}

/** Propose, review and decide changes. */
export interface ChangeService {
  list(
    request: ListChangesRequest,
    options: RequestOptions,
  ): Promise<Page<Change>>;
  /** @throws NotFoundError */
  get(id: string, options: RequestOptions): Promise<ChangeDetails>;
  /**
   * Puts the files on a branch of their own. The same key answers the same change, and so do the same files for the same
   * folder while their change is open.
   *
   * @throws InputError when a path leaves the target folder, NothingToChangeError when the base has the files already
   */
  propose(
    proposal: ChangeProposal,
    options: RequestOptions,
  ): Promise<{ change: Change; created: boolean }>;
  /** @throws ConflictError when the change is decided, its checks fail, or it conflicts with its base */
  merge(id: string, options: RequestOptions): Promise<ChangeDetails>;
  /** @throws ConflictError when the change is decided */
  close(id: string, options: RequestOptions): Promise<ChangeDetails>;
}

/** The golden paths among the templates of the catalog. */
export interface PathService {
  list(
    request: { limit: number; cursor?: string },
    options: RequestOptions,
  ): Promise<Page<GoldenPath>>;
  /** @throws NotFoundError */
  get(id: string, options: RequestOptions): Promise<GoldenPath>;
}
