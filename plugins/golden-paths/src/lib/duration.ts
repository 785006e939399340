const DURATION =
  /^P(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

const MINUTES = [7 * 24 * 60, 24 * 60, 60, 1, 1 / 60];

/** Whole minutes of an ISO 8601 duration of weeks to seconds; nothing when it is none, or none that is longer than zero. */
export function durationMinutes(
  duration: string | undefined,
): number | undefined {
  const match = duration?.match(DURATION);
  if (!match) {
    return undefined;
  }
  const minutes = match
    .slice(1)
    .reduce(
      (sum, amount, index) => sum + Number(amount ?? 0) * MINUTES[index],
      0,
    );
  return minutes > 0 ? Math.max(1, Math.round(minutes)) : undefined;
}
