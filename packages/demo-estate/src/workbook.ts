import { strToU8, zipSync } from 'fflate';

/** A cell; `null` leaves it empty. @public */
export type Cell = string | number | boolean | null;

/** @public */
export interface Sheet {
  /** At most 31 characters, as spreadsheets demand. */
  name: string;
  /** The first row is usually the header. */
  rows: Cell[][];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainNamespace =
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

class SharedStrings {
  readonly #indexes = new Map<string, number>();
  #references = 0;

  indexOf(text: string): number {
    this.#references++;
    const known = this.#indexes.get(text);
    if (known !== undefined) {
      return known;
    }
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.#indexes.keys()].map(
      text =>
        `<si><t${
          /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
        }>${escapeXml(text)}</t></si>`,
    );
    return `<sst xmlns="${mainNamespace}" count="${
      this.#references
    }" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/**
 * Writes an `.xlsx` with shared strings. The same sheets give the same bytes: entries carry a fixed time instead of now.
 * @public
 */
export function writeWorkbook(sheets: Sheet[]): Uint8Array {
  const strings = new SharedStrings();
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, xml: string) => {
    files[path] = strToU8(declaration + xml);
  };
  sheets.forEach((sheet, i) =>
    put(`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet, strings)),
  );
  put('xl/sharedStrings.xml', strings.toXml());
  put(
    'xl/styles.xml',
    `<styleSheet xmlns="${mainNamespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  );
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><sheets>${sheets
      .map(
        (sheet, i) =>
          `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}" r:id="rId${
            i + 1
          }"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  put('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  put('[Content_Types].xml', contentTypes(sheets.length));

  // Zip entries hold local time, so the local constructor gives the same bytes in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(2026, 8, 30, 6, 0, 0) });
}

function worksheet(sheet: Sheet, strings: SharedStrings): string {
  const width = sheet.rows.reduce((max, row) => Math.max(max, row.length), 1);
  const letters = Array.from({ length: width }, (_, i) => columnLetters(i));
  const rows = sheet.rows.map((row, r) => {
    const cells = row.map((cell, c) =>
      cellXml(`${letters[c]}${r + 1}`, cell, strings),
    );
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const last = `${letters[width - 1]}${Math.max(1, sheet.rows.length)}`;
  return `<worksheet xmlns="${mainNamespace}"><dimension ref="A1:${last}"/><sheetData>${rows.join(
    '',
  )}</sheetData></worksheet>`;
}

function cellXml(address: string, cell: Cell, strings: SharedStrings): string {
  if (cell === null || cell === '') {
    return '';
  }
  if (typeof cell === 'number') {
    return `<c r="${address}"><v>${cell}</v></c>`;
  }
  if (typeof cell === 'boolean') {
    return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  }
  return `<c r="${address}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

function relationships(entries: string[][]): string {
  const items = entries.map(
    ([type, target], i) =>
      `<Relationship Id="rId${
        i + 1
      }" Type="${relationNamespace}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${items.join(
    '',
  )}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', `${type}.sheet.main+xml`],
    ['/xl/styles.xml', `${type}.styles+xml`],
    ['/xl/sharedStrings.xml', `${type}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, i) => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${type}.worksheet+xml`,
    ]),
  ].map(
    ([part, contentType]) =>
      `<Override PartName="${part}" ContentType="${contentType}"/>`,
  );
  return `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join(
    '',
  )}</Types>`;
}

/** XML 1.0 has no way to say most control characters, so they go. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, char => entities[char])
    .replace(
      /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
      '',
    );
}
