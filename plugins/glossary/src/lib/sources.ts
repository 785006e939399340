import type {
  ConceptDetails,
  SourceCitation,
} from '@crosswalk/backstage-plugin-glossary-common';

/** What the concept and its crossings rest on: each source once, the most recent first. */
export function collectSources(details: ConceptDetails): SourceCitation[] {
  const byIdentity = new Map<string, SourceCitation>();
  for (const source of [
    ...details.concept.sources,
    ...details.crossings.flatMap(crossing => crossing.mapping.sources),
  ]) {
    byIdentity.set(JSON.stringify([source.title, source.url]), source);
  }
  return [...byIdentity.values()].sort(
    (a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title),
  );
}

/** Sources are authored by people: only addresses that a browser may safely follow become links. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

/** Says no more than the source does: a year stays a year, a month stays a month. */
export function sourceDate(date: string, locale?: string): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date);
  if (!parts) {
    return date;
  }
  const [, year, month, day] = parts;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: day ? 'short' : 'long',
    day: day ? 'numeric' : undefined,
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}
