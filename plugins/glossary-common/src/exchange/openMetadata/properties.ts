import type { ConceptSpec } from '../ConceptDraft';
import { joinList, splitList } from '../csv/list';

type Field = Exclude<keyof ConceptSpec, 'relations'>;

/** Fields of a concept that a custom property holds as text; the others are held as JSON. */
const textFields: readonly Field[] = [
  'lang',
  'definition',
  'description',
  'domain',
  'status',
  'replacedBy',
  'owner',
];
const jsonFields: readonly Field[] = [
  'label',
  'abbreviations',
  'altLabels',
  'hiddenLabels',
  'translations',
  'notToBeConfusedWith',
  'sources',
];

/** Custom properties that stand for no single field of a concept. */
export const REF_PROPERTY = 'crosswalkRef';
export const SCHEME_PROPERTY = 'crosswalkScheme';
export const RELATIONS_PROPERTY = 'crosswalkRelations';

export const propertyFields = [...textFields, ...jsonFields];

const propertyOf = (field: string) =>
  `crosswalk${field[0].toUpperCase()}${field.slice(1)}`;
const fieldsByProperty = new Map(
  propertyFields.map(field => [propertyOf(field), field]),
);

/** A custom property; an empty one takes back what the columns seem to say. */
export function writeProperty(field: Field, value: unknown): string {
  if (value === undefined) {
    return `${propertyOf(field)}:`;
  }
  const said = textFields.includes(field) ? value : JSON.stringify(value);
  return `${propertyOf(field)}:${said}`;
}

export interface Properties {
  ref?: string;
  /** As JSON. */
  scheme?: string;
  /** As JSON. */
  relations?: string;
  fields: Map<Field, unknown>;
  /** Names of properties that are not ours. */
  unknown: string[];
}

/** The custom properties of a cell; throws a `SyntaxError` where one of ours is no JSON and should be. */
export function readProperties(cell: string): Properties {
  const properties: Properties = { fields: new Map(), unknown: [] };
  for (const entry of splitList(cell)) {
    const colon = entry.indexOf(':');
    const name = entry.slice(0, Math.max(colon, 0)).trim();
    const value = entry.slice(colon + 1);
    const field = fieldsByProperty.get(name);
    if (field) {
      const isText = textFields.includes(field) || value === '';
      properties.fields.set(
        field,
        isText ? value || undefined : JSON.parse(value),
      );
    } else if (name === REF_PROPERTY) {
      properties.ref = value;
    } else if (name === SCHEME_PROPERTY) {
      properties.scheme = value;
    } else if (name === RELATIONS_PROPERTY) {
      properties.relations = value;
    } else {
      properties.unknown.push(name || entry);
    }
  }
  return properties;
}

export const joinProperties = joinList;
