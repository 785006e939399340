import {
  booleanOf,
  CellValue,
  dateOf,
  hasControlCharacters,
  numberOf,
  SourceRow,
  textOf,
} from '../cells';
import { ImportReportBuilder } from '../report';
import { SheetKind } from './columns';
import { HeaderMap } from './headers';
import { VirtualMachineIdentity } from './identity';

/** Reads the fields of one row, and reports what it could not make sense of. */
export class RowReader {
  readonly #kind: SheetKind;
  readonly #headers: HeaderMap;
  readonly #report: ImportReportBuilder;
  #row: SourceRow = { row: 0, cells: [] };

  constructor(
    kind: SheetKind,
    headers: HeaderMap,
    report: ImportReportBuilder,
  ) {
    this.#kind = kind;
    this.#headers = headers;
    this.#report = report;
  }

  at(row: SourceRow): this {
    this.#row = row;
    return this;
  }

  has(field: string): boolean {
    return this.#headers.fields.has(field);
  }

  text(field: string): string | undefined {
    return textOf(this.#cell(field));
  }

  date(field: string): string | undefined {
    return dateOf(this.#cell(field));
  }

  /** Absent and unreadable are 0; the latter is said. */
  number(field: string): number {
    const value = numberOf(this.#cell(field));
    if (value === undefined) {
      return 0;
    }
    if (!Number.isFinite(value) || value < 0) {
      this.warn(
        'not-a-number',
        `“${shorten(
          String(this.#cell(field)),
        )}” is not a number of this column; 0 is taken`,
        field,
      );
      return 0;
    }
    return value;
  }

  boolean(field: string): boolean | undefined {
    const value = booleanOf(this.#cell(field));
    if (value === undefined && this.text(field) !== undefined) {
      this.warn(
        'not-a-boolean',
        `“${shorten(
          String(this.#cell(field)),
        )}” is neither yes nor no; it is ignored`,
        field,
      );
    }
    return value;
  }

  attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const { header, column } of this.#headers.attributes) {
      const value = textOf(this.#row.cells[column]);
      // A header of that name would set the prototype instead of a property.
      if (value !== undefined && header !== '__proto__') {
        attributes[header] = value;
      }
    }
    return attributes;
  }

  identity(): VirtualMachineIdentity | undefined {
    const name = this.text('name');
    return name === undefined
      ? undefined
      : {
          name,
          vmId: this.text('vmId'),
          vmUuid: this.text('vmUuid'),
          smbiosUuid: this.text('smbiosUuid'),
          vcenterUuid: this.text('vcenterUuid'),
          vcenter: this.text('vcenter'),
          datacenter: this.text('datacenter'),
          cluster: this.text('cluster'),
          folder: this.text('folder'),
          path: this.text('path'),
        };
  }

  /** Cells under no header would be lost in silence otherwise. */
  warnOfCellsWithoutHeader(): void {
    this.#row.cells.forEach((cell, column) => {
      if (textOf(cell) !== undefined && !this.#headers.named.has(column)) {
        this.#report.warn(
          'column-without-header',
          `The value stands in a column that has no header; it is ignored`,
          {
            sheet: this.#kind,
            row: this.#row.row,
            column: columnLetters(column),
          },
        );
      }
    });
  }

  warnOfControlCharacters(): void {
    this.#row.cells.forEach((cell, column) => {
      if (hasControlCharacters(cell)) {
        this.warn(
          'control-characters',
          'The text has control characters; they are left out',
          columnLetters(column),
        );
      }
    });
  }

  warn(rule: string, message: string, column?: string): void {
    this.#report.warn(rule, message, {
      sheet: this.#kind,
      row: this.#row.row,
      column,
    });
  }

  #cell(field: string): CellValue {
    const column = this.#headers.fields.get(field);
    return column === undefined ? undefined : this.#row.cells[column];
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}
