import type { SourceFile } from '@crosswalk/backstage-plugin-glossary-common';

/** The text files of a source, wherever they are. */
export interface SourceFiles {
  /**
   * All of them, by path. Throws when the target cannot be reached, when there is no file of the format in it, and when
   * there are more than a glossary can have.
   */
  read(): Promise<SourceFile[]>;
  /** See `GlossarySource.placeOf`. */
  placeOf(file: string): string;
}
