import type { z } from 'zod';
import type { SourceLocation } from '../authoring/problems';
import type { conceptDocumentSchema } from '../authoring/schemas';
import type { RelationType } from '../types';

/** The `spec` of a concept as it would be authored. */
export type ConceptSpec = z.input<typeof conceptDocumentSchema>['spec'];

/** A concept as another format tells it, before it is known which others of its source are any good. */
export interface ConceptDraft {
  /** Becomes the ref, with the scheme of the source unless `scheme` says another. */
  id: string;
  scheme?: string;
  /** Names by which others of the same source refer to this one, besides its ref. */
  keys: string[];
  spec: Omit<Partial<ConceptSpec>, 'relations'>;
  /** Targets are keys. */
  relations: { type: RelationType; key: string }[];
  /** A key; for formats whose keys are no refs. */
  replacedBy?: string;
  location: SourceLocation;
  /** Lines of fields, for those that have one of their own. */
  lines?: ReadonlyMap<string, number>;
  losses: { field: string; reason: string }[];
}

export const draftAt = (
  id: string,
  location: SourceLocation,
): ConceptDraft => ({
  id,
  keys: [],
  spec: {},
  relations: [],
  location,
  losses: [],
});
