import { boundedEditDistance, typoBudget } from '../lookup/editDistance';

/** The candidate that was probably meant, when one is close enough to be worth saying. */
export function closestTo(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const limit = Math.max(1, typoBudget(word.length));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = boundedEditDistance(
      word.toLowerCase(),
      candidate.toLowerCase(),
      limit,
    );
    if (distance <= limit && (!best || distance < best.distance)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}
