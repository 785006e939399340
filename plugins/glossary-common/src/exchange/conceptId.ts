const LONGEST_ID = 100;
const VALID_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/**
 * The id that a name becomes in a concept reference: lower case, without accents, words joined by hyphens. The same name
 * always gives the same id. Letters that have no Latin form would all vanish alike, and what is too long would end alike,
 * so a digest of the name stands for them.
 */
export function toConceptId(name: string): string {
  if (VALID_ID.test(name)) {
    return name;
  }
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/-*\.+-*/g, dots => (dots === '.' ? '.' : '-'))
    .replace(/^[-.]+|[-.]+$/g, '');
  const isWhole = id.length <= LONGEST_ID && !/(?!\p{ASCII})\p{L}/u.test(plain);
  if (isWhole) {
    return id;
  }
  const stem = id.slice(0, LONGEST_ID).replace(/[-.]+$/, '');
  return [stem, digest(name)].filter(Boolean).join('-');
}

/** Scheme ids have no dots. */
export function toSchemeId(name: string): string {
  return toConceptId(name).replace(/\./g, '-');
}

/** FNV-1a with 32 bits: enough to tell names apart, and the same on every machine. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.normalize('NFC')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
