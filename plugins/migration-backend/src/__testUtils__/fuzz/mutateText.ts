import { Chance } from './chance';

/** Makes of one text another that may hurt who reads it. */
type TextMutation = (text: string, chance: Chance) => string;

const insert = (text: string, chance: Chance, what: string) => {
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
};

/** Replaces one of the matches. */
const replaceOne = (
  text: string,
  chance: Chance,
  pattern: RegExp,
  what: string,
) => {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) {
    return insert(text, chance, what);
  }
  const { index = 0, 0: match } = chance.pick(matches);
  return text.slice(0, index) + what + text.slice(index + match.length);
};

export const xmlMutations: Record<string, TextMutation> = {
  doctype: text =>
    text.replace(
      /(<\?xml[^>]*>)?/,
      '$1<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
    ),
  entity: (text, chance) =>
    insert(
      text,
      chance,
      chance.pick(['&c;', '&#0;', '&#xffffff;', '&', '&lt']),
    ),
  nesting: (text, chance) => insert(text, chance, '<a>'.repeat(20_000)),
  longText: (text, chance) =>
    insert(text, chance, 'x'.repeat(1 + chance.below(3_000_000))),
  longAttribute: (text, chance) =>
    replaceOne(text, chance, / r="[^"]*"/g, ` r="${'A'.repeat(200_000)}"`),
  address: (text, chance) =>
    replaceOne(
      text,
      chance,
      / r="[A-Z]+\d+"/g,
      ` r="${chance.pick(['XFD1048576', 'ZZZZZ9', '1', '-A1', '', 'A0'])}"`,
    ),
  row: (text, chance) =>
    replaceOne(
      text,
      chance,
      /<row r="\d+"/g,
      `<row r="${chance.pick([
        '0',
        '-1',
        '1e9',
        'x',
        '99999999999999999999',
      ])}"`,
    ),
  value: (text, chance) =>
    replaceOne(
      text,
      chance,
      /<v>[^<]*<\/v>/g,
      `<v>${chance.pick([
        '-1',
        '999999999',
        '1e400',
        'NaN',
        '',
        '0x10',
        ' ',
      ])}</v>`,
    ),
  type: (text, chance) =>
    replaceOne(
      text,
      chance,
      / t="\w+"/g,
      ` t="${chance.pick(['b', 'e', 'd', 'n', 'inlineStr', 'str', 's', '?'])}"`,
    ),
  tag: (text, chance) => replaceOne(text, chance, /<\/?\w+[^>]*>/g, ''),
  name: (text, chance) =>
    replaceOne(
      text,
      chance,
      / (?:name|Target|Id|r:id)="[^"]*"/g,
      chance.pick([
        ' name="__proto__"',
        ' Target="../../../../etc/passwd"',
        ' Target="http://[::1/"',
        ' Target="%"',
        ' Target=""',
        ' Id="rId1"',
        ' r:id="rId1"',
      ]),
    ),
  cdata: (text, chance) => insert(text, chance, '<![CDATA[x]]>'),
  comment: (text, chance) =>
    insert(text, chance, `<!--${'-'.repeat(chance.below(3))}`),
  manyCells: (text, chance) =>
    replaceOne(
      text,
      chance,
      /<\/row>/g,
      `${'<c r="XFD1"><v>1</v></c>'.repeat(500)}</row>`,
    ),
  manyRows: (text, chance) =>
    replaceOne(text, chance, /<\/row>/g, `</row>${'<row/>'.repeat(50_000)}`),
};

export const csvMutations: Record<string, TextMutation> = {
  quote: (text, chance) => insert(text, chance, '"'),
  longField: (text, chance) =>
    insert(text, chance, 'x'.repeat(1 + chance.below(3_000_000))),
  manyColumns: (text, chance) => insert(text, chance, ','.repeat(200_000)),
  manyRows: (text, chance) => insert(text, chance, '\r\n'.repeat(50_000)),
  separator: text => text.replace(/,/g, '|'),
  mixedSeparator: (text, chance) => replaceOne(text, chance, /,/g, ';\t'),
  carriageReturns: text => text.replace(/\r\n/g, '\r'),
  nul: (text, chance) => insert(text, chance, '\u0000'.repeat(chance.below(9))),
  mark: (text, chance) => insert(text, chance, '\ufeff'),
  surrogate: (text, chance) => insert(text, chance, '\ud800'),
  headerAgain: (text, chance) =>
    replaceOne(text, chance, /\r\n/g, `\r\n${text.split('\r\n')[0]}\r\n`),
  sep: (text, chance) => `sep=${chance.pick([';', ',', 'x', ''])}\r\n${text}`,
};
