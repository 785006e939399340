const MINUTES: [RegExp, number][] = [
  [/^(m|min|mins|minute|minutes)$/, 1],
  [/^(h|hr|hrs|hour|hours)$/, 60],
  [/^(d|day|days)$/, 24 * 60],
  [/^(w|week|weeks)$/, 7 * 24 * 60],
];

/** The longest that the backend takes: a year. */
const LONGEST = 366 * 24 * 60;

const within = (minutes: number) => (minutes <= LONGEST ? minutes : undefined);

/**
 * Minutes of a duration as people write it: `15 min`, `4h`, `1.5 h`, `1 day 12 h`, `0`; a bare number is minutes.
 * Undefined when it is none.
 */
export function parseMinutes(text: string): number | undefined {
  const said = text.trim().toLocaleLowerCase('en-US').replace(/,/g, '.');
  if (/^\d+$/.test(said)) {
    return within(Number(said));
  }
  const parts = [...said.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)\s*/g)];
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== said) {
    return undefined;
  }
  let minutes = 0;
  for (const [, amount, unit] of parts) {
    const factor = MINUTES.find(([name]) => name.test(unit))?.[1];
    if (factor === undefined) {
      return undefined;
    }
    minutes += Number(amount) * factor;
  }
  return within(Math.round(minutes));
}

/** `0 min`, `15 min`, `4 h`, `1 d 12 h`; {@link parseMinutes} reads it back. */
export function formatMinutes(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const said = parts.filter(([amount]) => amount > 0);
  return said.length === 0
    ? '0 min'
    : said.map(([amount, unit]) => `${amount} ${unit}`).join(' ');
}

/** Percent of uptime, from above 0 to 100, with at most four digits after the point; undefined when it is none. */
export function parseAvailability(text: string): number | undefined {
  const said = text.replace(/[%\s]/g, '').replace(',', '.');
  const percent = /^\d{1,3}(\.\d{1,4})?$/.test(said) ? Number(said) : NaN;
  return percent > 0 && percent <= 100 ? percent : undefined;
}

/** Minutes of a year in which a service with this uptime may be down. */
export const downtimeOfYear = (availability: number) =>
  Math.round((1 - availability / 100) * 365 * 24 * 60);
