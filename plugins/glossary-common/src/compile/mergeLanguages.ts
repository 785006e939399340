import { DEFAULT_LANGUAGE } from '../localise/localise';
import { compareText } from './canonicalJson';
import type { Concept } from '../types';

/**
 * Joins what several sources say of one concept in different languages: the English one is the concept (else the one
 * whose language comes first by its tag), the others become its translations and lend it their labels.
 */
export function mergeLanguages(concepts: readonly Concept[]): Concept[] {
  const byRef = new Map<string, Concept[]>();
  for (const concept of concepts) {
    const known = byRef.get(concept.ref);
    if (known) {
      known.push(concept);
    } else {
      byRef.set(concept.ref, [concept]);
    }
  }
  return [...byRef.values()].map(versions =>
    versions.length === 1 ? versions[0] : merge(versions),
  );
}

function merge(versions: readonly Concept[]): Concept {
  const [base, ...others] = [...versions].sort((a, b) =>
    compareText(rank(a), rank(b)),
  );
  return others.reduce<Concept>((concept, other) => {
    const lang = languageOf(other);
    const { label, definition, description } = other;
    return {
      ...concept,
      labels: [
        ...concept.labels,
        ...other.labels.map(entry => ({ ...entry, lang: entry.lang ?? lang })),
      ],
      translations: {
        ...other.translations,
        ...concept.translations,
        [lang]: { label, definition, description },
      },
      sources: [...concept.sources, ...other.sources],
    };
  }, base);
}

function languageOf(concept: Concept): string {
  return concept.lang ?? DEFAULT_LANGUAGE;
}

/** Sorts English before everything else. */
function rank(concept: Concept): string {
  const lang = languageOf(concept);
  return lang === DEFAULT_LANGUAGE ? '' : lang;
}
