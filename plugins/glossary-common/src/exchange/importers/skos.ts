import type { SourceLocation } from '../../authoring/problems';
import type { Importer, ImportOptions, SourceFile } from '../../model/exchange';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import type { ConceptDraft } from '../ConceptDraft';
import { toSchemeId } from '../conceptId';
import { checkScheme } from '../foreignDocument';
import { ImportLog } from '../ImportLog';
import type { Graph } from '../skos/Graph';
import { readConcept } from '../skos/readConcept';
import { readGraph } from '../skos/readGraph';
import type { ReadFile } from '../skos/ReadFile';
import { readMatches } from '../skos/readMatches';
import { lastPart, subjectLines } from '../skos/subjectLines';
import { notes, relationTerms, terms } from '../skos/terms';
import { CONCEPTS, matchesByProperty, SKOS } from '../vocabulary';

/** Reads SKOS in Turtle, N-Triples or JSON-LD; units are concepts, and whatever else has a type is excluded. */
export const importSkos: Importer = async (files, options) => {
  const log = new ImportLog();
  const read = (
    await Promise.all(files.map(file => readFile(log, file)))
  ).flat();
  const schemes: Schemes = { names: new Map(), ids: new Set() };
  for (const { graph, locate } of read) {
    graph
      .subjects()
      .filter(isOfType(graph, terms.ConceptScheme))
      .forEach(id => takeScheme(log, graph, id, locate(id), schemes));
  }
  const drafts = read.flatMap(file =>
    file.concepts.map(id => toDraft(log, file, id, schemes, options)),
  );
  const isUsed = drafts.some(({ scheme }) => scheme === undefined);
  if (
    (isUsed || schemes.ids.size === 0) &&
    !schemes.ids.has(options.scheme.id)
  ) {
    addScheme(log, options);
  }
  const refs = acceptConcepts(log, drafts, options);
  for (const file of read) {
    log.addDocuments(readMatches(log, file, refs));
    loseUnknown(log, file);
  }
  return log.result();
};

async function readFile(log: ImportLog, file: SourceFile): Promise<ReadFile[]> {
  const { graph, problem } = await readGraph(file);
  if (!graph) {
    log.reject([problem]);
    return [];
  }
  const lineOf = subjectLines(file.text);
  const locate = (id: string) => ({
    file: file.path,
    line: lineOf(id),
    column: 1,
  });
  const isConcept = isOfType(graph, terms.Concept);
  const concepts = graph
    .subjects()
    .filter(id => isConcept(id) || graph.texts(id, terms.prefLabel).length > 0)
    .filter(id => !isOfType(graph, terms.ConceptScheme)(id));
  const known = new Set(concepts);
  for (const id of graph.subjects()) {
    const [type] = graph.ids(id, terms.type);
    if (type && !known.has(id) && type !== terms.ConceptScheme) {
      log.exclude({
        file: file.path,
        line: lineOf(id),
        rule: `Neither a concept nor a scheme, but a ${lastPart(type).slice(
          0,
          80,
        )}`,
      });
    }
  }
  return [{ graph, concepts, locate }];
}

function isOfType(graph: Graph, type: string) {
  return (id: string) => graph.ids(id, terms.type).includes(type);
}

interface Schemes {
  /** Ids of schemes by address. */
  names: Map<string, string>;
  /** Ids of schemes that have a document. */
  ids: Set<string>;
}

/** Adds the document of a scheme and answers its id; one that nothing is said of is called by its id. */
function takeScheme(
  log: ImportLog,
  graph: Graph,
  address: string,
  location: SourceLocation,
  schemes: Schemes,
): string {
  const known = schemes.names.get(address);
  if (known !== undefined) {
    return known;
  }
  const id = toSchemeId(lastPart(address));
  schemes.names.set(address, id);
  if (!schemes.ids.has(id)) {
    const [title] = [terms.title, terms.prefLabel, terms.label].flatMap(
      property => graph.text(address, property) ?? [],
    );
    const { document } = checkScheme(
      {
        id,
        title: title ?? id,
        versions: graph.text(address, terms.version),
        url: graph.text(address, terms.url),
        licence: graph.text(address, terms.licence),
        attribution: graph.text(address, terms.rightsHolder),
      },
      location,
    );
    if (document) {
      schemes.ids.add(id);
      log.addDocuments([document]);
    }
  }
  return id;
}

function toDraft(
  log: ImportLog,
  { graph, locate }: ReadFile,
  id: string,
  schemes: Schemes,
  options: ImportOptions,
): ConceptDraft {
  const [first, ...others] = [
    ...new Set([
      ...graph.ids(id, terms.inScheme),
      ...graph.ids(id, terms.topConceptOf),
    ]),
  ];
  const scheme = first && takeScheme(log, graph, first, locate(id), schemes);
  const draft = readConcept(
    graph,
    id,
    { scheme, id: ownId(id) ?? lastPart(id) },
    locate(id),
    options,
  );
  if (others.length > 0) {
    draft.losses.push({
      field: 'inScheme',
      reason: `A concept has one scheme; left out: ${others
        .join(', ')
        .slice(0, 200)}`,
    });
  }
  return draft;
}

/** The id within an address of ours. */
function ownId(address: string): string | undefined {
  return address.startsWith(CONCEPTS)
    ? address.slice(CONCEPTS.length).split('/')[1]
    : undefined;
}

const understood = new Set<string>([
  ...Object.values(terms),
  ...Object.values(relationTerms),
  ...notes,
  ...[...matchesByProperty.keys()].map(name => `${SKOS}${name}`),
]);

/** One loss for each property that concepts have and the glossary has no place for. */
function loseUnknown(log: ImportLog, { graph, concepts, locate }: ReadFile) {
  const counts = new Map<string, number>();
  for (const property of concepts.flatMap(id => graph.propertiesOf(id))) {
    if (!understood.has(property)) {
      counts.set(property, (counts.get(property) ?? 0) + 1);
    }
  }
  for (const [property, count] of counts) {
    log.lose({
      subject: locate('').file,
      field: property.slice(0, 200),
      reason: `A concept has no place for it; so it is with ${count} of them`,
    });
  }
}
