/** A label or a query without what does not matter when people type it. @public */
export interface NormalisedLabel {
  /** Lower-case words. */
  words: string[];
  /** The words without anything between them: "live-migration" and "Live Migration" are the same label. */
  compact: string;
}

const HUMP = /([\p{Ll}\p{N}])(?=\p{Lu})/gu;
const ASCII_HUMP = /([a-z0-9])(?=[A-Z])/g;
const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/gu;
const WORD = /[\p{L}\p{N}\p{M}+#&.]+/gu;
/** Words of ASCII letters and digits with single spaces between. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const OUTER_DOTS = /^\.+|\.+$/g;

/**
 * Folds case, Unicode forms (NFKC), white space, hyphens and punctuation. What has neither a letter nor a digit comes
 * out empty.
 *
 * @public
 */
export function normaliseLabel(text: string): NormalisedLabel {
  if (PLAIN.test(text)) {
    // Most labels are, and a glossary may have hundreds of thousands.
    const plain = text.toLowerCase().split(' ');
    return { words: plain, compact: plain.join('') };
  }
  const words = (fold(text).match(WORD) ?? [])
    .map(word => word.replace(OUTER_DOTS, ''))
    .filter(word => /[\p{L}\p{N}]/u.test(word));
  return { words, compact: words.join('') };
}

/**
 * Where words begin inside the compact form, the first at 0. A hump counts as well, because Kubernetes joins its words:
 * people look for `PersistentVolumeClaim` by "claim". So does every Chinese and Japanese character, because nothing
 * parts those words.
 */
export function wordStarts(text: string): number[] {
  const isPlain = PLAIN.test(text);
  const parted = isPlain
    ? text.replace(ASCII_HUMP, '$1 ')
    : text
        .normalize('NFKC')
        .replace(HUMP, '$1 ')
        .replace(WRITTEN_WITHOUT_SPACES, ' $&');
  const starts: number[] = [];
  let position = 0;
  for (const word of normaliseLabel(parted).words) {
    starts.push(position);
    position += word.length;
  }
  return starts;
}

/**
 * Upper case first, because only that takes "ß" to "ss" as people type it; a final sigma is a sigma. Changing case can
 * leave the Unicode form, hence the second pass.
 */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ς/g, 'σ');
}
