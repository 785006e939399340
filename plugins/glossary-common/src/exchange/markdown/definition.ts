import { toPlainText } from './prose';

/** A paragraph up to this length is a definition as it stands. */
const SHORT = 320;
/** Where a sentence ends: before a capital or a script without any, or after an ideographic full stop. */
const SENTENCE_END =
  /(?<!\b(?:e\.g|i\.e|etc|vs|cf))[.!?][)"”’]?\s+(?=[^\p{Ll}\s])|(?<=[。！？])/u;

/** A blank line, or a heading right below. */
const BLOCK_END = /\n[ \t]*\n|\n(?=#{1,6}\s)/;
/** Blocks that are no sentence: headings, lists, tables, quotes, code, images. */
const NO_PROSE = /^(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>|```|~~~|!\[|<)/;

/**
 * Parts Markdown into a definition (plain text: the first paragraph when it is short, else its first sentences) and the
 * description. A paragraph that was cut stays whole in the description, so that nothing gets lost.
 */
export function splitDefinition(markdown: string): {
  definition?: string;
  description?: string;
} {
  const text = markdown.trim();
  const blocks = text.split(BLOCK_END);
  const index = blocks.findIndex(block => !NO_PROSE.test(block.trim()));
  if (text === '' || index < 0) {
    return { description: text || undefined };
  }
  const paragraph = toPlainText(blocks[index]);
  const definition = shorten(paragraph);
  const isWhole = definition === paragraph;
  const rest = isWhole
    ? blocks.filter((_, other) => other !== index).join('\n\n')
    : text;
  return { definition, description: rest.trim() || undefined };
}

function shorten(paragraph: string): string {
  if (paragraph.length <= SHORT) {
    return paragraph;
  }
  let definition = '';
  let rest = paragraph;
  for (;;) {
    const end = SENTENCE_END.exec(rest);
    const length = end ? end.index + end[0].length : rest.length;
    if (definition !== '' && definition.length + length > SHORT) {
      return definition.trim();
    }
    definition += rest.slice(0, length);
    rest = rest.slice(length);
    if (rest === '') {
      return definition.trim();
    }
  }
}
