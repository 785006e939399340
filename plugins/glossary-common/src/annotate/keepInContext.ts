import type { ConceptRef } from '../types';
import type { Mention } from './findMentions';

/** So many other concepts a text has to name before words of everyday language count in it. */
const ENOUGH = 2;

/**
 * Leaves out words of everyday language, such as "pod" and "node", unless the text names other concepts too: a runbook
 * does, a cooking recipe does not. Takes the mentions of a whole text, in any grouping.
 *
 * @public
 */
export function keepInContext<T extends Pick<Mention, 'refs' | 'needsContext'>>(
  mentions: T[],
): T[] {
  const named = new Set<ConceptRef>();
  for (const { refs, needsContext } of mentions) {
    if (!needsContext) {
      named.add(refs[0]);
      if (named.size === ENOUGH) {
        return mentions;
      }
    }
  }
  return mentions.filter(({ needsContext }) => !needsContext);
}
