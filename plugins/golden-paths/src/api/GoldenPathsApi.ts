import { createApiRef } from '@backstage/core-plugin-api';
import type {
  Change,
  ChangeDetails,
  ChangeStatus,
  GoldenPath,
  Page,
} from '@crosswalk/backstage-plugin-golden-paths-common';

/** @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** @public */
export interface ListChangesOptions extends RequestOptions {
  /** All of them when absent. */
  status?: ChangeStatus;
  limit?: number;
  cursor?: string;
}

/** @public */
export interface GoldenPathsApi {
  /** Every path that the portal offers. */
  listPaths(options?: RequestOptions): Promise<GoldenPath[]>;
  getPath(id: string, options?: RequestOptions): Promise<GoldenPath>;
  /** Newest first, a page at a time. */
  listChanges(options?: ListChangesOptions): Promise<Page<Change>>;
  getChange(id: string, options?: RequestOptions): Promise<ChangeDetails>;
  /** Rejects with a `ResponseError` when the backend refused; then nothing was merged. */
  mergeChange(id: string): Promise<Change>;
  /** Ends a change without merging it; there is no way back. */
  closeChange(id: string): Promise<Change>;
}

/** @public */
export const goldenPathsApiRef = createApiRef<GoldenPathsApi>({
  id: 'plugin.golden-paths.client',
});
