/** The array, or a longer copy of it that has room for `length` elements. */
export function growTo<T extends Uint8Array | Uint16Array | Int32Array>(
  array: T,
  length: number,
): T {
  if (length <= array.length) {
    return array;
  }
  const Type = array.constructor as new (length: number) => T;
  const longer = new Type(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
