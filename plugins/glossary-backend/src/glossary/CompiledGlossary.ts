import type {
  ConceptRef,
  GlossarySnapshot,
  SourceReport,
} from '@crosswalk/backstage-plugin-glossary-common';

/** Where a concept was authored. */
export interface ConceptPlace {
  /** Id of the source. */
  source: string;
  /** Relative to the target of the source. */
  file: string;
  line: number;
}

/** The glossary as it is served. */
export interface CompiledGlossary {
  snapshot: GlossarySnapshot;
  /** In the order of the configuration. */
  reports: SourceReport[];
  /** Concepts that are told in several languages are placed where the first source has them. */
  places: ReadonlyMap<ConceptRef, ConceptPlace>;
  /** Whether it has sources that are not in the configuration of this replica. */
  hasForeignSources: boolean;
  /** Counts the changes of what is stored. */
  revision: number;
}
