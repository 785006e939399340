import { Mark } from './Mark';

/** A stretch of lines that belong together, as offsets in the Markdown. */
export interface Block {
  start: number;
  end: number;
}

const FRONT_MATTER = /^---[ \t]*$/;
const FRONT_MATTER_END = /^(---|\.\.\.)[ \t]*$/;
const FENCE = /^[ \t]*(?:[-*+] |\d{1,9}[.)] )?[ \t]*(`{3,}|~{3,})([^\n]*)$/;
const ATX_HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const SETEXT_UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const LINK_DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,999}\]:/;
/** Container markers and indentation; what follows is the text of the line. */
const PREFIX =
  /^(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$))?/;
const LIST_ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const INDENTED_CODE = /^(?: {4}|\t)/;
/** Their line is a title. */
const ADMONITION = /^[ \t]*(?:!!!|\?\?\?\+?|:::+|===|--8<--)/;

/**
 * Finds paragraphs and the like, and marks as a break what is none: front matter, code blocks, headings, definitions of
 * links. Markers at the beginning of a line are unseen, so that a term may run over a line end in a quotation.
 */
export function markBlocks(
  markdown: string,
  marks: Uint8Array,
): { blocks: Block[]; sectionStarts: number[] } {
  const blocks: Block[] = [];
  const sectionStarts: number[] = [];
  let open: Block | undefined;
  let fence: string | undefined;
  let inFrontMatter = false;
  let inList = false;
  let afterBlank = true;

  const close = () => {
    if (open) {
      blocks.push(open);
      open = undefined;
    }
  };
  for (let start = 0; start < markdown.length; ) {
    const lineFeed = markdown.indexOf('\n', start);
    const end = lineFeed === -1 ? markdown.length : lineFeed + 1;
    const line = markdown.slice(start, end).replace(/\r?\n$/, '');
    const skip = () => {
      close();
      marks.fill(Mark.BREAK, start, end);
    };
    const isBlank = line.trim() === '';
    const fenceMatch = fence === undefined ? FENCE.exec(line) : null;
    if (inFrontMatter || (start === 0 && FRONT_MATTER.test(line))) {
      inFrontMatter = start === 0 || !FRONT_MATTER_END.test(line);
      skip();
    } else if (fence !== undefined) {
      if (closesFence(line, fence)) {
        fence = undefined;
      }
      skip();
    } else if (fenceMatch && !fenceMatch[2].includes('`')) {
      fence = fenceMatch[1];
      skip();
    } else if (isBlank) {
      skip();
    } else if (ATX_HEADING.test(line)) {
      skip();
      sectionStarts.push(end);
      inList = false;
    } else if (open && SETEXT_UNDERLINE.test(line)) {
      marks.fill(Mark.BREAK, open.start, end);
      open = undefined;
      sectionStarts.push(end);
    } else if (ADMONITION.test(line)) {
      skip();
    } else if (
      LINK_DEFINITION.test(line) ||
      (afterBlank && !inList && INDENTED_CODE.test(line))
    ) {
      skip();
      afterBlank = INDENTED_CODE.test(line);
      start = end;
      continue;
    } else {
      const isItem = LIST_ITEM.test(line);
      if (isItem || line.includes('|')) {
        close();
      }
      inList = isItem || (inList && !(afterBlank && /^\S/.test(line)));
      const prefix = PREFIX.exec(line)?.[0].length ?? 0;
      marks.fill(
        isItem || !open ? Mark.BREAK : Mark.UNSEEN,
        start,
        start + prefix,
      );
      open = { start: open ? open.start : start, end };
    }
    afterBlank = isBlank;
    start = end;
  }
  close();
  return { blocks, sectionStarts };
}

function closesFence(line: string, fence: string): boolean {
  const text = line.trim();
  return text.length >= fence.length && text === fence[0].repeat(text.length);
}
