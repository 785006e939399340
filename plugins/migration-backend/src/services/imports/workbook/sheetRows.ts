import {
  CellValue,
  SourceRow,
} from '@crosswalk/backstage-plugin-migration-common';
import { ImportRefusedError } from '../ImportRefusedError';
import { TableCaps } from '../TableCaps';
import { CellText } from './CellText';
import { WorkbookLimits } from './limits';
import { XmlHandler } from './parseXml';

/**
 * Hands over each row that the sheet has. The declared dimension is never looked at: sheets declare a million rows and
 * fill a hundred.
 */
export class SheetRowsHandler implements XmlHandler {
  readonly #strings: readonly string[];
  readonly #caps: TableCaps;
  readonly #onRow: (row: SourceRow) => void;

  #row = 0;
  #cells: CellValue[] = [];
  #column = -1;
  #type: string | undefined;
  readonly #value: CellText;
  #inValue = false;
  #phonetic = 0;

  constructor(options: {
    sheet: string;
    strings: readonly string[];
    limits: WorkbookLimits;
    onRow: (row: SourceRow) => void;
  }) {
    this.#caps = new TableCaps(options.sheet, options.limits);
    this.#strings = options.strings;
    this.#value = new CellText(options.limits.maxStringLength);
    this.#onRow = options.onRow;
  }

  open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'c':
        this.#column = columnOf(attributes.r) ?? this.#column + 1;
        this.#type = attributes.t;
        this.#value.clear();
        break;
      case 'v':
        this.#inValue = true;
        break;
      case 't':
        this.#inValue = this.#phonetic === 0;
        break;
      case 'rPh':
        this.#phonetic++;
        break;
      case 'row':
        this.#startRow(attributes.r);
        break;
      default:
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#inValue = false;
        break;
      case 'c':
        this.#endCell();
        break;
      case 'rPh':
        this.#phonetic--;
        break;
      case 'row':
        this.#onRow({ row: this.#row, cells: this.#cells });
        break;
      default:
    }
  }

  text(text: string): void {
    this.#value.add(text);
  }

  wantsText(): boolean {
    return this.#inValue;
  }

  #startRow(address: string | undefined): void {
    const row = Number(address);
    this.#row = Number.isInteger(row) && row > 0 ? row : this.#row + 1;
    this.#cells = [];
    this.#column = -1;
    this.#caps.countRow();
  }

  #endCell(): void {
    const value = this.#cellValue();
    if (value === undefined) {
      return;
    }
    const gap = this.#column + 1 - this.#cells.length;
    if (gap > 0) {
      this.#caps.countCells(gap);
      // Filled up, because arrays with holes are slow and every later look at the row pays for its width.
      for (let i = 0; i < gap; i++) {
        this.#cells.push(undefined);
      }
    }
    this.#cells[this.#column] = value;
  }

  #cellValue(): CellValue {
    const raw = this.#value.raw();
    if (raw === '') {
      return undefined;
    }
    switch (this.#type) {
      case 's':
        return this.#strings[Number(raw)];
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true';
      case 'e':
        return undefined;
      case 'str':
      case 'inlineStr':
      case 'd':
        return this.#value.text();
      default: {
        const number = Number(raw);
        return Number.isNaN(number) ? this.#value.text() : number;
      }
    }
  }
}

/** Columns that a spreadsheet can have, up to XFD. */
const maxColumn = 16_384;

/** `AB12` is 27; undefined when there is no address. */
function columnOf(address: string | undefined): number | undefined {
  if (!address) {
    return undefined;
  }
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) & ~0x20;
    if (letter < 65 || letter > 90) {
      break;
    }
    column = column * 26 + letter - 64;
  }
  if (column > maxColumn) {
    throw new ImportRefusedError(
      `The workbook is damaged: it has a cell ${address.slice(
        0,
        20,
      )}, which no sheet can have. Export it again.`,
    );
  }
  return column > 0 ? column - 1 : undefined;
}
