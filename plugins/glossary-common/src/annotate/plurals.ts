/** How a plural is made of the last word of a label. */
export type PluralSuffix = 's' | 'es' | 'ies';

/**
 * The plural of an English word, as it is written after the word as authored: an "ies" takes the place of the "y".
 * Nothing for words that have none that can be told by their ending ("DRS" has "DRSes", but "Kubernetes" has no
 * plural).
 */
export function pluralSuffix(word: string): PluralSuffix | undefined {
  if (!/\p{Script=Latin}$/u.test(word) || word.length < 2) {
    return undefined;
  }
  if (isAllCapitals(word)) {
    return word.endsWith('S') ? 'es' : 's';
  }
  const lower = word.toLowerCase();
  if (/[^aeiou]y$/.test(lower)) {
    return 'ies';
  }
  if (/(ss|us|x|z|ch|sh)$/.test(lower)) {
    return 'es';
  }
  return lower.endsWith('s') ? undefined : 's';
}

/** Written like an abbreviation: nothing but capitals and digits, at least two capitals. */
export function isAllCapitals(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu) ?? [];
  return capitals.length > 1 && !/[^\p{Lu}\p{N}]/u.test(word);
}
