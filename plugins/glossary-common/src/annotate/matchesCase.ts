/**
 * Whether `text[start..end)` has the case of `label`, of which it is known to be the same words or their plural.
 * A plural ending is in small letters: "PVs", not "PVS".
 */
export function matchesCase(
  text: string,
  start: number,
  end: number,
  label: string,
): boolean {
  if (text.startsWith(label, start) && end - start === label.length) {
    return true;
  }
  const found = letters(text.slice(start, end));
  const authored = letters(label);
  const stem =
    authored.endsWith('y') && !found.startsWith(authored)
      ? authored.slice(0, -1)
      : authored;
  const ending = found.slice(stem.length);
  return found.startsWith(stem) && ending === ending.toLowerCase();
}

/** Without what stands between words, which case is not about. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
