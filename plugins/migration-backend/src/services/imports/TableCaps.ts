import { ImportRefusedError } from './ImportRefusedError';
import { WorkbookLimits } from './workbook/limits';

/** Counts the rows and cells of one table, and refuses what no export has. */
export class TableCaps {
  readonly #title: string;
  readonly #limits: WorkbookLimits;
  #rows = 0;
  #cells = 0;

  constructor(title: string, limits: WorkbookLimits) {
    this.#title = title;
    this.#limits = limits;
  }

  countRow(): void {
    if (++this.#rows > this.#limits.maxRows) {
      throw this.#tooMany(this.#limits.maxRows, 'rows');
    }
  }

  /** Gaps count: every later look at the row pays for its width. */
  countCells(count: number): void {
    this.#cells += count;
    if (this.#cells > this.#limits.maxCells) {
      throw this.#tooMany(this.#limits.maxCells, 'cells');
    }
  }

  #tooMany(most: number, what: string): ImportRefusedError {
    return new ImportRefusedError(
      `The sheet ${this.#title.slice(
        0,
        100,
      )} has more than ${most} ${what}, which is more than is imported at once.`,
    );
  }
}
