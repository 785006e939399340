import type { Concept } from '@crosswalk/backstage-plugin-glossary-common';

/**
 * Whether a document has one of the concept's own names in it. A search engine also answers with documents that have only
 * one of the words; those say nothing about the concept.
 */
export function namesConcept(
  document: { title: string; text: string },
  concept: Pick<Concept, 'label' | 'labels'>,
): boolean {
  const text = `${document.title}\n${document.text}`;
  const folded = text.toLocaleLowerCase();
  return concept.labels
    .filter(({ kind }) => kind !== 'hidden')
    .some(({ text: label, kind, caseSensitive }) =>
      caseSensitive || kind === 'abbreviation'
        ? new RegExp(
            `(?<![\\p{L}\\p{N}])${escape(label)}(?![\\p{L}\\p{N}])`,
            'u',
          ).test(text)
        : folded.includes(label.toLocaleLowerCase()),
    );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
