export type YamlTokenKind =
  | 'key'
  | 'string'
  | 'number'
  | 'keyword'
  | 'comment'
  | 'punctuation'
  | 'plain';

export interface YamlToken {
  kind: YamlTokenKind;
  text: string;
}

const LEADING = /^(\s*(?:(?:-|\?)\s+)*(?:-\s*$)?)/;
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:'"[\]{},&*!|>%@`-][^#:]*?|-[^\s#:][^#:]*?)(\s*:)(?=\s|$)/;
const QUOTED = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
const COMMENT = /(^|\s)#.*$/;
const NUMBER =
  /^[-+]?(?:\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+)$/i;
const KEYWORD =
  /^(?:true|false|null|yes|no|on|off|~|\||>|[|>][-+]|---|\.\.\.)$/i;

function valueKind(value: string): YamlTokenKind {
  if (KEYWORD.test(value)) {
    return 'keyword';
  }
  if (NUMBER.test(value)) {
    return 'number';
  }
  return /^[[\]{},]+$/.test(value) ? 'punctuation' : 'plain';
}

/** The value of a line: a scalar, perhaps with a comment after it. */
function tokenizeValue(text: string): YamlToken[] {
  const quoted = text.match(QUOTED)?.[0];
  const rest = text.slice(quoted?.length ?? 0);
  const comment = rest.match(COMMENT);
  const end = comment ? comment.index! + comment[1].length : rest.length;
  const plain = rest.slice(0, end);
  const core = plain.trimEnd();
  return [
    { kind: 'string', text: quoted ?? '' },
    { kind: valueKind(core), text: core },
    { kind: 'plain', text: plain.slice(core.length) },
    { kind: 'comment', text: rest.slice(end) },
  ];
}

/**
 * Colours one line of YAML, well enough to read a manifest by: it looks at one line at a time, so it does not know that a
 * line is inside a block of text. The tokens together are the line, always.
 */
export function tokenizeYamlLine(line: string): YamlToken[] {
  const leading = line.match(LEADING)?.[0] ?? '';
  let rest = line.slice(leading.length);
  const tokens: YamlToken[] = [{ kind: 'punctuation', text: leading }];
  const key = rest.match(KEY);
  if (key) {
    const space = rest.slice(key[0].length).match(/^\s*/)?.[0] ?? '';
    tokens.push(
      { kind: 'key', text: key[1] },
      { kind: 'punctuation', text: key[2] + space },
    );
    rest = rest.slice(key[0].length + space.length);
  }
  tokens.push(...tokenizeValue(rest));
  return tokens.filter(token => token.text !== '');
}
