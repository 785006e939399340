import type { AnnotationIndex } from './annotationIndex';
import { AnnotateOptions, findMentions, Mention } from './findMentions';
import { keepInContext } from './keepInContext';
import { markdownProse } from './markdownProse';

/**
 * Finds concepts in the prose of a Markdown text. Code, links, headings, images, HTML tags and front matter are passed
 * over; a heading begins a section. Offsets are of the text as given: a term that is partly emphasised has the markers
 * between its words inside.
 *
 * @public
 */
export function annotateMarkdown(
  index: AnnotationIndex,
  markdown: string,
  options: AnnotateOptions = {},
): Mention[] {
  const { limit, ...sectionOptions } = options;
  const mentions: Mention[] = [];
  for (const section of markdownProse(markdown)) {
    let piece = 0;
    const toOriginal = (offset: number) => {
      while (section.pieces[piece + 1]?.at <= offset) {
        piece++;
      }
      const { at, from } = section.pieces[piece];
      return from + offset - at;
    };
    for (const mention of findMentions(index, section.text, sectionOptions)) {
      mentions.push({
        ...mention,
        start: toOriginal(mention.start),
        end: toOriginal(mention.end - 1) + 1,
      });
    }
  }
  return keepInContext(mentions).slice(0, limit);
}
