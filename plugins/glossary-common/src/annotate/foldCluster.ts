/** One character with its marks, ready to be compared. */
export interface FoldedCluster {
  folded: string;
  /**
   * `spaced`: written with spaces between words; `single`: without, so that every character may begin or end a term;
   * `katakana`: words that nothing parts from the characters around them; `none`: no letter at all.
   */
  script: 'spaced' | 'single' | 'katakana' | 'none';
}

const SINGLE = /[\p{Script=Han}\p{Script=Hiragana}]/u;
const KATAKANA = /[\p{Script=Katakana}\u30fc]/u;
const WORD = /^[\p{L}\p{N}\p{M}]+$/u;

/** Texts of one language use few characters, so that they are folded once only; emptied before it grows for ever. */
const known = new Map<string, FoldedCluster>();
const MOST_KNOWN = 20_000;

/**
 * NFKC, then case folded: upper case first, because only that takes "ß" to "ss"; changing case can leave the Unicode
 * form, hence the second pass. What comes apart into more than letters, such as "½", is none.
 */
export function foldCluster(cluster: string): FoldedCluster {
  let result = known.get(cluster);
  if (!result) {
    const folded = cluster
      .normalize('NFKC')
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKC')
      .replace(/ς/g, 'σ');
    result = { folded, script: scriptOf(folded) };
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(cluster, result);
  }
  return result;
}

function scriptOf(folded: string): FoldedCluster['script'] {
  if (!WORD.test(folded)) {
    return 'none';
  }
  if (KATAKANA.test(folded)) {
    return 'katakana';
  }
  return SINGLE.test(folded) ? 'single' : 'spaced';
}
