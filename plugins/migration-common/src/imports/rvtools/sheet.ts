import { CellValue, isEmptyRow, SourceRow, textOf } from '../cells';
import { ImportReportBuilder } from '../report';
import { SheetKind } from './columns';
import { aliasOf, HeaderMap, mapHeaders } from './headers';
import { RowReader } from './rowReader';

/** `vPartitionVMName` with some blanks around it. */
const longestNameHeader = 24;

/** Rows above the header that people insert: titles, blank lines. */
export const headerSearchRows = 20;

/** What a row is, when it is no row of data. */
type NoData = 'above-header' | 'header' | 'repeated-header' | 'without-header';

/** One sheet as its rows come in: finds its header, and finds it again where exports were pasted together. */
export class SheetCursor {
  readonly kind: SheetKind;
  /** What the sheet is called in the report. */
  readonly label: string;
  readonly #report: ImportReportBuilder;
  readonly #readers: RowReader[] = [];
  #reader: RowReader | undefined;
  #header: readonly CellValue[] = [];
  /** What stands above the header. */
  readonly above: { row: number; empty: boolean }[] = [];
  #headers: HeaderMap | undefined;

  constructor(kind: SheetKind, label: string, report: ImportReportBuilder) {
    this.kind = kind;
    this.label = label;
    this.#report = report;
  }

  /** Of the header that was found, if one was. */
  get headers(): HeaderMap | undefined {
    return this.#headers;
  }

  /** @returns the reader, standing at the row, or what the row is instead of data */
  take(row: SourceRow): RowReader | NoData {
    if (!this.#reader) {
      return this.#search(row);
    }
    if (this.#isHeaderAgain(row.cells)) {
      this.#begin(mapHeaders(this.kind, row.cells), row.cells);
      return 'repeated-header';
    }
    return this.#reader.at(row);
  }

  /** Fields that had a value in some row that counts. */
  covered(): string[] {
    return this.#readers.flatMap(reader => reader.covered());
  }

  #search(row: SourceRow): NoData {
    if (this.above.length > headerSearchRows) {
      return 'without-header';
    }
    const headers = mapHeaders(this.kind, row.cells);
    const found =
      this.kind === 'vMetaData'
        ? headers.fields.size > 0
        : headers.fields.has('name');
    if (!found) {
      this.above.push({ row: row.row, empty: isEmptyRow(row.cells) });
      return 'above-header';
    }
    this.#begin(headers, row.cells);
    return 'header';
  }

  #begin(headers: HeaderMap, cells: readonly CellValue[]): void {
    if (sameCells(this.#header, cells)) {
      return;
    }
    this.#headers = headers;
    this.#header = cells;
    this.#reader = new RowReader(this.kind, this.label, headers, this.#report);
    this.#readers.push(this.#reader);
  }

  /** A VM may be named `VM`; a row is a header when most of what it says are headers. */
  #isHeaderAgain(cells: readonly CellValue[]): boolean {
    const column = this.#headers?.fields.get('name') ?? 0;
    // Every row comes by here, so that the cheap looks come first.
    if (
      !cells.includes(this.#header[column]) &&
      !this.#meansName(cells[column])
    ) {
      return false;
    }
    const { fields, named } = mapHeaders(this.kind, cells);
    return (
      fields.size > 1 && fields.has('name') && fields.size * 2 >= named.size
    );
  }

  #meansName(cell: CellValue): boolean {
    return (
      typeof cell === 'string' &&
      cell.length <= longestNameHeader &&
      aliasOf(this.kind, cell)?.field === 'name'
    );
  }
}

function sameCells(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return (
    a.length === b.length && a.every((cell, i) => textOf(cell) === textOf(b[i]))
  );
}
