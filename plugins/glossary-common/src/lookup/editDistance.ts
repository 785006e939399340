/**
 * Edit distance of two strings where a swap of neighbours counts once (optimal string alignment), given up early:
 * answers `limit + 1` for everything that is further apart than `limit`.
 *
 * @public
 */
export function boundedEditDistance(
  a: string,
  b: string,
  limit: number,
): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) {
    return tooFar;
  }
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let distance = Math.min(
        previous[j] + 1,
        current[j - 1] + 1,
        previous[j - 1] + (same ? 0 : 1),
      );
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) {
        distance = Math.min(distance, beforePrevious[j - 2] + 1);
      }
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) {
      return tooFar;
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length], tooFar);
}

/** How many edits are still the same word: a short word one letter off is usually another word. @public */
export function typoBudget(length: number): number {
  if (length < 4) {
    return 0;
  }
  return length < 8 ? 1 : 2;
}
