import type { SourceLocation } from '../../authoring/problems';
import type { Importer, ImportOptions, SourceFile } from '../../model/exchange';
import { relationTypes } from '../../types';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import { ConceptDraft, draftAt } from '../ConceptDraft';
import { readNamedRows } from '../csv/namedRows';
import { checkScheme } from '../foreignDocument';
import { ImportLog } from '../ImportLog';
import { cleanDescriptions } from '../markdown/cleanDescriptions';
import { openMetadataColumns } from '../openMetadata/columns';
import { glossaryOf, qualify } from '../openMetadata/fqn';
import { readProperties } from '../openMetadata/properties';
import { readColumns } from '../openMetadata/readColumns';

/** Reads the glossary CSV of OpenMetadata; units are rows. */
export const importOpenMetadataCsv: Importer = async (files, options) => {
  const log = new ImportLog();
  const schemes = new Set<string>();
  const drafts = files.flatMap(file => readFile(log, file, schemes, options));
  if (!schemes.has(options.scheme.id)) {
    addScheme(log, options);
    schemes.add(options.scheme.id);
  }
  const known = drafts.filter(({ scheme, location }) => {
    const isKnown = scheme === undefined || schemes.has(scheme);
    if (!isKnown) {
      const message = `extension: the file does not say what the scheme "${scheme.slice(
        0,
        80,
      )}" is`;
      log.reject([{ ...location, message }]);
    }
    return isKnown;
  });
  acceptConcepts(log, known, options);
  return log.result();
};

function readFile(
  log: ImportLog,
  file: SourceFile,
  schemes: Set<string>,
  options: ImportOptions,
): ConceptDraft[] {
  const rows = readNamedRows(log, file, {
    columns: openMetadataColumns,
    required: 'name',
  });
  const glossaries = glossariesIn(rows.map(({ cell }) => cell));
  return rows.flatMap(({ cell, location }) => {
    try {
      const draft = readRow(cell, location, glossaries, options);
      const scheme = readProperties(cell('extension')).scheme;
      if (scheme !== undefined) {
        takeScheme(log, JSON.parse(scheme), location, schemes);
      }
      return [draft];
    } catch (error) {
      if (error instanceof SyntaxError) {
        log.reject([
          {
            ...location,
            message: 'extension: a property is no JSON and should be',
          },
        ]);
        return [];
      }
      throw error;
    }
  });
}

type Cell = (column: (typeof openMetadataColumns)[number]) => string;

/**
 * A row of the first level does not say which glossary it is in; those that others call their parents do. Where there
 * are no others, the related terms tell.
 */
function glossariesIn(cells: readonly Cell[]): string[] {
  const first = (fqns: readonly string[]) => [
    ...new Set(fqns.flatMap(fqn => glossaryOf(fqn) ?? [])),
  ];
  const ofParents = first(cells.map(cell => cell('parent').trim()));
  return ofParents.length > 0
    ? ofParents
    : first(
        cells.flatMap(cell =>
          readColumns(cell, '').relations.map(({ key }) => key),
        ),
      );
}

function readRow(
  cell: Cell,
  location: SourceLocation,
  glossaries: readonly string[],
  options: ImportOptions,
): ConceptDraft {
  const name = cell('name').trim();
  const parent = cell('parent').trim();
  const said = readColumns(cell, options.date);
  const own = readProperties(cell('extension'));
  const [scheme, id] = own.ref?.split(':', 2) ?? [undefined, name];
  const draft: ConceptDraft = {
    ...draftAt(id ?? '', location),
    ...said,
    scheme,
    keys: parent
      ? [`${parent}.${qualify([name])}`]
      : (scheme === undefined ? glossaries : [scheme]).map(
          glossary => `${glossary}.${qualify([name])}`,
        ),
    spec: { ...said.spec, ...Object.fromEntries(own.fields) },
    relations: [...said.relations, ...readRelations(own.relations)],
  };
  draft.losses.push(
    ...own.unknown.map(property => ({
      field: 'extension',
      reason: `A concept has no place for “${property.slice(0, 80)}”`,
    })),
  );
  cleanDescriptions(draft);
  return draft;
}

/** Refs by relation, as JSON; of those that OpenMetadata has no name for. */
function readRelations(json: string | undefined): ConceptDraft['relations'] {
  const value: unknown = json === undefined ? {} : JSON.parse(json);
  const refsOf = new Map(Object.entries(value ?? {}));
  return relationTypes.flatMap(type => {
    const refs: unknown = refsOf.get(type);
    return Array.isArray(refs)
      ? refs.map(ref => ({ type, key: String(ref) }))
      : [];
  });
}

/** The first row of a scheme may say what the scheme is. */
function takeScheme(
  log: ImportLog,
  value: unknown,
  location: SourceLocation,
  schemes: Set<string>,
): void {
  const { document } = checkScheme(value, location);
  if (document && !schemes.has(document.value.id)) {
    schemes.add(document.value.id);
    log.addDocuments([document]);
  }
}
