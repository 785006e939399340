import { sha256 } from '../hash/sha256';

// What the catalog takes as a name, see `KubernetesValidatorFunctions.isValidObjectName`.
const MAX_LENGTH = 63;
const HASH_LENGTH = 8;
// `_` is only ever followed by `_` or two hex digits, so that these two cannot come out of a name.
const LEADING = 'x_.';
const SHORTENED = '_.';

/**
 * Writes any name with the characters the catalog allows, in a way that can be read back: a space becomes `__`, any
 * other byte that is not a letter, digit, dot or dash becomes `_` and two hex digits. May be longer than the catalog
 * takes.
 */
function encode(name: string): string {
  const bytes = new TextEncoder().encode(name);
  const text = Array.from(bytes, (byte, place) => {
    const character = String.fromCharCode(byte);
    const outside = place === 0 || place === bytes.length - 1;
    if (/[A-Za-z0-9]/.test(character)) {
      return character;
    }
    if (!outside && /[.-]/.test(character)) {
      return character;
    }
    return !outside && character === ' '
      ? '__'
      : `_${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  return /^[A-Za-z0-9]/.test(text) ? text : `${LEADING}${text}`;
}

/**
 * The name that an entity name was made of, or undefined when it was shortened; then only the title has it.
 *
 * @public
 */
export function decodeEntityName(entityName: string): string | undefined {
  const text = entityName.startsWith(LEADING)
    ? entityName.slice(LEADING.length)
    : entityName;
  if (text.includes(SHORTENED)) {
    return undefined;
  }
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '_') {
      bytes.push(text.charCodeAt(at));
    } else if (text[at + 1] === '_') {
      bytes.push(' '.charCodeAt(0));
      at += 1;
    } else {
      bytes.push(parseInt(text.slice(at + 1, at + 3), 16));
      at += 2;
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function withHash(name: string, id: string): string {
  const hash = sha256(id).slice(0, HASH_LENGTH);
  const room = MAX_LENGTH - SHORTENED.length - HASH_LENGTH;
  return `${name.slice(0, room)}${SHORTENED}${hash}`;
}

/**
 * An entity name for each id. What is empty, too long, or the same as another name to the catalog, which ignores case, ends in
 * a hash of its id. All of those that collide get one: a name never passes from one thing to another because a third
 * one appeared.
 *
 * @public
 */
export function assignEntityNames(
  items: readonly { id: string; name: string }[],
): Map<string, string> {
  const plain = new Map(items.map(({ id, name }) => [id, encode(name)]));
  const uses = new Map<string, number>();
  for (const name of plain.values()) {
    const key = name.toLocaleLowerCase('en-US');
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return new Map(
    [...plain].map(([id, name]) => [
      id,
      name === LEADING ||
      name.length > MAX_LENGTH ||
      (uses.get(name.toLocaleLowerCase('en-US')) ?? 0) > 1
        ? withHash(name, id)
        : name,
    ]),
  );
}

/** `Contoso vSphere` → `contoso-vsphere`: for names that people type into addresses, where losing a letter is fine. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
