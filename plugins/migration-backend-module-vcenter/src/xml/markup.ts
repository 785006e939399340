/** Text that is XML already. */
export interface Markup {
  readonly xml: string;
}

/** What a managed object is called over the wire: its type and its id there, such as `VirtualMachine` and `vm-42`. */
export interface ObjectReference {
  readonly type: string;
  readonly value: string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Anything that XML 1.0 has no way to say, escaped or not. */
const unspeakable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** @throws TypeError when the text has a character that XML cannot carry; the message leaves the text out */
export function escapeXml(text: string): string {
  if (unspeakable.test(text)) {
    throw new TypeError('The text has a character that XML cannot carry');
  }
  return text.replace(/[&<>"'\r]/g, character => escapes[character]);
}

/** An element; plain strings in it are text and are escaped. */
export function tag(
  name: string,
  content: string | Markup | Markup[],
  attributes: Record<string, string> = {},
): Markup {
  const spelt = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  return { xml: `<${name}${spelt}>${inner(content)}</${name}>` };
}

/** An element that refers to a managed object. */
export function reference(name: string, object: ObjectReference): Markup {
  return tag(name, object.value, { type: object.type });
}

function inner(content: string | Markup | Markup[]): string {
  if (typeof content === 'string') {
    return escapeXml(content);
  }
  return [content]
    .flat()
    .map(each => each.xml)
    .join('');
}
