import type { SourceLocation } from '../../authoring/problems';
import type { ImportOptions } from '../../model/exchange';
import {
  ConceptDomain,
  conceptDomains,
  ConceptStatus,
  relationTypes,
} from '../../types';
import { ConceptDraft, ConceptSpec, draftAt } from '../ConceptDraft';
import { cleanDescriptions } from '../markdown/cleanDescriptions';
import { splitDefinition } from '../markdown/definition';
import type { Graph } from './Graph';
import { notes, relationTerms, terms } from './terms';

interface Text {
  text: string;
  lang: string;
}

/** A skos:Concept as a draft; `name` is what its address becomes. */
export function readConcept(
  graph: Graph,
  id: string,
  name: { scheme?: string; id: string },
  location: SourceLocation,
  options: ImportOptions,
): ConceptDraft {
  const usual = options.lang ?? 'en';
  const texts = (property: string): Text[] =>
    graph
      .texts(id, property)
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, lang }) => ({ text: text.trim(), lang: lang ?? usual }));
  const names = texts(terms.prefLabel);
  const said = graph.text(id, terms.language);
  const lang = said ?? primaryOf(names, usual);
  const inLang = (list: Text[], wanted: string) =>
    list.find(entry => entry.lang === wanted)?.text;
  const definitions = texts(terms.definition);
  const descriptions = descriptionsOf(texts);
  const translated = [...new Set(names.map(entry => entry.lang))].filter(
    other => other !== lang && inLang(definitions, other) !== undefined,
  );
  const words = labelsOf(texts, names, lang, translated);
  const draft: ConceptDraft = {
    ...draftAt(name.id, location),
    scheme: name.scheme,
    keys: [id],
  };
  const own = splitWords(inLang(definitions, lang), inLang(descriptions, lang));
  draft.spec = {
    ...(said === undefined && lang === usual ? {} : { lang }),
    label: inLang(names, lang),
    ...words.get(lang),
    ...own,
    ...(translated.length > 0 && {
      translations: Object.fromEntries(
        translated.map(other => [
          other,
          {
            label: inLang(names, other)!,
            ...words.get(other),
            definition: inLang(definitions, other)!,
            description: inLang(descriptions, other),
          },
        ]),
      ),
    }),
    domain: domainOf(graph.text(id, terms.domain), options),
    status: statusOf(graph, id),
    owner: graph.text(id, terms.owner),
    sources: sourcesOf(graph, id, options),
  };
  draft.replacedBy = graph.ids(id, terms.isReplacedBy)[0];
  draft.relations = relationTypes.flatMap(type =>
    graph.ids(id, relationTerms[type]).map(key => ({ type, key })),
  );
  cleanDescriptions(draft);
  return draft;
}

/** The language of the source when the concept has a label in it, else the first by its tag. */
function primaryOf(names: readonly Text[], usual: string): string {
  const langs = names.map(({ lang }) => lang).sort();
  return langs.includes(usual) ? usual : langs[0] ?? usual;
}

/** Without a definition, the description may begin with one. */
function splitWords(definition?: string, description?: string) {
  return definition === undefined && description !== undefined
    ? splitDefinition(description)
    : { definition, description };
}

/** What dct:description says, and in languages without one what the notes say. */
function descriptionsOf(texts: (property: string) => Text[]): Text[] {
  const own = texts(terms.description);
  const langs = new Set(own.map(({ lang }) => lang));
  const byLang = new Map<string, string[]>();
  for (const { text, lang } of notes.flatMap(texts)) {
    if (!langs.has(lang)) {
      byLang.set(lang, [...(byLang.get(lang) ?? []), text]);
    }
  }
  return [
    ...own,
    ...[...byLang].map(([lang, parts]) => ({ lang, text: parts.join('\n\n') })),
  ];
}

type Words = Pick<ConceptSpec, 'abbreviations' | 'altLabels' | 'hiddenLabels'>;

/** Labels by the language whose words they stand among; those of languages without words are the concept's own. */
function labelsOf(
  texts: (property: string) => Text[],
  names: readonly Text[],
  lang: string,
  translated: readonly string[],
): Map<string, Words> {
  const isSame = (a: Text) => (b: Text) =>
    a.lang === b.lang && a.text === b.text;
  const abbreviations = texts(terms.abbreviation);
  const alternatives = [
    ...texts(terms.altLabel).filter(
      label => !abbreviations.some(isSame(label)),
    ),
    // A second preferred label, or one that nothing defines.
    ...names.filter(
      (label, index) =>
        (label.lang !== lang && !translated.includes(label.lang)) ||
        names.findIndex(other => other.lang === label.lang) < index,
    ),
  ];
  const pick = (list: readonly Text[], home: string) =>
    list.flatMap((label): (string | Text)[] => {
      const isHere = label.lang === home;
      const isGuest =
        home === lang && !isHere && !translated.includes(label.lang);
      if (isHere) {
        return [label.text];
      }
      return isGuest ? [label] : [];
    });
  return new Map(
    [lang, ...translated].map(home => [
      home,
      {
        abbreviations: pick(abbreviations, home),
        altLabels: pick(alternatives, home),
        hiddenLabels: pick(texts(terms.hiddenLabel), home),
      },
    ]),
  );
}

function domainOf(
  said: string | undefined,
  options: ImportOptions,
): ConceptDomain {
  return (
    conceptDomains.find(domain => domain === said) ??
    options.domain ??
    'platform'
  );
}

function statusOf(graph: Graph, id: string): ConceptStatus {
  const said = graph.text(id, terms.status);
  const known = (['draft', 'approved', 'deprecated'] as const).find(
    status => status === said,
  );
  const isDeprecated = graph.text(id, terms.deprecated) === 'true';
  return known ?? (isDeprecated ? 'deprecated' : 'approved');
}

/** Citations; those of others are often a bare address or text. */
function sourcesOf(graph: Graph, id: string, { date }: ImportOptions) {
  const ofResources = graph.ids(id, terms.source).map(source => {
    const title = graph.text(source, terms.title);
    const isAddress = /^https?:\/\/\S+$/.test(source);
    return {
      title: title ?? source,
      url: graph.text(source, terms.url) ?? (isAddress ? source : undefined),
      licence: graph.text(source, terms.licence),
      date: graph.text(source, terms.date) ?? date,
    };
  });
  const ofTexts = graph
    .texts(id, terms.source)
    .map(({ text }) => ({ title: text, date }));
  return [...ofResources, ...ofTexts];
}
