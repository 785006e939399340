import type { AnnotationIndex } from './annotationIndex';
import { AnnotateOptions, findMentions, Mention } from './findMentions';

/**
 * Finds concepts in plain text, which is one section. Of labels that begin at the same place the longest counts;
 * mentions come in order and do not overlap. Words of a label may be parted by white space or a hyphen, and its last
 * word may be in the plural.
 *
 * @public
 */
export function annotate(
  index: AnnotationIndex,
  text: string,
  options: AnnotateOptions = {},
): Mention[] {
  return findMentions(index, text, options);
}
