import { canonicalJson } from '../../compile/canonicalJson';
import type { Exporter, Loss } from '../../model/exchange';
import {
  Concept,
  ConceptRef,
  ConceptScheme,
  RelationType,
  relationTypes,
} from '../../types';
import { toConceptSpec } from '../authored';
import { joinList } from '../csv/list';
import { writeTable } from '../csv/table';
import {
  namesByRelation,
  OpenMetadataColumn,
  openMetadataColumns,
} from '../openMetadata/columns';
import { qualify } from '../openMetadata/fqn';
import { parentsFirst } from '../openMetadata/parentsFirst';
import {
  propertyFields,
  REF_PROPERTY,
  RELATIONS_PROPERTY,
  SCHEME_PROPERTY,
  writeProperty,
} from '../openMetadata/properties';
import { readColumns } from '../openMetadata/readColumns';
import { lostLinks, lostRefs } from './losses';
import { fileNameFor, loseKinds, selectScheme } from './selectScheme';

type Row = Record<OpenMetadataColumn, string>;

const statusNames = {
  draft: 'Draft',
  approved: 'Approved',
  deprecated: 'Deprecated',
} as const;

/**
 * Writes the glossary CSV of OpenMetadata, a row a concept, parents before their children. What its columns do not say
 * goes into custom properties, so that reading it again gives the same concepts.
 */
export const exportOpenMetadataCsv: Exporter = async (snapshot, options) => {
  const content = selectScheme(snapshot, options);
  const order = parentsFirst(content.concepts);
  const fqns = new Map<ConceptRef, string>();
  const schemes = new Map(content.schemes.map(scheme => [scheme.id, scheme]));
  const known = new Set(content.concepts.map(({ ref }) => ref));
  const losses: Loss[] = [];
  const rows = order.map(({ concept, parent }) => {
    const parentFqn = parent === undefined ? undefined : fqns.get(parent);
    const scheme = schemes.get(concept.scheme);
    schemes.delete(concept.scheme);
    const row = toRow(concept, { parent, parentFqn, fqns, scheme });
    fqns.set(
      concept.ref,
      `${parentFqn ?? qualify([concept.scheme])}.${qualify([concept.id])}`,
    );
    losses.push(...lostLinks(concept), ...lostRefs(concept, known));
    return openMetadataColumns.map(column => row[column]);
  });
  const header = openMetadataColumns.map(column =>
    column === 'name' ? 'name*' : column,
  );
  return {
    text: writeTable([header, ...rows], ','),
    mediaType: 'text/csv',
    fileName: fileNameFor(options, 'csv'),
    losses: [
      ...losses,
      ...loseKinds(content, 'The glossary CSV of OpenMetadata', [
        'Mapping',
        'Responsibility',
        'LearningPath',
        'StackLayer',
      ]),
    ],
  };
};

interface Surroundings {
  parent: ConceptRef | undefined;
  parentFqn: string | undefined;
  /** Of the rows before this one. */
  fqns: ReadonlyMap<ConceptRef, string>;
  /** For the first row of a scheme. */
  scheme: ConceptScheme | undefined;
}

function toRow(concept: Concept, around: Surroundings): Row {
  const spec = toConceptSpec(concept);
  const labels = concept.labels.filter(
    ({ kind, text }) => kind !== 'preferred' && kind !== 'hidden' && text,
  );
  const said = relationsTo(concept, around);
  const row: Row = {
    parent: around.parentFqn ?? '',
    name: concept.id,
    displayName: concept.label,
    description: [concept.definition, concept.description]
      .filter(Boolean)
      .join('\n\n'),
    synonyms: joinList(labels.map(({ text }) => text)),
    relatedTerms: joinList(said.native),
    references: joinList(
      concept.sources.flatMap(({ title, url }) => (url ? [title, url] : [])),
    ),
    tags: '',
    reviewers: '',
    owner: toOwner(concept.owner),
    glossaryStatus: statusNames[concept.status],
    color: '',
    iconURL: '',
    extension: '',
  };
  const native = readColumns(column => row[column], '').spec;
  const scheme = around.scheme && JSON.stringify(around.scheme);
  row.extension = joinList([
    `${REF_PROPERTY}:${concept.ref}`,
    ...(scheme ? [`${SCHEME_PROPERTY}:${scheme}`] : []),
    ...(said.own ? [`${RELATIONS_PROPERTY}:${said.own}`] : []),
    ...propertyFields
      .filter(field => !isSame(native[field], spec[field]))
      .map(field => writeProperty(field, spec[field])),
  ]);
  return row;
}

/** `group:default/storage` is the team of that name; owners elsewhere have no name there. */
function toOwner(owner: string | undefined): string {
  const [, kind, name] =
    /^(user|group):default\/([\w.-]+)$/.exec(owner ?? '') ?? [];
  return name ? `${kind === 'group' ? 'team' : 'user'};${name}` : '';
}

/**
 * Relations to the rows before, whichever side they were authored on: OpenMetadata takes only what it has already, and
 * the other side follows from it.
 */
function relationsTo(
  { relations }: Concept,
  { parent, fqns }: Surroundings,
): { native: string[]; own?: string } {
  const native: string[] = [];
  const own: Partial<Record<RelationType, ConceptRef[]>> = {};
  for (const type of relationTypes) {
    for (const target of relations[type] ?? []) {
      const fqn = fqns.get(target);
      const isParent = type === 'broader' && target === parent;
      if (fqn === undefined || isParent) {
        continue;
      }
      const name = namesByRelation.get(type);
      if (name) {
        native.push(`${name}:${fqn}`);
      } else {
        (own[type] ??= []).push(target);
      }
    }
  }
  return {
    native,
    own: Object.keys(own).length > 0 ? JSON.stringify(own) : undefined,
  };
}

/** An empty list says as little as none. */
function isSame(a: unknown, b: unknown): boolean {
  const say = (value: unknown) =>
    Array.isArray(value) && value.length === 0
      ? undefined
      : value && canonicalJson(value);
  return say(a) === say(b);
}
