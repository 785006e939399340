import { ObjectReference } from './markup';
import { XmlNode } from './parseXml';

/** All children of a name, in their order. */
export function children(node: XmlNode | undefined, name: string): XmlNode[] {
  if (node === undefined || typeof node === 'string') {
    return [];
  }
  const found = Object.hasOwn(node, name) ? node[name] : [];
  return Array.isArray(found) ? found : [found];
}

/** The child at the end of a path, the first where there are several. */
export function child(
  node: XmlNode | undefined,
  ...path: string[]
): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => children(at, name)[0],
    node,
  );
}

/** Its text without the blanks around it; nothing when that is empty. */
export function text(
  node: XmlNode | undefined,
  ...path: string[]
): string | undefined {
  const found = child(node, ...path);
  const value = typeof found === 'string' ? found : found?.['#text'];
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

export function integer(
  node: XmlNode | undefined,
  ...path: string[]
): number | undefined {
  const value = text(node, ...path);
  return value !== undefined && /^-?\d{1,19}$/.test(value)
    ? Number(value)
    : undefined;
}

export function boolean(
  node: XmlNode | undefined,
  ...path: string[]
): boolean | undefined {
  switch (text(node, ...path)) {
    case 'true':
    case '1':
      return true;
    case 'false':
    case '0':
      return false;
    default:
      return undefined;
  }
}

/** The data type that it says it is, without prefix: `VirtualDisk`. */
export function dataType(
  node: XmlNode | undefined,
  ...path: string[]
): string | undefined {
  const spelt = text(child(node, ...path), '@xsi:type');
  return spelt?.slice(spelt.indexOf(':') + 1);
}

/** The managed object that it refers to. */
export function objectReference(
  node: XmlNode | undefined,
  ...path: string[]
): ObjectReference | undefined {
  const found = child(node, ...path);
  const type = text(found, '@type');
  const value = text(found);
  return type && value ? { type, value } : undefined;
}
