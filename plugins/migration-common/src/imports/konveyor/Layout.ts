import { textOf } from '../cells';
import { CsvRecord, csvRecords } from './csvRecords';
import { KonveyorFormatError } from './KonveyorFormatError';
import { quoted, squashed } from './wording';

const columnNames = {
  recordType: 'Record Type',
  name: 'Application Name',
  description: 'Description',
  comments: 'Comments',
  businessService: 'Business Service',
  dependency: 'Dependency',
  direction: 'Dependency Direction',
  binaryGroup: 'Binary Group',
  binaryArtifact: 'Binary Artifact',
  binaryVersion: 'Binary Version',
  binaryPackaging: 'Binary Packaging',
  repositoryType: 'Repository Type',
  repositoryUrl: 'Repository URL',
  repositoryBranch: 'Repository Branch',
  repositoryPath: 'Repository Path',
  owner: 'Owner',
  contributors: 'Contributors',
};

/** A column that is there once. */
export type Field = keyof typeof columnNames;

const fieldsByHeader = new Map(
  Object.entries(columnNames).map(([field, header]) => [
    squashed(header),
    field as Field,
  ]),
);

/** Without these a row says nothing. */
const required = (['recordType', 'name'] as const).map(field =>
  squashed(columnNames[field]),
);

const delimiters = [',', ';', '\t'];

/** Where in a row what stands. */
export class Layout {
  /**
   * Reads the first record that is not blank as the header. Columns are found by their names, whatever their order.
   *
   * @throws KonveyorFormatError when it is no header of such a file
   */
  static detect(text: string): Layout {
    for (const delimiter of delimiters) {
      const header = headerOf(text, delimiter);
      const columns = header.cells.map(squashed);
      if (required.every(name => columns.includes(name))) {
        if (header.broken) {
          throw new KonveyorFormatError(
            'csv-syntax',
            'The first row, where the columns are named, has quotes that make no sense. Export the file again.',
          );
        }
        return new Layout(delimiter, header);
      }
    }
    throw missing(headerOf(text, ','));
  }

  readonly delimiter: string;
  readonly headerRow: number;
  /** Number of columns. */
  readonly width: number;
  /** Headers that mean nothing to us. */
  readonly ignored: string[] = [];
  readonly #fields = new Map<Field, number>();
  /** Columns of category and tag by the number in their headers. */
  readonly #tags = new Map<string, { category?: number; tag?: number }>();

  private constructor(delimiter: string, header: CsvRecord) {
    this.delimiter = delimiter;
    this.headerRow = header.row;
    this.width = header.cells.reduce(
      (width, cell, column) =>
        textOf(cell) === undefined ? width : column + 1,
      0,
    );
    for (const [column, cell] of header.cells.slice(0, this.width).entries()) {
      this.#place(column, textOf(cell) ?? '');
    }
  }

  #place(column: number, header: string): void {
    const name = squashed(header);
    const field = fieldsByHeader.get(name);
    const tag = /^tag(category|type)?(\d+)$/.exec(name);
    if (field) {
      if (this.#fields.has(field)) {
        throw duplicate(header);
      }
      this.#fields.set(field, column);
    } else if (tag) {
      const pair = this.#tags.get(tag[2]) ?? {};
      const side = tag[1] ? 'category' : 'tag';
      if (pair[side] !== undefined) {
        throw duplicate(header);
      }
      this.#tags.set(tag[2], { ...pair, [side]: column });
    } else {
      this.ignored.push(header || `column ${column + 1} without a name`);
    }
  }

  /** As a spreadsheet's header says it. */
  nameOf(field: Field): string {
    return columnNames[field];
  }

  text(cells: readonly string[], field: Field): string | undefined {
    const column = this.#fields.get(field);
    return column === undefined ? undefined : textOf(cells[column]);
  }

  /** Whether the row ends before the column, which the file has. */
  isCut(cells: readonly string[], field: Field): boolean {
    return cells.length <= (this.#fields.get(field) ?? -1);
  }

  /** Whether a column is missing that is there once. */
  isShort(cells: readonly string[]): boolean {
    return cells.length <= Math.max(...this.#fields.values());
  }

  tags(
    cells: readonly string[],
  ): { column: string; category?: string; tag?: string }[] {
    return [...this.#tags].map(([number, { category, tag }]) => ({
      column: `Tag ${number}`,
      category: category === undefined ? undefined : textOf(cells[category]),
      tag: tag === undefined ? undefined : textOf(cells[tag]),
    }));
  }
}

function headerOf(text: string, delimiter: string): CsvRecord {
  for (const record of csvRecords(text, delimiter)) {
    if (record.cells.some(cell => textOf(cell) !== undefined)) {
      return {
        ...record,
        // Older files number it, and only one column may have it.
        cells: record.cells.map(cell =>
          squashed(cell) === squashed('Record Type 1') ? 'Record Type' : cell,
        ),
      };
    }
  }
  return { row: 1, cells: [] };
}

function missing({ cells }: CsvRecord): KonveyorFormatError {
  const whole = squashed(cells.join(''));
  if (required.every(name => whole.includes(name))) {
    return new KonveyorFormatError(
      'delimiter',
      'The columns are separated by something else than commas, semicolons or tabs. Save the file as CSV and upload that file.',
    );
  }
  const first = textOf(cells[0]) ?? '';
  return new KonveyorFormatError(
    'header-missing',
    first === '1' || first === '2'
      ? 'The file begins with a record instead of the names of the columns. Put the header of the template in front and upload the file again.'
      : `The first row has to name the columns “Record Type” and “Application Name”; it begins with ${quoted(
          first,
        )}. Expected is Konveyor's CSV of applications.`,
  );
}

function duplicate(header: string): KonveyorFormatError {
  return new KonveyorFormatError(
    'header-duplicate',
    `The column ${quoted(
      header,
    )} is there twice, so that it is not clear which one counts. Remove one and upload the file again.`,
  );
}
