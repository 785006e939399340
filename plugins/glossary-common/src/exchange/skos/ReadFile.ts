import type { SourceLocation } from '../../authoring/problems';
import type { Graph } from './Graph';

/** A file of RDF and the concepts in it. */
export interface ReadFile {
  graph: Graph;
  /** Ids of subjects. */
  concepts: string[];
  locate(id: string): SourceLocation;
}
