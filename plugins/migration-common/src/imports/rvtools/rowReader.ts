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
import { canonicalHeader, placeholderFields, SheetKind } from './columns';
import { HeaderMap } from './headers';
import { VirtualMachineIdentity } from './identity';

/** Reads the fields of one row, and reports what it could not make sense of. */
export class RowReader {
  readonly #kind: SheetKind;
  readonly #label: string;
  readonly #headers: HeaderMap;
  readonly #report: ImportReportBuilder;
  readonly #placeholders: Set<string> | undefined;
  /** Fields that have been blank so far. */
  readonly #blank: Set<string>;
  /** Fields that another column stood in for. */
  readonly #standIns = new Set<string>();
  #row: SourceRow = { row: 0, cells: [] };
  #unreadable: string[] = [];

  /** @param label - what the sheet is called in the report */
  constructor(
    kind: SheetKind,
    label: string,
    headers: HeaderMap,
    report: ImportReportBuilder,
  ) {
    this.#kind = kind;
    this.#label = label;
    this.#headers = headers;
    this.#report = report;
    this.#placeholders = placeholderFields[kind];
    this.#blank = new Set(headers.fields.keys());
  }

  at(row: SourceRow): this {
    this.#row = row;
    this.#unreadable = [];
    return this;
  }

  has(field: string): boolean {
    return this.#headers.fields.has(field);
  }

  /** Says that the row counts, so that its columns are not blank for all. */
  cover(): void {
    for (const field of this.#blank) {
      const text = textOf(this.#cell(field));
      if (text !== undefined && !this.#isPlaceholder(field, text)) {
        this.#blank.delete(field);
      }
    }
  }

  /** Says that the field got its value from a column of another name. */
  standIn(field: string): void {
    this.#standIns.add(field);
  }

  /** Fields that had a value in some row that counts. */
  covered(): string[] {
    return [...this.#headers.fields.keys(), ...this.#standIns].filter(
      field => this.#standIns.has(field) || !this.#blank.has(field),
    );
  }

  /** Columns of the row, as `sheet.column`, whose value was there and could not be read. */
  unreadable(): readonly string[] {
    return this.#unreadable;
  }

  text(field: string): string | undefined {
    const text = textOf(this.#cell(field));
    if (text !== undefined && this.#isPlaceholder(field, text)) {
      this.#unreadable.push(fieldName(this.#kind, field));
      return undefined;
    }
    return text;
  }

  date(field: string): string | undefined {
    const date = dateOf(this.#cell(field));
    if (date === undefined && textOf(this.#cell(field)) !== undefined) {
      this.reject(field, 'not-a-date', 'is no date; it is ignored');
    }
    return date;
  }

  /** Absent and unreadable are 0; the latter is said. */
  number(field: string): number {
    return this.#number(field, 0, 'is not a number of this column; 0 is taken');
  }

  /** A number that is not negative, where there is one. */
  optionalNumber(field: string): number | undefined {
    return this.#number(
      field,
      undefined,
      'is not a number of this column; it is ignored',
    );
  }

  /** As it stands there, negative numbers included. */
  statedNumber(field: string): number | undefined {
    return this.#number(
      field,
      undefined,
      'is not a number; it is ignored',
      -Infinity,
    );
  }

  #number<T>(
    field: string,
    otherwise: T,
    message: string,
    atLeast = 0,
  ): number | T {
    const value = numberOf(this.#cell(field));
    if (value === undefined) {
      return otherwise;
    }
    if (!Number.isFinite(value) || value < atLeast) {
      this.reject(field, 'not-a-number', message);
      return otherwise;
    }
    return value;
  }

  boolean(field: string): boolean | undefined {
    const value = booleanOf(this.#cell(field));
    if (value === undefined && textOf(this.#cell(field)) !== undefined) {
      this.reject(
        field,
        'not-a-boolean',
        'is neither yes nor no; it is ignored',
      );
    }
    return value;
  }

  /** A switch of a cluster: yes or no, or `enabled` or `disabled`. */
  enabled(field: string): boolean | undefined {
    switch (this.text(field)?.toLocaleLowerCase('en-US')) {
      case 'enabled':
        return true;
      case 'disabled':
        return false;
      default:
        return this.boolean(field);
    }
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
          path: this.#kind === 'vInfo' ? this.text('path') : undefined,
        };
  }

  /** Cells under no header would be lost in silence otherwise. */
  warnOfCellsWithoutHeader(): void {
    this.#row.cells.forEach((cell, column) => {
      if (textOf(cell) !== undefined && !this.#headers.named.has(column)) {
        this.warn(
          'column-without-header',
          `The value stands in a column that has no header; it is ignored`,
          columnLetters(column),
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
      sheet: this.#label,
      row: this.#row.row,
      column,
    });
  }

  /** Says that the field has a value that means nothing to us. */
  reject(field: string, rule: string, message: string): void {
    this.#unreadable.push(fieldName(this.#kind, field));
    this.warn(
      rule,
      `“${shorten(String(this.#cell(field)))}” ${message}`,
      canonicalHeader(this.#kind, field),
    );
  }

  #isPlaceholder(field: string, text: string): boolean {
    return text === 'VM' && Boolean(this.#placeholders?.has(field));
  }

  #cell(field: string): CellValue {
    const column = this.#headers.fields.get(field);
    return column === undefined ? undefined : this.#row.cells[column];
  }
}

/** How coverage and unreadable values name a column: `vInfo.CBT`. */
export function fieldName(kind: SheetKind, field: string): string {
  return `${kind}.${canonicalHeader(kind, field)}`;
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
