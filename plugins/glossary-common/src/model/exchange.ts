import type { GlossaryDocument } from '../authoring/documents';
import type { GlossaryProblem } from '../authoring/problems';
import type {
  ConceptDomain,
  ConceptRef,
  ConceptScheme,
  GlossarySnapshot,
} from '../types';

/** The formats that a source may have. @public */
export const sourceTypes = [
  'crosswalk-yaml',
  'kubernetes-website',
  'cncf-glossary',
  'openmetadata-csv',
  'datahub-yaml',
  'atlas-csv',
  'skos',
  'sssom-tsv',
  'docusaurus-json',
] as const;
/** @public */
export type SourceType = (typeof sourceTypes)[number];

/** The formats that the glossary is given out in. @public */
export const exportFormats = [
  'crosswalk-yaml',
  'skos-turtle',
  'skos-jsonld',
  'sssom-tsv',
  'openmetadata-csv',
] as const;
/** @public */
export type ExportFormat = (typeof exportFormats)[number];

/** A text file of a source; `path` is relative to the source's target. @public */
export interface SourceFile {
  path: string;
  text: string;
}

/** What a format does not say itself. @public */
export interface ImportOptions {
  /** Scheme that the concepts come under; formats that name their own schemes ignore it. */
  scheme: ConceptScheme;
  /** BCP 47 language of the labels and definitions; `en` unless told. */
  lang?: string;
  /** Domain of what says none; `platform` unless told. */
  domain?: ConceptDomain;
  /** ISO date of the reading, for citations of what is undated. */
  date: string;
}

/** A file or row that was left out by a rule, not by a fault. @public */
export interface Exclusion {
  file: string;
  line?: number;
  rule: string;
}

/** Something that one format says and another cannot hold. @public */
export interface Loss {
  /** Concept ref, mapping id, or file and line. */
  subject: string;
  field: string;
  reason: string;
}

/**
 * What came of reading a source. Units are those of the format: files, rows, terms, YAML documents;
 * `read = accepted + excluded.length + rejected`.
 * @public
 */
export interface ImportResult {
  read: number;
  accepted: number;
  rejected: number;
  /** The accepted ones, and the scheme that they come under. */
  documents: GlossaryDocument[];
  /** Why the rejected ones were; one may have several problems. */
  problems: GlossaryProblem[];
  excluded: Exclusion[];
  losses: Loss[];
}

/** Reads the files of one source; never throws on what they say. @public */
export type Importer = (
  files: readonly SourceFile[],
  options: ImportOptions,
) => Promise<ImportResult>;

/** A glossary in another format. @public */
export interface ExportResult {
  text: string;
  mediaType: string;
  fileName: string;
  losses: Loss[];
}

/** @public */
export interface ExportOptions {
  /** Only concepts of this scheme, and mappings from or to it. */
  scheme?: string;
}

/** @public */
export type Exporter = (
  snapshot: GlossarySnapshot,
  options: ExportOptions,
) => Promise<ExportResult>;

/** How what was just read differs from what is served. @public */
export interface GlossaryDiff {
  added: ConceptRef[];
  removed: ConceptRef[];
  changed: { ref: ConceptRef; fields: string[] }[];
  /** Mapping ids. */
  mappings: { added: string[]; removed: string[]; changed: string[] };
}
