import type { Concept } from '../types';

/** The language of whatever says none. */
export const DEFAULT_LANGUAGE = 'en';

/** The languages that a concept is told in, its own first. @public */
export function languagesOf(concept: Concept): string[] {
  return [
    concept.lang ?? DEFAULT_LANGUAGE,
    ...Object.keys(concept.translations ?? {}),
  ];
}

/**
 * A concept in the language that was asked for, or in the nearest that it has: `zh-TW` falls back to `zh`, then to the
 * concept's own. `lang` of the answer is the language it came out in, so that a page can say when that is another one.
 *
 * @public
 */
export function localise(concept: Concept, lang: string | undefined): Concept {
  const own = concept.lang ?? DEFAULT_LANGUAGE;
  for (const candidate of fallbacks(lang)) {
    if (candidate === own.toLowerCase()) {
      return concept;
    }
    const found = Object.entries(concept.translations ?? {}).find(
      ([known]) => known.toLowerCase() === candidate,
    );
    if (found) {
      const [known, { label, definition, description }] = found;
      return { ...concept, lang: known, label, definition, description };
    }
  }
  return concept;
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function fallbacks(lang: string | undefined): string[] {
  const subtags = lang ? lang.toLowerCase().split('-') : [];
  return subtags.map((_, index) =>
    subtags.slice(0, subtags.length - index).join('-'),
  );
}
