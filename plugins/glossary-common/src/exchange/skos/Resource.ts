/** What stands at the end of a statement: another resource, a text, or a resource without a name. */
export type ResourceValue =
  | { iri: string }
  | { text: string; lang?: string }
  | { properties: Properties };

/** Values by the address of the property. */
export type Properties = ReadonlyMap<string, readonly ResourceValue[]>;

/** A subject of RDF with all that is said about it. */
export interface Resource {
  iri: string;
  properties: Properties;
}

export const iri = (address: string): ResourceValue => ({ iri: address });
export const text = (value: string, lang?: string): ResourceValue => ({
  text: value,
  ...(lang !== undefined && { lang }),
});

/** Without properties that have no value. */
export function properties(
  entries: readonly (readonly [string, readonly ResourceValue[]])[],
): Properties {
  return new Map(entries.filter(([, values]) => values.length > 0));
}
