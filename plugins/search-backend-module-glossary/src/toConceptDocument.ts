import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  ConceptSummary,
  CounterpartSummary,
  Label,
} from '@crosswalk/backstage-plugin-glossary-common';

/**
 * A concept as search engines index it. Every field is always there, if empty: the Lunr engine takes the fields of an
 * index from the first document that it gets. A further field has to earn its place: Lunr adds up the fields, so that
 * with a field for the definition, say, concepts that mention a name come before the one that has it.
 *
 * @public
 */
export interface ConceptDocument extends IndexableDocument {
  scheme: string;
  /** Within the scheme. */
  id: string;
  domain: string;
  status: string;
  /** Separated by commas, as all lists here. */
  abbreviations: string;
  /** Every label, misspellings and old names too. */
  labels: string;
  /** What is on the other side of its mappings. */
  counterparts: string;
}

/** Where the glossary's pages are, unless a portal has put them elsewhere. */
const LOCATION_TEMPLATE = '/glossary/:scheme/:id';

/**
 * @param options - `locationTemplate` is the address of a concept's page, with `:scheme` and `:id` for the concept's own
 * @public
 */
export function toConceptDocument(
  concept: ConceptSummary,
  options: { locationTemplate?: string } = {},
): ConceptDocument {
  const { locationTemplate = LOCATION_TEMPLATE } = options;
  const { scheme, id, label, definition, domain } = concept;
  const abbreviations = concept.abbreviations.join(', ');
  const labels = concept.labels ?? [];
  const counterparts = [
    ...new Set(concept.counterparts.map(sayCounterpart).filter(Boolean)),
  ].join(', ');
  return {
    title: abbreviations ? `${label} (${abbreviations})` : label,
    text: sayText(definition, labels),
    location: fillIn(locationTemplate, { scheme, id }),
    scheme,
    id,
    domain,
    status: concept.status ?? 'approved',
    abbreviations,
    labels: labels.map(({ text }) => text).join(', '),
    counterparts,
  };
}

function fillIn(
  template: string,
  concept: Pick<ConceptSummary, 'scheme' | 'id'>,
): string {
  return template.replace(/:(scheme|id)\b/g, (_, name: 'scheme' | 'id') =>
    encodeURIComponent(concept[name]),
  );
}

/**
 * What result lists show. The names are in it because Lunr adds up the fields that hold a word, and PostgreSQL weighs the
 * text more than the fields after it; old names and misspellings, which nobody should read, are left to `labels`.
 */
function sayText(definition: string, labels: readonly Label[]): string {
  const names = labels
    .filter(({ kind }) => kind !== 'hidden')
    .map(({ text }) => text);
  return names.length > 0
    ? `${definition} Known as ${names.join(', ')}.`
    : definition;
}

const joints: Record<CounterpartSummary['combine'], string> = {
  all: ' and ',
  any: ' or ',
  sequence: ', then ',
};

function sayCounterpart({ members, combine }: CounterpartSummary): string {
  return members.map(member => member.label).join(joints[combine]);
}
