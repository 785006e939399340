import type { ConceptRef } from '@crosswalk/backstage-plugin-glossary-common';

/** A place that a reader wants annotated. */
export interface GoldMention {
  /** UTF-16 offset in the Markdown without marks. */
  start: number;
  end: number;
  /** Any of them is right. */
  refs: ConceptRef[];
}

export interface GoldDocument {
  kind: string;
  title: string;
  /** Without the marks, and without the front matter. */
  markdown: string;
  /** In order; none over another. */
  mentions: GoldMention[];
}

const FRONT_MATTER = /^---\nkind: (\S+)\ntitle: (.+)\n---\n/gm;
const KEPT_FROM_FORMATTING = /^<!-- prettier-ignore-(?:start|end) -->$/gm;
const REF = String.raw`[a-z0-9-]+:[a-z0-9-]+`;
const MARK = new RegExp(
  String.raw`\[\[(?!\[)((?:(?!\[\[)[^|])+)\|(${REF}(?: ${REF})*)\]\]`,
  'g',
);

/**
 * Reads a file of documents. A document begins with front matter, a mention is `[[text|scheme:concept …]]`. Throws when
 * something that looks like the beginning or end of a mark is none.
 */
export function parseGoldDocuments(file: string): GoldDocument[] {
  const text = file.replace(KEPT_FROM_FORMATTING, '');
  const headers = [...text.matchAll(FRONT_MATTER)];
  return headers.map((header, i) => {
    const [whole, kind, title] = header;
    const body = text.slice(
      header.index + whole.length,
      headers[i + 1]?.index ?? text.length,
    );
    return { kind, title, ...stripMarks(body, title) };
  });
}

/** The text without marks, and where the marked places are in it. */
export function stripMarks(
  marked: string,
  title = '',
): Pick<GoldDocument, 'markdown' | 'mentions'> {
  const mentions: GoldMention[] = [];
  let markdown = '';
  let read = 0;
  for (const mark of marked.matchAll(MARK)) {
    const [whole, text, refs] = mark;
    markdown += marked.slice(read, mark.index);
    const start = markdown.length;
    markdown += text;
    mentions.push({ start, end: markdown.length, refs: refs.split(' ') });
    read = mark.index + whole.length;
  }
  markdown += marked.slice(read);
  const [broken] = /\[\[.*|.*\|(?:vsphere|kubernetes):.*/.exec(markdown) ?? [];
  if (broken) {
    throw new Error(`A mark is broken in "${title}": ${broken.slice(0, 80)}`);
  }
  return { markdown, mentions };
}
