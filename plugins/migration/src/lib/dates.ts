const MS_PER_DAY = 24 * 60 * 60 * 1000;

/** Whole days from one ISO date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The calendar day of a moment in the reader's time zone, as an ISO date. */
export function isoDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [
    moment.getFullYear(),
    two(moment.getMonth() + 1),
    two(moment.getDate()),
  ].join('-');
}

/** The first day of the month of an ISO date, and of the months after it up to and including `end`. */
export function monthStarts(start: string, end: string): string[] {
  const months: string[] = [];
  let [year, month] = start.split('-').map(Number);
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    if (first > end) {
      return months;
    }
    if (first >= start) {
      months.push(first);
    }
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}
