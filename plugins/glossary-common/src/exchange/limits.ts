import type { Concept } from '../types';

/** Characters of a file; whatever is larger is no glossary. */
export const MAX_FILE = 10_000_000;
/** A definition is a sentence, at most a short paragraph. */
export const MAX_DEFINITION = 2_000;
export const MAX_DESCRIPTION = 100_000;

type Words = Pick<Concept, 'definition' | 'description'>;

/** What is too long in a concept and its translations, each as a sentence. */
export function findOverlong(
  concept: Words & Pick<Concept, 'translations'>,
): { path: PropertyKey[]; message: string }[] {
  return [
    ...overlong(concept, []),
    ...Object.entries(concept.translations ?? {}).flatMap(([lang, words]) =>
      overlong(words, ['translations', lang]),
    ),
  ];
}

function overlong(words: Words, parent: PropertyKey[]) {
  return (
    [
      ['definition', MAX_DEFINITION],
      ['description', MAX_DESCRIPTION],
    ] as const
  ).flatMap(([field, limit]) => {
    const length = words[field]?.length ?? 0;
    return length > limit
      ? [
          {
            path: ['spec', ...parent, field],
            message: `The ${field} has ${length} characters; at most ${limit} are read`,
          },
        ]
      : [];
  });
}
