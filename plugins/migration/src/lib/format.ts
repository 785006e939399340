/** British English puts the day first and reads the same everywhere; the texts of the plugin are English too. */
const LOCALE = 'en-GB';

const wholeNumber = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const shortNumber = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  maximumFractionDigits: 0,
});
// Dates of a plan are calendar days, not moments: in every time zone the same day.
const day = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const longDay = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(LOCALE, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat(LOCALE, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

const binaryUnits = ['MiB', 'GiB', 'TiB', 'PiB'];

/** `1,234` */
export const formatCount = (value: number) => wholeNumber.format(value);

/** `37%`; a whole that is zero has no share. */
export const formatShare = (part: number, whole: number) =>
  whole > 0 ? percent.format(part / whole) : percent.format(0);

/** The largest binary unit in which the value is at least one: `512 MiB`, `1.5 TiB`. */
export function formatMiB(mib: number): string {
  let value = mib;
  let unit = 0;
  // Compared after rounding, so that nobody reads “1,024 GiB”.
  while (Math.round(value * 10) / 10 >= 1024 && unit < binaryUnits.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = value >= 100 ? wholeNumber : shortNumber;
  return `${digits.format(value)} ${binaryUnits[unit]}`;
}

/** Always GiB with one digit after the point, so that a column of them compares at a glance. */
export function formatGiB(mib: number): string {
  return `${new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(mib / 1024)} GiB`;
}

/** The same from TiB, as plans count: `3.5 TiB`, `12 GiB`. */
export const formatTiB = (tib: number) => formatMiB(tib * 1024 * 1024);

/** `12 Jan 2027` from an ISO date or moment. */
export const formatDay = (iso: string) => day.format(new Date(iso));

/** `Tuesday, 12 January 2027` */
export const formatLongDay = (iso: string) => longDay.format(new Date(iso));

/** `Jan 2027` */
export const formatMonth = (iso: string) => month.format(new Date(iso));

/** `12 Jan 2027, 09:30` in the reader's time zone. */
export const formatMoment = (iso: string) => moment.format(new Date(iso));

/** `12–14 Jan 2027`, `28 Jan – 3 Feb 2027`; the year once when it is the same. */
export const formatWindow = (window: { start: string; end: string }) =>
  day.formatRange(new Date(window.start), new Date(window.end));
