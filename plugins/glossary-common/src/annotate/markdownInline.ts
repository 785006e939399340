import type { Block } from './markdownBlocks';
import { Closers, runLength } from './Closers';
import { Mark } from './Mark';

/** Elements whose text is no prose, or already is a link. */
const OPAQUE =
  /^(?:a|button|code|h[1-6]|kbd|math|pre|samp|script|style|svg|textarea|title|var)$/;
/** Elements that stand within a sentence: their tags are not seen. */
const INLINE =
  /^(?:abbr|b|bdi|bdo|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)$/;
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])/;
const LONGEST_TAG_NAME = 32;
const ENTITY = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;
const SPACE_ENTITY = /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);$/i;
const SHORTCODES: Record<string, string> = { '{{': '}}', '{%': '%}' };
const WORD = /[\p{L}\p{N}]/u;

class InlineReader {
  readonly #text: string;
  readonly #marks: Uint8Array;
  /** An element whose end tag is still to come; it may be in a later block. */
  #opaque: string | undefined;

  constructor(text: string, marks: Uint8Array) {
    this.#text = text;
    this.#marks = marks;
  }

  read({ start, end }: Block): void {
    const text = this.#text;
    /** Offsets of "[" that wait for their "]". */
    const brackets: number[] = [];
    const closers = new Closers(text, end);
    let at = start;
    while (at < end) {
      const from = at;
      const character = text[at];
      if (this.#opaque !== undefined && character !== '<') {
        this.#mark(from, ++at, Mark.BREAK);
        continue;
      }
      switch (character) {
        case '\\':
          this.#mark(from, from + 1, Mark.UNSEEN);
          at = text[at + 1] === '\n' ? at + 1 : at + 2;
          break;
        case '`':
          at = this.#codeSpan(from, closers);
          break;
        case '<':
          at = this.#tag(from, closers);
          break;
        case '[':
          brackets.push(from);
          at++;
          break;
        case ']':
          at = this.#link(from, brackets.pop(), closers);
          break;
        case '*':
        case '_':
        case '~':
        case '=':
          at = this.#emphasis(from, end);
          break;
        case '&':
          at = this.#entity(from);
          break;
        case '{':
          at = this.#shortcode(from, closers);
          break;
        default:
          at++;
      }
    }
  }

  #codeSpan(from: number, closers: Closers): number {
    const length = runLength(this.#text, from);
    const close = closers.backticks(length, from + length);
    return close === -1
      ? from + length
      : this.#mark(from, close + length, Mark.BREAK);
  }

  #tag(from: number, closers: Closers): number {
    const text = this.#text;
    if (text.startsWith('<!--', from)) {
      const end = closers.find('-->', from + 4);
      return end === -1 ? from + 1 : this.#mark(from, end + 3, Mark.BREAK);
    }
    const end = closers.find('>', from);
    const tag = TAG.exec(text.slice(from, from + LONGEST_TAG_NAME));
    if (end === -1 || (!tag && this.#opaque !== undefined)) {
      return this.#opaque === undefined
        ? from + 1
        : this.#mark(from, from + 1, Mark.BREAK);
    }
    if (!tag) {
      // An address in angle brackets is a link; "a < b" is not.
      const isAddress = /^<[^\s<>]+[:@]/.test(
        text.slice(from, end).slice(0, 64),
      );
      return isAddress ? this.#mark(from, end + 1, Mark.BREAK) : from + 1;
    }
    const name = tag[2].toLowerCase();
    if (this.#opaque !== undefined) {
      if (tag[1] === '/' && name === this.#opaque) {
        this.#opaque = undefined;
      }
      return this.#mark(from, end + 1, Mark.BREAK);
    }
    if (OPAQUE.test(name) && tag[1] === '' && text[end - 1] !== '/') {
      this.#opaque = name;
    }
    return this.#mark(
      from,
      end + 1,
      INLINE.test(name) ? Mark.UNSEEN : Mark.BREAK,
    );
  }

  /** At a "]": what is from its "[" on, when a target, a reference or a definition makes a link of it. */
  #link(at: number, open: number | undefined, closers: Closers): number {
    const text = this.#text;
    if (open === undefined) {
      return at + 1;
    }
    const after = text[at + 1];
    let end = -1;
    if (after === '(') {
      end = closers.find(')', at + 2);
    } else if (after === '[') {
      end = closers.find(']', at + 2);
    } else if (text[open + 1] === '^' || text[open - 1] === '[') {
      // Footnotes, and [[wiki links]].
      end = at;
    }
    if (end === -1) {
      return at + 1;
    }
    const from = text[open - 1] === '!' ? open - 1 : open;
    return this.#mark(from, end + 1, Mark.BREAK);
  }

  /** A run of markers is emphasis beside a word, but underscores inside a word belong to it. */
  #emphasis(from: number, end: number): number {
    const text = this.#text;
    const length = runLength(text, from);
    const to = Math.min(from + length, end);
    const before = text[from - 1] ?? ' ';
    const after = text[to] ?? ' ';
    const touches = !/\s/.test(before) || !/\s/.test(after);
    const doubled = text[from] === '*' || text[from] === '_' || length === 2;
    const inWord = text[from] === '_' && WORD.test(before) && WORD.test(after);
    if (touches && doubled && !inWord) {
      this.#mark(from, to, Mark.UNSEEN);
    }
    return to;
  }

  #entity(from: number): number {
    const [entity] = ENTITY.exec(this.#text.slice(from, from + 40)) ?? [];
    if (!entity) {
      return from + 1;
    }
    const end = from + entity.length;
    return this.#mark(
      from,
      end,
      SPACE_ENTITY.test(entity) ? Mark.SPACE : Mark.BREAK,
    );
  }

  #shortcode(from: number, closers: Closers): number {
    const text = this.#text;
    const closer =
      SHORTCODES[text.slice(from, from + 2)] ??
      (/^\{[:#.]/.test(text.slice(from, from + 2)) ? '}' : undefined);
    const end = closer ? closers.find(closer, from + 2) : -1;
    return closer && end !== -1
      ? this.#mark(from, end + closer.length, Mark.BREAK)
      : from + 1;
  }

  #mark(from: number, to: number, mark: number): number {
    this.#marks.fill(mark, from, to);
    return to;
  }
}

/**
 * Marks what is within paragraphs but no prose: code spans, links and images, HTML, entities, shortcodes; and what is
 * not seen: emphasis markers, tags such as `<em>`, backslashes.
 */
export function markInline(
  markdown: string,
  blocks: readonly Block[],
  marks: Uint8Array,
): void {
  const reader = new InlineReader(markdown, marks);
  for (const block of blocks) {
    reader.read(block);
  }
}
