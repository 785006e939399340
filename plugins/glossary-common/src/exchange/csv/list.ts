/**
 * Lists within a cell, as OpenMetadata writes them: separated by `;`, and what holds a `;` in quotes that are doubled
 * within.
 */
export function joinList(values: readonly string[]): string {
  return values
    .map(value =>
      /[;"]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value,
    )
    .join(';');
}

/** The inverse of {@link joinList}; empty entries are left out. */
export function splitList(cell: string): string[] {
  const values: string[] = [];
  let at = 0;
  while (at < cell.length) {
    const quoted = cell[at] === '"' ? closingQuote(cell, at) : -1;
    if (quoted >= 0) {
      values.push(cell.slice(at + 1, quoted).replace(/""/g, '"'));
      at = quoted + 2;
    } else {
      const end = cell.indexOf(';', at);
      values.push(cell.slice(at, end < 0 ? cell.length : end).trim());
      at = end < 0 ? cell.length : end + 1;
    }
  }
  return values.filter(value => value !== '');
}

/** Where the quote that opens at `start` closes, provided that the entry ends there; else -1. */
function closingQuote(cell: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = cell.indexOf('"', at);
    if (quote < 0) {
      return -1;
    }
    if (cell[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    return quote + 1 === cell.length || cell[quote + 1] === ';' ? quote : -1;
  }
}
