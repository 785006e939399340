/** What a UTF-16 code unit is to the tokeniser. */
export const CharacterClass = {
  /** Punctuation and symbols: they part words, and no term runs over them unless its label has them. */
  SYMBOL: 1,
  /** ASCII letters and digits, which need no more than a bit to be folded. */
  PLAIN: 2,
  SPACE: 3,
  HYPHEN: 4,
  /** Letters, digits and marks beyond ASCII, and surrogates: normalised before they are compared. */
  FOLDED: 5,
} as const;

const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);
/** Zero width space, word joiner and byte order mark count as white space. */
const SPACE = /[\s\u200b\u2060\ufeff]/u;
const FOLDED = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (HYPHENS.has(unit)) {
    return CharacterClass.HYPHEN;
  }
  if (SPACE.test(character)) {
    return CharacterClass.SPACE;
  }
  if (unit < 128) {
    return /[a-z0-9]/i.test(character)
      ? CharacterClass.PLAIN
      : CharacterClass.SYMBOL;
  }
  return FOLDED.test(character) ? CharacterClass.FOLDED : CharacterClass.SYMBOL;
}

/** Classes by code unit; 0 where nobody has asked yet. */
const known = new Uint8Array(0x10000);
for (let unit = 0; unit < 128; unit++) {
  known[unit] = classify(unit);
}

export function classOf(unit: number): number {
  return known[unit] || (known[unit] = classify(unit));
}

/** Marks, and what joins to the character before it in the same way: half-width sound marks and Hangul vowels. */
const CONTINUATION = /^[\p{M}\uff9e\uff9f\u1160-\u11ff]/u;

export function isContinuation(character: string): boolean {
  return character.charCodeAt(0) >= 0x300 && CONTINUATION.test(character);
}

/** Whether it is a letter, a digit or a mark; `unit` is NaN beyond the ends of a text. */
export function isWordUnit(unit: number): boolean {
  if (Number.isNaN(unit)) {
    return false;
  }
  const found = classOf(unit);
  return found === CharacterClass.PLAIN || found === CharacterClass.FOLDED;
}
