/** “1 VM”, “3 VMs”. */
export function count(
  n: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${n} ${n === 1 ? one : many}`;
}

// A sentence with more names than this is not read.
const NAMES_IN_A_SENTENCE = 3;

/** “A”, “A and B”, “A, B, C and 4 others”. */
export function list(names: string[]): string {
  if (names.length <= 1) {
    return names.join('');
  }
  if (names.length <= NAMES_IN_A_SENTENCE) {
    return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  }
  const rest = names.length - NAMES_IN_A_SENTENCE;
  return `${names.slice(0, NAMES_IN_A_SENTENCE).join(', ')} and ${count(
    rest,
    'other',
  )}`;
}

/** “ declared by A”, set off by a comma; nothing for what was only seen. */
export function declaredBy(names: string[]): string {
  return names.length > 0 ? `, declared by ${list(names)}` : '';
}
