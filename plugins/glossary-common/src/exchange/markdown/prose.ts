const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const CODE_SPAN = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

/** Applies a change to Markdown outside code blocks and code spans. */
export function mapProse(
  markdown: string,
  change: (prose: string) => string,
): string {
  return partAtFences(markdown)
    .map(({ text, isCode }) => (isCode ? text : mapOutsideSpans(text, change)))
    .join('');
}

function partAtFences(markdown: string): { text: string; isCode: boolean }[] {
  const parts: { text: string; isCode: boolean }[] = [];
  let open: string | undefined;
  let current = '';
  const flush = (isCode: boolean) => {
    parts.push({ text: current, isCode });
    current = '';
  };
  for (const line of markdown.split(/(?<=\n)/)) {
    const fence = FENCE.exec(line)?.[1];
    if (open === undefined && fence) {
      flush(false);
      open = fence;
    } else if (open !== undefined && fence?.startsWith(open)) {
      current += line;
      flush(true);
      open = undefined;
      continue;
    }
    current += line;
  }
  flush(open !== undefined);
  return parts;
}

function mapOutsideSpans(
  text: string,
  change: (prose: string) => string,
): string {
  let result = '';
  let at = 0;
  for (const span of text.matchAll(CODE_SPAN)) {
    result += change(text.slice(at, span.index)) + span[0];
    at = span.index + span[0].length;
  }
  return result + change(text.slice(at));
}

/** What a reader sees of a paragraph of Markdown, on one line. */
export function toPlainText(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
      .replace(/\[([^[\]]*)\]\[[^[\]]*\]/g, '$1')
      .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
      // A run of backticks is tried from its first only, or a long one would be tried from each.
      .replace(/(?<!`)`+([^`]+)`+/g, '$1')
      .replace(/(\*\*|__)(?=\S)([^*_]+)\1/g, '$2')
      .replace(
        /(?<![\p{L}\p{N}])([*_])(?=\S)([^*_]+)\1(?![\p{L}\p{N}])/gu,
        '$2',
      )
      .replace(/\\([\\`*_{}[\]()#+.!<>-])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
