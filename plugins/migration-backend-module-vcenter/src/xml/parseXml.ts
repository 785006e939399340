import { XMLParser } from 'fast-xml-parser';

/** An element: its children and attributes by name, or its text alone when it has nothing else. */
export type XmlNode = string | XmlElement;

/** Children by their name without prefix, attributes as they are spelt behind `@`, text as `#text`. */
export interface XmlElement {
  [name: string]: XmlNode | XmlNode[];
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Resolves the five entities of XML and references to characters. There are no others, because document types are
 * refused; so nothing can grow by being expanded.
 */
export function decodeEntities(text: string): string {
  return text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
        (whole, hex, decimal, name) =>
          name === undefined
            ? character(hex ? parseInt(hex, 16) : Number(decimal)) ?? whole
            : named[name] ?? whole,
      )
    : text;
}

function character(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Distinct values of attributes, which are names of types; more of them than there are types are not kept. */
const known = new Map<string, string>();
const mostKnown = 5000;

/** One copy of a text, which does not keep the document alive that it was cut from. */
function shared(value: string): string {
  const copy = known.get(value);
  if (copy !== undefined || known.size >= mostKnown) {
    return copy ?? value;
  }
  const detached = Buffer.from(value).toString();
  known.set(detached, detached);
  return detached;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  // The processors below do not ask where they are, and to work it out takes a quarter of the time.
  jPath: false,
  // An attribute with a prefix is the data type, whatever the server calls the prefix.
  transformAttributeName: name =>
    /^@(?!xmlns:).+:type$/.test(name) ? '@xsi:type' : name,
  transformTagName: name => name.slice(name.indexOf(':') + 1),
  tagValueProcessor: (_, value) => decodeEntities(value),
  attributeValueProcessor: (_, value) => shared(decodeEntities(value)),
});

/**
 * @returns the root's content, under the root's name
 * @throws Error when the text is no XML, has a document type, or ends before its root element does
 */
export function parseXml(text: string, root: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) {
    throw new Error('it has a document type, which may not be');
  }
  if (!/^\uFEFF?\s*</.test(text)) {
    throw new Error('it is no XML');
  }
  if (!new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*$`).test(text)) {
    throw new Error(`it does not end with </${root}>`);
  }
  const document: unknown = parser.parse(text);
  if (!isElement(document) || !isElement(document[root])) {
    throw new Error(`its root is not <${root}>`);
  }
  return document[root];
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
