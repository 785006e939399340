import type { RelationType } from '../../types';

/** The columns of a glossary CSV of OpenMetadata; only the name is required, which the header marks. */
export const openMetadataColumns = [
  'parent',
  'name',
  'displayName',
  'description',
  'synonyms',
  'relatedTerms',
  'references',
  'tags',
  'reviewers',
  'owner',
  'glossaryStatus',
  'color',
  'iconURL',
  'extension',
] as const;

export type OpenMetadataColumn = (typeof openMetadataColumns)[number];

/** Our relations by the names of OpenMetadata; it has none for what answers a need. */
export const relationsByName: ReadonlyMap<string, RelationType> = new Map([
  ['relatedTo', 'related'],
  ['broader', 'broader'],
  ['narrower', 'narrower'],
  ['partOf', 'partOf'],
  ['hasPart', 'hasPart'],
]);

export const namesByRelation: ReadonlyMap<RelationType, string> = new Map(
  [...relationsByName].map(([name, type]) => [type, name]),
);
