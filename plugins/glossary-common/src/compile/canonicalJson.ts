/**
 * JSON with the fields of every object in the order of their names, so that equal values are equal texts whatever
 * order they were built in. Fields without a value are left out, as `JSON.stringify` does.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, nested) =>
    typeof nested === 'object' && nested !== null && !Array.isArray(nested)
      ? Object.fromEntries(
          Object.entries(nested).sort(([a], [b]) => compareText(a, b)),
        )
      : nested,
  );
}

/** By code unit: the same on every machine, whatever its locale. @public */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
