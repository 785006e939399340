/** A record of a CSV file. Lines without anything are records with one empty cell. */
export interface CsvRecord {
  /** 1-based, as a spreadsheet shows it. */
  row: number;
  cells: string[];
  /** The quotes make no sense: one is inside a value, or has no end, so that the record goes to the end of the file. */
  broken?: 'stray-quote' | 'open-quote';
}

/**
 * Reads CSV as the importer that the format comes from does: blanks in front of a value go before quotes are looked at,
 * and records have as many cells as they like. Unlike it, goes on with the next line after one that is broken.
 */
export function* csvRecords(
  text: string,
  delimiter: string,
): Generator<CsvRecord> {
  const plain = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  const blanks = new RegExp(`[^\\S${delimiter}\\r\\n]*`, 'y');
  const line = /[^\r\n]*/y;
  let position = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0] ?? '';
    position += found.length;
    return found;
  };
  const atEnd = () =>
    position >= text.length || '\r\n'.includes(text[position]);

  for (let row = 1; position < text.length; row++) {
    const record: CsvRecord = { row, cells: [] };
    for (;;) {
      take(blanks);
      if (text[position] === '"') {
        const quoted = quotedAt(text, position);
        position = quoted.end;
        record.cells.push(quoted.value);
        if (!quoted.closed) {
          record.broken = 'open-quote';
        }
        take(blanks);
      } else {
        record.cells.push(take(plain));
        if (record.cells[record.cells.length - 1].includes('"')) {
          record.broken = 'stray-quote';
        }
      }
      if (text[position] === delimiter && !record.broken) {
        position++;
        continue;
      }
      if (!atEnd()) {
        record.broken ??= 'stray-quote';
        take(line);
      }
      break;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    yield record;
  }
}

function quotedAt(
  text: string,
  start: number,
): { value: string; end: number; closed: boolean } {
  const parts: string[] = [];
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      return { value: text.slice(from), end: text.length, closed: false };
    }
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') {
      return { value: parts.join('"'), end: quote + 1, closed: true };
    }
    from = quote + 2;
  }
}
