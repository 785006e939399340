import type { SourceLocation } from '../../authoring/problems';
import type { SourceFile } from '../../model/exchange';
import type { ImportLog } from '../ImportLog';
import { readTable, TableRow } from './table';

export interface NamedRow<TColumn extends string> {
  location: SourceLocation;
  /** Empty where the table has no such column. */
  cell(column: TColumn): string;
}

/**
 * Reads a table by its header; case and an asterisk for "required" do not matter there. Rows of another length are
 * rejected, since nobody knows which cell is missing, and unknown columns are a loss.
 */
export function readNamedRows<TColumn extends string>(
  log: ImportLog,
  file: SourceFile,
  expected: {
    columns: readonly TColumn[];
    required: TColumn;
    delimiter?: ',' | '\t';
  },
): NamedRow<TColumn>[] {
  const table = readTable(file, expected.delimiter ?? ',');
  if (!table.rows) {
    log.reject([table.problem]);
    return [];
  }
  const [header, ...rows] = table.rows;
  const names = (header?.cells ?? []).map(toName);
  const indexOf = new Map(
    expected.columns.map(column => [column, names.indexOf(toName(column))]),
  );
  if (indexOf.get(expected.required) === -1) {
    log.reject([
      {
        file: file.path,
        line: header?.line ?? 1,
        column: 1,
        message: `The header has no column "${
          expected.required
        }"; known columns: ${expected.columns.join(', ')}`,
      },
    ]);
    return [];
  }
  const known = new Set(indexOf.values());
  header.cells.forEach((name, index) => {
    if (!known.has(index) && name.trim()) {
      log.lose({
        subject: file.path,
        field: name.slice(0, 80),
        reason: 'The column is not one of the format, or stands there twice',
      });
    }
  });
  return rows.flatMap(row => {
    const location = { file: file.path, line: row.line, column: 1 };
    if (row.cells.length !== names.length) {
      const message = `The row has ${row.cells.length} cells and the header has ${names.length}`;
      log.reject([{ ...location, message }]);
      return [];
    }
    return [{ location, cell: column => at(row, indexOf.get(column)) }];
  });
}

function at({ cells }: TableRow, index: number | undefined): string {
  return index === undefined ? '' : cells[index] ?? '';
}

function toName(cell: string): string {
  return cell.trim().replace(/\*$/, '').toLowerCase();
}
