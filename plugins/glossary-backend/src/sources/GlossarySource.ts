import type { LoadResult } from '@crosswalk/backstage-plugin-glossary-common';

/** Something that concepts are read from. */
export interface GlossarySource {
  /** Unique in the installation; last good contents are kept under it. */
  readonly id: string;
  readonly type: string;
  /** File, folder or address, to be shown to people. */
  readonly target: string;
  /** Reads everything anew. Throws when the target cannot be reached at all. */
  read(): Promise<LoadResult>;
}
