import type { ConceptDraft } from '../ConceptDraft';
import { cleanLinks, webLinksOnly } from './links';

/**
 * Takes links that do not lead to the web out of the Markdown of a draft, and out of its translations. What has another
 * shape than it should is left for the schema to refuse.
 */
export function cleanDescriptions(draft: ConceptDraft): void {
  const clean = <T>(markdown: T): T | string => {
    if (typeof markdown !== 'string' || !/[[<]/.test(markdown)) {
      return markdown;
    }
    const cleaned = cleanLinks(markdown, webLinksOnly, url => {
      draft.losses.push({
        field: 'description',
        reason: `A link to “${url.slice(0, 80)}” is not safe`,
      });
    });
    if (
      cleaned !== markdown &&
      draft.losses.every(l => l.field !== 'description')
    ) {
      draft.losses.push({
        field: 'description',
        reason: 'A link that does not lead to the web keeps its text only',
      });
    }
    return cleaned;
  };
  const { description, translations } = draft.spec;
  draft.spec.description = clean(description);
  if (typeof translations === 'object' && translations !== null) {
    draft.spec.translations = Object.fromEntries(
      Object.entries(translations).map(([lang, words]) => [
        lang,
        typeof words === 'object' && words !== null && 'description' in words
          ? { ...words, description: clean(words.description) }
          : words,
      ]),
    );
  }
}
