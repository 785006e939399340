import { CsvError, parse } from 'csv-parse/sync';
import type { GlossaryProblem } from '../../authoring/problems';
import type { SourceFile } from '../../model/exchange';
import { MAX_FILE } from '../limits';
import { guardFormula, unguardFormula } from './formulas';

/** A row as it stands in the file, formulas unguarded. */
export interface TableRow {
  line: number;
  cells: string[];
}

export type Table =
  | { rows: TableRow[]; problem?: undefined }
  | { rows?: undefined; problem: GlossaryProblem };

/** Reads every row that is not empty, the header included, however many cells it has. */
export function readTable(file: SourceFile, delimiter: ',' | '\t'): Table {
  const refuse = (line: number, message: string): Table => ({
    problem: { file: file.path, line, column: 1, message },
  });
  if (file.text.length > MAX_FILE) {
    return refuse(
      1,
      `The file has ${file.text.length} characters; at most ${MAX_FILE} are read. Split it.`,
    );
  }
  try {
    const records = parse(file.text.replace(/^\ufeff/, ''), {
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string }[];
    // The parser's own count takes a CRLF within a cell for two lines.
    let line = 1;
    return {
      rows: records.map(({ record, raw }) => {
        const [emptyLines] = /^[\r\n]*/.exec(raw)!;
        const start = line + lineBreaks(emptyLines);
        line += lineBreaks(raw);
        return { line: start, cells: record.map(unguardFormula) };
      }),
    };
  } catch (error) {
    if (error instanceof CsvError) {
      return refuse(
        typeof error.lines === 'number' ? error.lines : 1,
        error.code === 'CSV_QUOTE_NOT_CLOSED'
          ? 'A quote is opened and never closed, so where cells end is anybody’s guess'
          : `The table cannot be read: ${error.message.slice(0, 300)}`,
      );
    }
    throw error;
  }
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

export function writeTable(
  rows: readonly (readonly string[])[],
  delimiter: ',' | '\t',
): string {
  return rows
    .map(cells => `${cells.map(quote(delimiter)).join(delimiter)}\n`)
    .join('');
}

function quote(delimiter: string) {
  return (cell: string): string => {
    const guarded = guardFormula(cell);
    const isPlain =
      !/["\r\n]|^[\s#]|\s$/.test(guarded) && !guarded.includes(delimiter);
    return isPlain ? guarded : `"${guarded.replace(/"/g, '""')}"`;
  };
}
