/** A label or a query without what does not matter when people type it. @public */
export interface NormalisedLabel {
  /** Lower-case words. */
  words: string[];
  /** The words without anything between them: "live-migration" and "Live Migration" are the same label. */
  compact: string;
}

const WORD = /[\p{L}\p{N}\p{M}+#&.]+/gu;
const OUTER_DOTS = /^\.+|\.+$/g;

/**
 * Folds case, Unicode forms (NFKC), white space, hyphens and punctuation. What has neither a letter nor a digit comes
 * out empty.
 *
 * @public
 */
export function normaliseLabel(text: string): NormalisedLabel {
  const words = (fold(text).match(WORD) ?? [])
    .map(word => word.replace(OUTER_DOTS, ''))
    .filter(word => /[\p{L}\p{N}]/u.test(word));
  return { words, compact: words.join('') };
}

/**
 * Where words begin inside the compact form, the first at 0. A hump counts as well, because Kubernetes joins its words:
 * people look for `PersistentVolumeClaim` by "claim".
 */
export function wordStarts(text: string): number[] {
  const humps = text
    .normalize('NFKC')
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ');
  const starts: number[] = [];
  let position = 0;
  for (const word of normaliseLabel(humps).words) {
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
