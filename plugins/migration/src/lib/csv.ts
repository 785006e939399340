/** Spreadsheets run what starts like this, also behind white space. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/;

/**
 * One field of RFC 4180. What a spreadsheet would take for a formula is kept as text by an apostrophe in front of it;
 * plain numbers stay numbers.
 */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /["\r\n,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of RFC 4180 with a header. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [header, ...rows]
    .map(row => row.map(csvField).join(','))
    .join('\r\n')
    .concat('\r\n');
}
