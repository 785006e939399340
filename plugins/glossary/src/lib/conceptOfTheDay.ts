const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** Odd and prime, so that neighbouring days are far apart in the list and every concept has its turn. */
const STRIDE = 7919;

/** One of the list for each day, the same for everybody; undefined for an empty list. */
export function conceptOfTheDay<T>(
  concepts: readonly T[],
  today: Date,
): T | undefined {
  const day = Math.floor(today.getTime() / MS_PER_DAY);
  return concepts[(day * STRIDE) % concepts.length];
}
