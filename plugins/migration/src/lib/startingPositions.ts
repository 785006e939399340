/** The angle by which neighbours on a spiral are farthest apart. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Where nodes are before forces move them: on a spiral, those with the most neighbours in the middle. The same graph
 * begins, and so ends, at the same place.
 */
export function startingPositions(
  ids: string[],
  degrees: Map<string, number>,
  distance: number,
): Map<string, { x: number; y: number }> {
  const ordered = [...ids].sort((a, b) => {
    const byDegree = (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0);
    if (byDegree !== 0) {
      return byDegree;
    }
    return a < b ? -1 : 1;
  });
  return new Map(
    ordered.map((id, index) => {
      const radius = distance * Math.sqrt(index);
      const angle = index * goldenAngle;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}
