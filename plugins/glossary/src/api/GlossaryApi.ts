import { createApiRef } from '@backstage/core-plugin-api';
import type {
  ConceptDetails,
  ConceptDomain,
  ConceptSummary,
  LookupHit,
  Page,
} from '@crosswalk/backstage-plugin-glossary-common';

/** @public */
export interface LookupOptions {
  /** What was typed; surrounding space does not matter. */
  query: string;
  /** Ranks the concepts of this scheme first; the others still answer. */
  scheme?: string;
  limit?: number;
  signal?: AbortSignal;
}

/** Filters combine: a concept has to pass all of them. @public */
export interface ListConceptsOptions {
  scheme?: string;
  domain?: ConceptDomain;
  /** First letter of the preferred label, `A` to `Z`, or `#` for everything else. */
  letter?: string;
  limit?: number;
  cursor?: string;
  signal?: AbortSignal;
}

/** @public */
export interface GlossaryApi {
  /** Best match first; an unknown word is an empty answer, not an error. */
  lookup(options: LookupOptions): Promise<Page<LookupHit>>;
  /** By preferred label, a page at a time. */
  listConcepts(options?: ListConceptsOptions): Promise<Page<ConceptSummary>>;
  /** Throws a `ResponseError` whose cause is a `NotFoundError` when the glossary does not hold the concept. */
  getConcept(
    scheme: string,
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<ConceptDetails>;
}

/** @public */
export const glossaryApiRef = createApiRef<GlossaryApi>({
  id: 'plugin.glossary.client',
});
