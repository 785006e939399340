import type { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import type {
  ImportResult,
  SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Something that concepts are read from. */
export interface GlossarySource {
  /** Unique in the installation; last good contents are kept under it. */
  readonly id: string;
  readonly type: SourceType;
  /** File, folder or address, to be shown to people. */
  readonly target: string;
  /** Whether it is at hand whenever the backend starts; what is elsewhere may be down. */
  readonly isLocal: boolean;
  /** Share, 0 to 1, of its concepts or of its mappings that may vanish at once without somebody confirming it. */
  readonly maxLoss: number;
  /** When it is read besides the start of the backend; absent when that is only on demand. */
  readonly schedule?: SchedulerServiceTaskScheduleDefinition;
  /** Reads everything anew. Throws when the target cannot be reached at all. */
  read(): Promise<ImportResult>;
  /** The place of one of its files, for people to go to; the files of different sources are in different places. */
  placeOf(file: string): string;
  /** Where a file is looked at and changed, as far as that is known. */
  linksTo(file: string, line: number): { viewUrl?: string; editUrl?: string };
}
