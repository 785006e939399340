/** Groups in the order in which they first appear. */
export function collect<T>(
  items: readonly T[],
  by: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}

/** The most frequent one; of several the first in order of characters. */
export function mostFrequent(texts: string[]): string {
  const [first] = [...collect(texts, text => text)].sort(
    ([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1),
  );
  return first[0];
}
