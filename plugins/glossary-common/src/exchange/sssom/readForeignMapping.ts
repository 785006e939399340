import type { ImportOptions } from '../../model/exchange';
import type { MatchType } from '../../types';
import { toConceptId } from '../conceptId';
import type { ImportLog } from '../ImportLog';
import { matchesByProperty } from '../vocabulary';
import type { SssomRow } from './SssomRow';
import { splitValues } from './slots';

/** Other predicates that say as much as a match of SKOS. */
const matchesByPredicate: ReadonlyMap<string, MatchType> = new Map([
  ['owl:sameAs', 'exact'],
  ['owl:equivalentClass', 'exact'],
  ['rdfs:subClassOf', 'broad'],
  ['rdfs:seeAlso', 'related'],
]);

/** A mapping of one concept to one, or to none, as a row of a set that was not written here says it. */
export function readForeignMapping(
  log: ImportLog,
  row: SssomRow,
  { date }: ImportOptions,
): { name: string; spec: object } {
  const { from, to } = row;
  const { file, line } = row.location;
  const predicate = row.cell('predicate_id').trim();
  const comment = row.cell('comment').trim();
  const property = predicate.replace(
    /^(?:skos:|http:\/\/www\.w3\.org\/2004\/02\/skos\/core#)/,
    '',
  );
  const isSkos = matchesByProperty.has(property);
  const match = isSkos
    ? matchesByProperty.get(property)
    : matchesByPredicate.get(predicate) ?? 'related';
  if (!isSkos && !matchesByPredicate.has(predicate)) {
    log.lose({
      subject: `${file}:${line}`,
      field: 'predicate_id',
      reason: `“${predicate.slice(0, 80)}” is taken for skos:relatedMatch`,
    });
  }
  const dated = row.cell('mapping_date').trim();
  return {
    name: toConceptId(`${from} ${match ?? 'to'} ${to ?? 'none'}`),
    spec: {
      from: { members: [from] },
      ...(to
        ? { to: { members: [to] }, match, caveats: comment ? [comment] : [] }
        : { to: { none: comment || 'The source found no counterpart.' } }),
      confidence: toNumber(row.cell('confidence')),
      justification: row.cell('mapping_justification').trim() || undefined,
      sources: splitValues(row.cell('see_also'))
        .filter(url => /^https?:\/\/\S+$/.test(url))
        .map(url => ({ title: url, url, date: dated || date })),
    },
  };
}

/** What is no number is left for the schema to refuse. */
function toNumber(cell: string): number | string | undefined {
  const text = cell.trim();
  const value = Number(text);
  if (text === '') {
    return undefined;
  }
  return Number.isNaN(value) ? text : value;
}
