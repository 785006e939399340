/** The three rows of the table that are in use, grown when longer texts come. */
let rows = [0, 1, 2].map(() => new Uint16Array(64));

/**
 * Edit distance of two strings where a swap of neighbours counts once (optimal string alignment), given up early:
 * answers `limit + 1` for everything that is further apart than `limit`. Only the diagonal band of the table that can
 * stay within the limit is looked at.
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
  if (b.length + 2 > rows[0].length) {
    rows = rows.map(() => new Uint16Array(2 * b.length + 2));
  }
  let [beforePrevious, previous, current] = rows;
  for (let j = 0; j <= b.length && j <= tooFar; j++) {
    previous[j] = j;
  }
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    current[from - 1] = from === 1 ? i : tooFar;
    let best = current[from - 1];
    for (let j = from; j <= to; j++) {
      const unit = a.charCodeAt(i - 1);
      const other = b.charCodeAt(j - 1);
      const above = j < i + limit ? previous[j] : tooFar;
      let distance = Math.min(
        above + 1,
        current[j - 1] + 1,
        previous[j - 1] + (unit === other ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        unit === b.charCodeAt(j - 2) &&
        other === a.charCodeAt(i - 2)
      ) {
        distance = Math.min(distance, beforePrevious[j - 2] + 1);
      }
      current[j] = distance;
      best = Math.min(best, distance);
    }
    if (best > limit) {
      return tooFar;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
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
