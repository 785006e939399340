import { sha256 } from '../hash/sha256';

// What the catalog takes as a name, see `KubernetesValidatorFunctions.isValidObjectName`.
const MAX_LENGTH = 63;
const HASH_LENGTH = 8;

function withHash(name: string, id: string): string {
  const hash = sha256(id).slice(0, HASH_LENGTH);
  const room = MAX_LENGTH - 1 - HASH_LENGTH;
  const stem = name.slice(0, room).replace(/-+$/, '');
  return [stem, hash].filter(Boolean).join('-');
}

/**
 * An entity name for each id, made to be read and typed: `Order Service (test)` is `order-service-test`. What leaves
 * nothing to read, is too long, or is the same as another name, ends in a hash of its id. All of those that collide get
 * one: a name never passes from one thing to another because a third one appeared.
 *
 * @public
 */
export function assignEntityNames(
  items: readonly { id: string; name: string }[],
): Map<string, string> {
  const plain = new Map(items.map(({ id, name }) => [id, slug(name)]));
  const uses = new Map<string, number>();
  for (const name of plain.values()) {
    uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return new Map(
    [...plain].map(([id, name]) => [
      id,
      name === '' || name.length > MAX_LENGTH || (uses.get(name) ?? 0) > 1
        ? withHash(name, id)
        : name,
    ]),
  );
}

/**
 * Words in ASCII with dashes between them: `Contoso vSphere` is `contoso-vsphere`, `Straße` is `strasse`. Empty for a name
 * without Latin letters and digits.
 *
 * @public
 */
export function slug(name: string): string {
  return name
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
