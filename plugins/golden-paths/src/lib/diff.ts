import { diffArrays } from 'diff';

/** Unchanged lines that stay visible around a change. */
const CONTEXT_LINES = 3;
/** Hiding fewer lines than this saves no room: the row that stands for them is as tall. */
const SMALLEST_GAP = 2;

/** One line of a file, before, after or both; numbers are 1-based. */
export interface DiffLine {
  kind: 'context' | 'addition' | 'deletion';
  before?: number;
  after?: number;
  text: string;
}

/** Unchanged lines that are folded away. */
export interface DiffGap {
  kind: 'gap';
  lines: DiffLine[];
}

export type DiffRow = DiffLine | DiffGap;

/** The lines of a text; the end of the last line starts no new one. */
export function splitLines(text: string | undefined): string[] {
  if (!text) {
    return [];
  }
  const lines = text.split(/\r\n|\n/);
  if (lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

/** Every line of both sides in reading order, deletions before the additions that replace them. */
export function diffLines(
  before: string | undefined,
  after: string | undefined,
): DiffLine[] {
  const result: DiffLine[] = [];
  let beforeLine = 0;
  let afterLine = 0;
  for (const part of diffArrays(splitLines(before), splitLines(after))) {
    for (const text of part.value) {
      if (part.added) {
        result.push({ kind: 'addition', after: ++afterLine, text });
      } else if (part.removed) {
        result.push({ kind: 'deletion', before: ++beforeLine, text });
      } else {
        result.push({
          kind: 'context',
          before: ++beforeLine,
          after: ++afterLine,
          text,
        });
      }
    }
  }
  return result;
}

/**
 * Folds unchanged lines away that are further than three lines from a change, or from a line of the new side that has to
 * stay in sight, such as one with a finding.
 */
export function foldLines(
  lines: DiffLine[],
  keep: ReadonlySet<number> = new Set(),
): DiffRow[] {
  const visible = new Array<boolean>(lines.length).fill(false);
  lines.forEach((line, index) => {
    if (
      line.kind !== 'context' ||
      (line.after !== undefined && keep.has(line.after))
    ) {
      const from = Math.max(0, index - CONTEXT_LINES);
      visible.fill(true, from, index + CONTEXT_LINES + 1);
    }
  });

  const rows: DiffRow[] = [];
  let index = 0;
  while (index < lines.length) {
    let end = index;
    while (end < lines.length && visible[end] === visible[index]) {
      end++;
    }
    const run = lines.slice(index, end);
    if (visible[index] || run.length < SMALLEST_GAP) {
      rows.push(...run);
    } else {
      rows.push({ kind: 'gap', lines: run });
    }
    index = end;
  }
  return rows;
}
