import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { ImportRefusedError } from '../ImportRefusedError';
import { TableCaps } from '../TableCaps';
import { TableListener } from '../TableFile';
import { WorkbookLimits } from '../workbook/limits';
import { decodeText } from './decodeText';
import { sniffDelimiter } from './delimiter';

/**
 * Hands over each row of a CSV, whatever its encoding and separator are.
 *
 * @throws ImportRefusedError when it is no text, no CSV, or beyond a limit
 */
export async function readCsvRows(options: {
  title: string;
  source: AsyncIterable<Buffer>;
  limits: WorkbookLimits;
  listener: TableListener;
}): Promise<void> {
  const { title, limits, listener } = options;
  let guessed = false;
  const texts = decodeText(counted(options.source, listener), () => {
    guessed = true;
  });
  const first = (await texts.next()).value ?? '';
  const { delimiter, skip } = sniffDelimiter(first);
  const caps = new TableCaps(title, limits);
  let row = skip > 0 ? 1 : 0;
  try {
    await pipeline(
      async function* remaining() {
        yield first.slice(skip);
        yield* texts;
      },
      parse({
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: false,
        max_record_size: limits.maxStringLength,
        on_record: (cells: string[]) => {
          caps.countRow();
          caps.countCells(cells.length);
          listener.onRow({ row: ++row, cells });
          return null;
        },
      }),
      async function drain(records) {
        for await (const _ of records) {
          // The rows are handed over above, before they cost a turn each.
        }
      },
    );
  } catch (error) {
    throw error instanceof CsvError ? notCsv(error, title, row + 1) : error;
  }
  if (guessed) {
    listener.onWarning?.(
      'encoding-guessed',
      'The text is not UTF-8; it was read as Windows-1252, so look whether umlauts and accents are right',
    );
  }
}

async function* counted(
  source: AsyncIterable<Buffer>,
  listener: TableListener,
): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    listener.onBytes?.(chunk.length);
    yield chunk;
  }
}

function notCsv(
  error: CsvError,
  title: string,
  row: number,
): ImportRefusedError {
  const where = `of ${title.slice(0, 100)}, from row ${row} on`;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new ImportRefusedError(
        `A quotation mark ${where}, is never closed, so the file is damaged or cut off. Export it again.`,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return new ImportRefusedError(
        `A row ${where}, is longer than any export has, as where a quotation mark is never closed. Export it again.`,
      );
    default:
      return new ImportRefusedError(
        `The text ${where}, is not readable as CSV: ${error.message.slice(
          0,
          200,
        )}. Export it again.`,
      );
  }
}
