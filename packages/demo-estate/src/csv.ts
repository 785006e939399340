import { Cell, Sheet } from './workbook';

/** @public */
export interface CsvDialect {
  delimiter?: ',' | ';' | '\t';
  /** With the mark that says it, except for Windows-1252, which has none. */
  encoding?: 'utf-8' | 'utf-16le' | 'windows-1252';
}

/**
 * A sheet as the `.csv` that RVTools or a spreadsheet program writes of it.
 *
 * @public
 */
export function writeCsv(
  { rows }: Pick<Sheet, 'rows'>,
  { delimiter = ',', encoding = 'utf-8' }: CsvDialect = {},
): Uint8Array {
  const text = rows
    .map(row =>
      row.map(cell => quoted(textOf(cell), delimiter)).join(delimiter),
    )
    .map(line => `${line}\r\n`)
    .join('');
  return encoding === 'windows-1252'
    ? Buffer.from(text, 'latin1')
    : Buffer.from(`\ufeff${text}`, encoding);
}

/** Quotes what would otherwise end the field or the row. */
export function quoted(text: string, delimiter: string = ','): string {
  return text.includes(delimiter) || /["\r\n]/.test(text)
    ? `"${text.replace(/"/g, '""')}"`
    : text;
}

function textOf(cell: Cell): string {
  if (typeof cell === 'boolean') {
    return cell ? 'True' : 'False';
  }
  return cell === null ? '' : String(cell);
}
