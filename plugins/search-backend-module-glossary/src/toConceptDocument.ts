import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  ConceptSummary,
  CounterpartSummary,
} from '@crosswalk/backstage-plugin-glossary-common';

/**
 * A concept as search engines index it. Every field is always there, if empty: the Lunr engine takes the fields of an
 * index from the first document that it gets. There is no field for what the text and the location say already: Lunr
 * adds up the fields, so that a concept which mentions a name twice would come before the one that has it.
 *
 * @public
 */
export interface ConceptDocument extends IndexableDocument {
  scheme: string;
  domain: string;
  status: string;
  /** Separated by commas, as all lists here. */
  abbreviations: string;
  /** Every label, misspellings and old names too. */
  labels: string;
  /** What is on the other side of its mappings. */
  counterparts: string;
}

/** @public */
export function toConceptDocument(concept: ConceptSummary): ConceptDocument {
  const { scheme, id, label, definition, domain } = concept;
  const abbreviations = concept.abbreviations.join(', ');
  const labels = (concept.labels ?? []).map(({ text }) => text).join(', ');
  const counterparts = [
    ...new Set(concept.counterparts.map(sayCounterpart).filter(Boolean)),
  ].join(', ');
  return {
    title: abbreviations ? `${label} (${abbreviations})` : label,
    // Engines such as PostgreSQL's search title and text only, and result lists show the text: it begins with what
    // people want to read and ends with what they may have typed.
    text: [definition, labels, counterparts].filter(Boolean).join(' '),
    location: `/glossary/${encodeURIComponent(scheme)}/${encodeURIComponent(
      id,
    )}`,
    scheme,
    domain,
    status: concept.status ?? 'approved',
    abbreviations,
    labels,
    counterparts,
  };
}

const joints: Record<CounterpartSummary['combine'], string> = {
  all: ' and ',
  any: ' or ',
  sequence: ', then ',
};

function sayCounterpart({ members, combine }: CounterpartSummary): string {
  return members.map(member => member.label).join(joints[combine]);
}
