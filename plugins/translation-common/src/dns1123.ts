/** Longest DNS-1123 label, and so the longest name of a namespace or a VirtualMachine that also names its pod. */
const MAX_LENGTH = 63;
const HASH_LENGTH = 8;

/** Letters that Unicode does not decompose, or that people expect as two letters. */
const FOLDED: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** FNV-1a over UTF-16 code units: short, stable between runs and engines; not for security. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(HASH_LENGTH, '0');
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœøåłđðþ]/g, letter => FOLDED[letter])
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Makes a DNS-1123 label of any name: at most 63 characters of `a-z0-9-`, starting and ending with a letter or digit,
 * never empty. The same name always gives the same label, and a valid label is its own label.
 *
 * A name that has to be cut keeps a hash of the whole, so that two long names with a common beginning stay two; a name
 * with no usable letter becomes `vm-<hash>`.
 * @public
 */
export function toDns1123Label(name: string): {
  label: string;
  changed: boolean;
} {
  let label =
    name.length <= MAX_LENGTH && isDns1123Label(name) ? name : fold(name);
  if (!label) {
    label = `vm-${shortHash(name)}`;
  } else if (label.length > MAX_LENGTH) {
    const head = label
      .slice(0, MAX_LENGTH - HASH_LENGTH - 1)
      .replace(/-+$/, '');
    label = `${head}-${shortHash(name)}`;
  }
  return { label, changed: label !== name };
}

/** Whether the name is a DNS-1123 label as it stands. @public */
export function isDns1123Label(name: string): boolean {
  return (
    name.length <= MAX_LENGTH && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)
  );
}
