import { Mark } from './Mark';
import { markBlocks } from './markdownBlocks';
import { markInline } from './markdownInline';

/** The prose below one heading. */
export interface ProseSection {
  /** Without markup. */
  text: string;
  /** Where stretches of it are in the Markdown: `at` in `text`, `from` in the whole. The first is at 0. */
  pieces: { at: number; from: number }[];
}

/** Stands for what is no prose: a symbol that no label has and that no rule is about. */
const GONE = '\ufffc';

/** The prose of a Markdown text, section by section. Takes time in proportion to the length of any text. */
export function markdownProse(markdown: string): ProseSection[] {
  const marks = new Uint8Array(markdown.length);
  const { blocks, sectionStarts } = markBlocks(markdown, marks);
  markInline(markdown, blocks, marks);
  return [0, ...sectionStarts].map((start, i) =>
    proseOf(markdown, marks, start, sectionStarts[i] ?? markdown.length),
  );
}

function proseOf(
  markdown: string,
  marks: Uint8Array,
  start: number,
  end: number,
): ProseSection {
  let text = '';
  const pieces: ProseSection['pieces'] = [];
  let at = start;
  while (at < end) {
    const mark = marks[at];
    let next = at + 1;
    while (next < end && marks[next] === mark) {
      next++;
    }
    if (mark === Mark.PROSE) {
      pieces.push({ at: text.length, from: at });
      text += markdown.slice(at, next);
    } else if (mark !== Mark.UNSEEN) {
      pieces.push({ at: text.length, from: at });
      text += mark === Mark.SPACE ? ' ' : GONE;
    }
    at = next;
  }
  return { text, pieces };
}
