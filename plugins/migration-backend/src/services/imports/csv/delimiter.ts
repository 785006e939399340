const delimiters = [',', ';', '\t', '|'] as const;

/** Rows that are looked at, because titles may stand above the header. */
const rows = 20;

/** How a CSV begins: spreadsheet programs save it with the separator of their country, and some say so in a first line. */
export interface CsvStart {
  delimiter: string;
  /** Characters of the line that only says the separator. */
  skip: number;
}

/** Finds the separator that most fields of the widest of the first rows are separated by. */
export function sniffDelimiter(text: string): CsvStart {
  const said = /^sep=([,;|\t])\r?\n/i.exec(text);
  if (said) {
    return { delimiter: said[1], skip: said[0].length };
  }
  const counts = new Map<string, number>();
  const most = new Map<string, number>();
  let quoted = false;
  let row = 0;
  for (const character of text) {
    if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && character === '\n') {
      counts.clear();
      if (++row >= rows) {
        break;
      }
    } else if (!quoted) {
      const count = (counts.get(character) ?? 0) + 1;
      counts.set(character, count);
      most.set(character, Math.max(count, most.get(character) ?? 0));
    }
  }
  const [delimiter] = [...delimiters].sort(
    (a, b) => (most.get(b) ?? 0) - (most.get(a) ?? 0),
  );
  return { delimiter, skip: 0 };
}
