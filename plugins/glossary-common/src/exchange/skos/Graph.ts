/** The object of a triple as it was read: a resource by its id (an address, or `_:b0` without one), or a text. */
export type Value = { id: string } | { text: string; lang?: string };

/** A triple of whichever library; the shape is that of RDF/JS. */
export interface Triple {
  subject: { termType: string; value: string };
  predicate: { value: string };
  object: { termType: string; value: string; language?: string };
}

/** Triples by subject and property; a triple that comes twice is one. */
export class Graph {
  readonly #properties = new Map<string, Map<string, Value[]>>();
  readonly #seen = new Set<string>();

  add({ subject, predicate, object }: Triple): void {
    const id = idOf(subject);
    const value = toValue(object);
    if (id === undefined || value === undefined) {
      return;
    }
    const key = JSON.stringify([id, predicate.value, value]);
    if (this.#seen.has(key)) {
      return;
    }
    this.#seen.add(key);
    const ofSubject = this.#properties.get(id) ?? new Map<string, Value[]>();
    this.#properties.set(id, ofSubject);
    const values = ofSubject.get(predicate.value) ?? [];
    ofSubject.set(predicate.value, values);
    values.push(value);
  }

  /** Every resource of which anything is said, in the order of the file. */
  subjects(): string[] {
    return [...this.#properties.keys()];
  }

  propertiesOf(subject: string): string[] {
    return [...(this.#properties.get(subject)?.keys() ?? [])];
  }

  /** Texts of a property, with their languages. */
  texts(subject: string, property: string): { text: string; lang?: string }[] {
    return this.#values(subject, property).filter(value => 'text' in value);
  }

  /** The first text of a property, whatever its language. */
  text(subject: string, property: string): string | undefined {
    return this.texts(subject, property)[0]?.text;
  }

  /** Resources of a property. */
  ids(subject: string, property: string): string[] {
    return this.#values(subject, property).flatMap(value =>
      'id' in value ? value.id : [],
    );
  }

  #values(subject: string, property: string): readonly Value[] {
    return this.#properties.get(subject)?.get(property) ?? [];
  }
}

function idOf({ termType, value }: Triple['subject']): string | undefined {
  switch (termType) {
    case 'NamedNode':
      return value;
    case 'BlankNode':
      return value.startsWith('_:') ? value : `_:${value}`;
    default:
      return undefined;
  }
}

function toValue(object: Triple['object']): Value | undefined {
  if (object.termType === 'Literal') {
    return {
      text: object.value,
      ...(object.language && { lang: toLanguageTag(object.language) }),
    };
  }
  const id = idOf(object);
  return id === undefined ? undefined : { id };
}

/** Case does not matter in language tags, and parsers fold it; this is how they are usually written: `zh-Hant-TW`. */
export function toLanguageTag(tag: string): string {
  return tag
    .toLowerCase()
    .split('-')
    .map((part, index) => {
      if (index === 0 || ![2, 4].includes(part.length)) {
        return part;
      }
      return part.length === 2
        ? part.toUpperCase()
        : `${part[0].toUpperCase()}${part.slice(1)}`;
    })
    .join('-');
}
