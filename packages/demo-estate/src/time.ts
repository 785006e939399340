const dayMs = 24 * 60 * 60 * 1000;

/** The moment of the pretended export; every other time is counted back from it. */
export const exportMoment = '2026-09-30T06:00:00Z';

/** ISO time so many days (and fractions of them) before the export. */
export function daysBeforeExport(days: number): string {
  const moment = new Date(Date.parse(exportMoment) - Math.round(days * dayMs));
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** `2026/03/11 08:15:02`, as RVTools writes it. */
export function rvtoolsTime(iso: string | undefined): string | null {
  return iso ? iso.slice(0, 19).replace(/-/g, '/').replace('T', ' ') : null;
}
