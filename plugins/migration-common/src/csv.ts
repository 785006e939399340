/** One line of CSV as RFC 4180 has it, with cells that no spreadsheet runs; absent cells are blank. @public */
export function csvLine(
  cells: readonly (string | number | boolean | undefined)[],
): string {
  return `${cells.map(cell => csvCell(cell ?? '')).join(',')}\r\n`;
}

/**
 * Quoted where it must be, and never read as a formula: spreadsheets run text that begins with one of these, and names
 * come out of files that strangers wrote.
 */
function csvCell(value: string | number | boolean): string {
  const text = String(value);
  const safe =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
