/** @jest-environment node */
import fc from 'fast-check';
import { formatProblem } from '../../authoring/problems';
import { compareText } from '../../compile/canonicalJson';
import type { Exporter, Loss } from '../../model/exchange';
import type { Concept, GlossarySnapshot, Mapping } from '../../types';
import {
  arbitrarySnapshot,
  compiled,
} from '../__testUtils__/arbitrarySnapshot';
import { importSkos } from '../importers/skos';
import { memberMatch } from '../memberMatch';
import { exportSkosJsonLd, exportSkosTurtle } from './skos';

const options = { scheme: { id: 's', title: 'S' }, date: '2026-11-01' };

type Fields = ReadonlySet<string>;

function fieldsOf(losses: readonly Loss[], subject: string): Fields {
  return new Set(
    losses.filter(loss => loss.subject === subject).map(({ field }) => field),
  );
}

/** RDF has sets, no lists, and a label in the concept's own language need not say so. */
function inSets({ concepts, schemes }: GlossarySnapshot) {
  const sorted = <T>(list: readonly T[]) =>
    [...list].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  return {
    schemes,
    concepts: concepts.map(concept => ({
      ...concept,
      labels: sorted(
        concept.labels.map(({ text, kind, lang, caseSensitive, autoLink }) => ({
          text,
          kind,
          lang: lang ?? concept.lang ?? 'en',
          caseSensitive,
          autoLink,
        })),
      ),
      translations: Object.keys(concept.translations ?? {}).length
        ? concept.translations
        : undefined,
      sources: sorted(
        concept.sources.map(({ title, url, licence, date }) => ({
          title,
          url,
          licence,
          date,
        })),
      ).filter(
        (source, index, all) =>
          JSON.stringify(source) !== JSON.stringify(all[index - 1]),
      ),
    })),
  };
}

function withoutLosses(concept: Concept, lost: Fields): Concept {
  return {
    ...concept,
    labels: concept.labels.map(label => ({
      ...label,
      caseSensitive: lost.has('labels.caseSensitive')
        ? label.kind === 'abbreviation' || undefined
        : label.caseSensitive,
      autoLink: lost.has('labels.autoLink') ? undefined : label.autoLink,
    })),
    notToBeConfusedWith: lost.has('notToBeConfusedWith')
      ? []
      : concept.notToBeConfusedWith,
  };
}

/** What is left of a mapping: pairs, with every field that no loss names. */
function pairsOf(mapping: Mapping, lost: Fields) {
  const { from, to } = mapping;
  if ('none' in to) {
    expect(lost).toContain('to');
    return [];
  }
  const left = Object.fromEntries(
    Object.entries(mapping).filter(
      ([field, value]) =>
        !lost.has(field) && !(Array.isArray(value) && value.length === 0),
    ),
  );
  const isWeaker =
    mapping.match !== undefined && mapping.match !== memberMatch(mapping);
  expect(lost.has('match')).toBe(isWeaker);
  const isBundle = from.members.length + to.members.length > 2;
  expect(lost.has('from.combine') || lost.has('to.combine')).toBe(isBundle);
  return from.members.flatMap(a =>
    to.members
      .filter(b => !lost.has(`${a.concept} ${b.concept}`))
      .map(b => ({
        carriesOver: [],
        caveats: [],
        sources: [],
        ...left,
        from: a.concept,
        to: b.concept,
        match: memberMatch(mapping),
      })),
  );
}

const byPair = (a: { from: string; to: string }, b: typeof a) =>
  compareText(`${a.from} ${a.to}`, `${b.from} ${b.to}`);

describe.each<[string, Exporter, string]>([
  ['exportSkosTurtle', exportSkosTurtle, 'a.ttl'],
  ['exportSkosJsonLd', exportSkosJsonLd, 'a.jsonld'],
])('%s', (_, exporter, path) => {
  it('is read back as what was written without what its losses name', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot, async snapshot => {
        const { text, losses } = await exporter(snapshot, {});
        const result = await importSkos([{ path, text }], options);
        expect(result.problems.map(formatProblem)).toEqual([]);
        expect(result.losses).toEqual([]);
        const read = compiled(result.documents);
        const expected = {
          ...snapshot,
          concepts: snapshot.concepts.map(concept =>
            withoutLosses(concept, fieldsOf(losses, concept.ref)),
          ),
        };
        expect(inSets(read)).toEqual(inSets(expected));
        const pairs = snapshot.mappings.flatMap(mapping =>
          pairsOf(mapping, fieldsOf(losses, mapping.id)),
        );
        expect(
          read.mappings
            .flatMap(({ id, ...mapping }) =>
              pairsOf({ id, ...mapping }, new Set(['id'])),
            )
            .sort(byPair),
        ).toEqual(pairs.sort(byPair));
      }),
      { numRuns: 25 },
    );
  });
});
