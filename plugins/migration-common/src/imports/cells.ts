/** What a spreadsheet cell can hold; `undefined` is an empty one. @public */
export type CellValue = string | number | boolean | undefined;

/** A row as a reader hands it over; `row` is 1-based as a spreadsheet shows it. @public */
export interface SourceRow {
  row: number;
  cells: readonly CellValue[];
}

/** Those that no text has a use for; databases refuse the first of them. */
// eslint-disable-next-line no-control-regex
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const controlCharacters = new RegExp(controlCharacter, 'g');

export function hasControlCharacters(cell: CellValue): boolean {
  return typeof cell === 'string' && controlCharacter.test(cell);
}

/** Text without control characters and the blanks around it; `undefined` when nothing is left. */
export function textOf(cell: CellValue): string | undefined {
  if (cell === undefined) {
    return undefined;
  }
  const clean = hasControlCharacters(cell)
    ? String(cell).replace(controlCharacters, '')
    : String(cell);
  const text = clean.trim();
  return text === '' ? undefined : text;
}

export function isEmptyRow(cells: readonly CellValue[]): boolean {
  return cells.every(cell => textOf(cell) === undefined);
}

/**
 * A number from a cell or from text with thousands separators, whichever way round: `1,234,567`, `1.234.567`,
 * `1 234,5`, `1'234`. A single separator followed by exactly three digits groups thousands, because RVTools writes
 * whole MiB.
 *
 * @returns `undefined` for an empty cell, `NaN` for something that is not a number.
 */
export function numberOf(cell: CellValue): number | undefined {
  if (typeof cell === 'number') {
    return cell;
  }
  const text = textOf(cell)?.replace(/[\s\u00a0\u202f'’_]/g, '');
  if (text === undefined || text === '') {
    return undefined;
  }
  const plain = text.replace(/(?:mi?b|gi?b|%)$/i, '');
  if (!/^[-+]?[\d.,]+(?:e[-+]?\d+)?$/i.test(plain)) {
    return Number.NaN;
  }
  return Number(withoutSeparators(plain));
}

function withoutSeparators(text: string): string {
  const comma = text.lastIndexOf(',');
  const dot = text.lastIndexOf('.');
  if (comma >= 0 && dot >= 0) {
    const [group, decimal] = comma > dot ? ['.', ','] : [',', '.'];
    return text.split(group).join('').replace(decimal, '.');
  }
  const separator = comma >= 0 ? ',' : '.';
  const parts = text.split(separator);
  const grouped =
    parts.length > 1 &&
    parts.slice(1).every(part => /^\d{3}$/.test(part)) &&
    /^[-+]?[1-9]\d{0,2}$/.test(parts[0]);
  return grouped ? parts.join('') : text.replace(',', '.');
}

const yes = new Set(
  'true,1,yes,y,x,wahr,ja,vrai,oui,verdadero,si,sí,vero,verdadeiro,sim,waar,prawda,tak,sant,sand,tosi,igaz,pravda,ano,истина,да,真,是,はい,参,참,예'.split(
    ',',
  ),
);
const no = new Set(
  'false,0,no,n,falsch,nein,faux,non,falso,não,nao,onwaar,nee,fałsz,falsz,nie,falskt,falsk,nej,nei,epätosi,ei,hamis,nem,nepravda,ne,ложь,нет,假,否,いいえ,偽,거짓,아니요'.split(
    ',',
  ),
);

/** A boolean in the languages that spreadsheets write them in; `undefined` when it is none. */
export function booleanOf(cell: CellValue): boolean | undefined {
  if (typeof cell === 'boolean') {
    return cell;
  }
  const text = textOf(cell)?.toLocaleLowerCase('en-US');
  if (text === undefined) {
    return undefined;
  }
  if (yes.has(text)) {
    return true;
  }
  return no.has(text) ? false : undefined;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Day 0 of the 1900 date system, such that the days after its phantom 29 February 1900 come out right. */
const epoch1900 = Date.UTC(1899, 11, 30);

/**
 * A moment from a serial of the 1900 date system or from text. RVTools writes local time without a zone; it is taken as
 * UTC so that the same file means the same everywhere.
 *
 * @returns ISO 8601, or `undefined` when it is no date between 1980 and 2200.
 */
export function dateOf(cell: CellValue): string | undefined {
  const ms =
    typeof cell === 'number'
      ? epoch1900 + Math.round(cell * 86400) * 1000
      : textMs(textOf(cell));
  if (
    ms === undefined ||
    !(ms >= Date.UTC(1980, 0, 1) && ms < Date.UTC(2200, 0, 1))
  ) {
    return undefined;
  }
  return new Date(ms).toISOString();
}

function textMs(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const serial = /^\d{5}(?:[.,]\d+)?$/.exec(text);
  if (serial) {
    return epoch1900 + Math.round(Number(text.replace(',', '.')) * dayMs);
  }
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.*))?$/.exec(
    text,
  );
  if (yearFirst) {
    return momentMs(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst[4]);
  }
  const yearLast =
    /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})(?:[,T\s]+(.*))?$/.exec(text);
  if (!yearLast) {
    return undefined;
  }
  const [, first, separator, second, year, time] = yearLast;
  // With slashes Americans put the month first; a day beyond 12 says otherwise, and dots are never American.
  const monthFirst = separator === '/' && Number(first) <= 12;
  return monthFirst
    ? momentMs(year, first, second, time)
    : momentMs(year, second, first, time);
}

function momentMs(
  year: string,
  month: string,
  day: string,
  time: string | undefined,
): number | undefined {
  const clock =
    /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[-+]\d{2}:?\d{2})?$/i.exec(
      time?.trim() ?? '00:00',
    );
  if (!clock || Number(month) > 12 || Number(day) > 31) {
    return undefined;
  }
  const [, hours, minutes, seconds, half, zone] = clock;
  const afternoon = half
    ? (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)
    : Number(hours);
  return (
    Date.UTC(
      Number(year),
      Number(month) - 1,
      Number(day),
      afternoon,
      Number(minutes),
      Number(seconds ?? 0),
    ) - offsetMs(zone)
  );
}

function offsetMs(zone: string | undefined): number {
  const match = /^([-+])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (!match) {
    return 0;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60 * 1000;
}
