import type { Loss } from '../../model/exchange';
import {
  Concept,
  ConceptScheme,
  GlossarySnapshot,
  LabelKind,
  relationTypes,
  SourceCitation,
} from '../../types';
import { lostLinks } from '../exporters/losses';
import { conceptIri, schemeIri } from '../vocabulary';
import { iri, properties, Resource, ResourceValue, text } from './Resource';
import { statementsOf } from './statements';
import { relationTerms, terms } from './terms';

/** A glossary as RDF, and what SKOS cannot say of it. */
export function toResources(content: Omit<GlossarySnapshot, 'digest'>): {
  resources: Resource[];
  losses: Loss[];
} {
  const { statements, losses } = statementsOf(content.mappings);
  const matches = new Map<string, [string, ResourceValue[]][]>();
  for (const { from, property, to } of statements) {
    const ofSubject = matches.get(from) ?? [];
    matches.set(from, [...ofSubject, [property, [iri(conceptIri(to))]]]);
  }
  const concepts = content.concepts.map(concept =>
    toResource(concept, matches.get(concept.ref) ?? []),
  );
  const known = new Set(content.concepts.map(({ ref }) => ref));
  const others = [...matches]
    .filter(([ref]) => !known.has(ref))
    .map(([ref, own]) => ({
      iri: conceptIri(ref),
      properties: properties(merge(own)),
    }));
  return {
    resources: [...content.schemes.map(schemeResource), ...concepts, ...others],
    losses: [...content.concepts.flatMap(conceptLosses), ...losses],
  };
}

function schemeResource(scheme: ConceptScheme): Resource {
  return {
    iri: schemeIri(scheme.id),
    properties: properties([
      [terms.type, [iri(terms.ConceptScheme)]],
      [terms.title, [text(scheme.title)]],
      [terms.version, maybe(scheme.versions)],
      [terms.url, maybe(scheme.url)],
      [terms.licence, maybe(scheme.licence)],
      [terms.rightsHolder, maybe(scheme.attribution)],
    ]),
  };
}

function toResource(
  concept: Concept,
  matches: [string, ResourceValue[]][],
): Resource {
  const own = concept.lang ?? 'en';
  const told = [
    [own, concept] as const,
    ...Object.entries(concept.translations ?? {}),
  ];
  const labels = (kinds: LabelKind[]) =>
    concept.labels
      .filter(({ kind }) => kinds.includes(kind))
      .map(label => text(label.text, label.lang ?? own));
  return {
    iri: conceptIri(concept.ref),
    properties: properties([
      [terms.type, [iri(terms.Concept)]],
      [terms.inScheme, [iri(schemeIri(concept.scheme))]],
      [terms.language, maybe(concept.lang)],
      [terms.prefLabel, told.map(([lang, { label }]) => text(label, lang))],
      [terms.altLabel, labels(['alternative', 'abbreviation'])],
      [terms.abbreviation, labels(['abbreviation'])],
      [terms.hiddenLabel, labels(['hidden'])],
      [
        terms.definition,
        told.map(([lang, { definition }]) => text(definition, lang)),
      ],
      [
        terms.description,
        told.flatMap(([lang, { description }]) => maybe(description, lang)),
      ],
      [terms.domain, [text(concept.domain)]],
      [terms.status, [text(concept.status)]],
      [
        terms.isReplacedBy,
        concept.replacedBy ? [iri(conceptIri(concept.replacedBy))] : [],
      ],
      [terms.owner, maybe(concept.owner)],
      [terms.source, concept.sources.map(citation)],
      ...relationTypes.map(
        type =>
          [
            relationTerms[type],
            (concept.relations[type] ?? []).map(ref => iri(conceptIri(ref))),
          ] as const,
      ),
      ...merge(matches),
    ]),
  };
}

function citation(source: SourceCitation): ResourceValue {
  return {
    properties: properties([
      [terms.title, [text(source.title)]],
      [terms.url, maybe(source.url)],
      [terms.licence, maybe(source.licence)],
      [terms.date, [text(source.date)]],
    ]),
  };
}

function maybe(value: string | undefined, lang?: string): ResourceValue[] {
  return value === undefined ? [] : [text(value, lang)];
}

/** Entries of one property joined. */
function merge(entries: readonly [string, ResourceValue[]][]) {
  const joined = new Map<string, ResourceValue[]>();
  for (const [property, values] of entries) {
    joined.set(property, [...(joined.get(property) ?? []), ...values]);
  }
  return [...joined];
}

function conceptLosses(concept: Concept): Loss[] {
  const lose = (field: string, reason: string): Loss => ({
    subject: concept.ref,
    field,
    reason,
  });
  const hasOwnCase = concept.labels.some(
    ({ kind, caseSensitive }) =>
      caseSensitive !== (kind === 'abbreviation' ? true : undefined),
  );
  const hasLinkRule = concept.labels.some(
    ({ autoLink }) => autoLink !== undefined,
  );
  return [
    ...(hasOwnCase
      ? [
          lose(
            'labels.caseSensitive',
            'SKOS labels have no rule for their case',
          ),
        ]
      : []),
    ...(hasLinkRule
      ? [lose('labels.autoLink', 'SKOS labels have no rule for being linked')]
      : []),
    ...(concept.notToBeConfusedWith.length > 0
      ? [
          lose(
            'notToBeConfusedWith',
            'SKOS has no property for what a concept is not, nor for the reason',
          ),
        ]
      : []),
    ...lostLinks(concept),
  ];
}
