import type { AnnotationIndex } from './annotationIndex';
import { AnnotateOptions, findMentions, Mention } from './findMentions';
import { keepInContext } from './keepInContext';

/**
 * Finds concepts in plain text, which is one section. Of labels that begin at the same place the longest counts;
 * mentions come in order and do not overlap. Words of a label may be parted by white space or a hyphen, and its last
 * word may be in the plural. Words of everyday language count only where the text names other concepts too.
 *
 * @public
 */
export function annotate(
  index: AnnotationIndex,
  text: string,
  options: AnnotateOptions = {},
): Mention[] {
  const { limit, ...section } = options;
  return keepInContext(findMentions(index, text, section)).slice(0, limit);
}
