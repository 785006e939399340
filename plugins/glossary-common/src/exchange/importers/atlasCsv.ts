import type { Importer, SourceFile } from '../../model/exchange';
import type { RelationType } from '../../types';
import { acceptConcepts, addScheme } from '../acceptConcepts';
import { ConceptDraft, draftAt } from '../ConceptDraft';
import { readTable, TableRow } from '../csv/table';
import { ImportLog } from '../ImportLog';
import { cleanDescriptions } from '../markdown/cleanDescriptions';
import { splitDefinition } from '../markdown/definition';

/** The columns of the template, in its order; Atlas goes by the order and not by the names. */
const columns = [
  'GlossaryName',
  'TermName',
  'ShortDescription',
  'LongDescription',
  'Examples',
  'Abbreviation',
  'Usage',
  'AdditionalAttributes',
  'TranslationTerms',
  'ValidValuesFor',
  'Synonyms',
  'ReplacedBy',
  'ValidValues',
  'ReplacementTerms',
  'SeeAlso',
  'TranslatedTerms',
  'IsA',
  'Antonyms',
  'Classifies',
  'PreferredToTerms',
  'PreferredTerms',
] as const;
type Column = (typeof columns)[number];

const relationColumns: readonly [Column, RelationType][] = [
  ['IsA', 'broader'],
  ['Classifies', 'narrower'],
  ['ValidValuesFor', 'broader'],
  ['ValidValues', 'narrower'],
  ['SeeAlso', 'related'],
  ['Synonyms', 'related'],
];

/** Relations that the glossary does not have between concepts. */
const columnsWithoutPlace: readonly Column[] = [
  'AdditionalAttributes',
  'TranslationTerms',
  'TranslatedTerms',
  'Antonyms',
  'PreferredToTerms',
  'PreferredTerms',
  'ReplacementTerms',
];

/** Reads the bulk import CSV of Apache Atlas; units are rows. */
export const importAtlasCsv: Importer = async (files, options) => {
  const log = new ImportLog();
  addScheme(log, options);
  const drafts = files.flatMap(file => readFile(log, file));
  acceptConcepts(log, drafts, options);
  return log.result();
};

function readFile(log: ImportLog, file: SourceFile): ConceptDraft[] {
  const table = readTable(file, ',');
  if (!table.rows) {
    log.reject([table.problem]);
    return [];
  }
  return table.rows.flatMap(row => {
    const location = { file: file.path, line: row.line, column: 1 };
    if (row.cells[0]?.trim().toLowerCase() === 'glossaryname') {
      return [];
    }
    if (row.cells.length < 2 || row.cells.length > columns.length) {
      const message = `The row has ${row.cells.length} cells; from 2 to ${columns.length} are possible`;
      log.reject([{ ...location, message }]);
      return [];
    }
    return [toDraft(row, file.path)];
  });
}

function toDraft(row: TableRow, file: string): ConceptDraft {
  const cell = (column: Column) =>
    (row.cells[columns.indexOf(column)] ?? '').trim();
  const term = cell('TermName');
  const short = cell('ShortDescription');
  const draft: ConceptDraft = {
    ...draftAt(term, { file, line: row.line, column: 1 }),
    keys: [`${cell('GlossaryName')}:${term}`, term],
    replacedBy: list(cell('ReplacedBy'))[0],
  };
  const { definition, description } = short
    ? { definition: short, description: cell('LongDescription') }
    : splitDefinition(cell('LongDescription'));
  draft.spec = {
    label: term,
    abbreviations: list(cell('Abbreviation')),
    definition,
    description:
      [
        description,
        section('Examples', list(cell('Examples'))),
        section('Usage', list(cell('Usage'))),
      ]
        .filter(Boolean)
        .join('\n\n') || undefined,
    status: draft.replacedBy ? 'deprecated' : 'approved',
  };
  draft.relations = relationColumns.flatMap(([column, type]) =>
    list(cell(column)).map(key => ({ type, key })),
  );
  draft.losses = columnsWithoutPlace
    .filter(column => cell(column))
    .map(field => ({ field, reason: 'A concept has no place for it' }));
  cleanDescriptions(draft);
  return draft;
}

function list(cell: string): string[] {
  return cell
    .split('|')
    .map(value => value.trim())
    .filter(Boolean);
}

function section(title: string, items: readonly string[]): string | undefined {
  return items.length > 0
    ? `${title}:\n\n${items.map(item => `- ${item}`).join('\n')}`
    : undefined;
}
