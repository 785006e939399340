const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, as `YYYY-MM-DD`. @public */
export function isIsoDate(text: string): boolean {
  return isoDate.test(text) && addDays(text, 0) === text;
}

/** Calendar arithmetic in UTC: no time zone, no daylight saving, no clock. @public */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return Number.isNaN(moved.getTime())
    ? ''
    : moved.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The first Monday after the given day. @public */
export function nextMonday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, weekday === 0 ? 1 : 8 - weekday);
}
