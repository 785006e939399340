/** The JSON Schema (draft 7) of one kind. @public */
export interface ManifestSchema {
  apiVersion: string;
  kind: string;
  schema: object;
}

/**
 * Every schema to validate against. Pass the same array again: compiled validators are kept for as long as it lives.
 *
 * @public
 */
export type ManifestSchemas = readonly ManifestSchema[];

/** Steps from the root of a document to one of its fields. */
export type FieldPath = ReadonlyArray<string | number>;
