/** A person or team as the file names it. */
export interface Person {
  name: string;
  /** In lower case. */
  mail: string;
}

/** Neither names nor addresses come near it. */
const longest = 500;

/** `Name <mail>`; the name may be quoted. Undefined for anything else. */
export function personOf(text: string): Person | undefined {
  if (text.length > longest) {
    return undefined;
  }
  const match = /^([^<>]*\S)\s*<([^<>\s@,]+@[^<>\s@,]+)>$/.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const name = unquoted(match[1].trim());
  return name === ''
    ? undefined
    : { name, mail: match[2].toLocaleLowerCase('en-US') };
}

/** Splits at commas that are neither inside quotes nor escaped; entries as they stand there. */
export function splitPeople(text: string): string[] {
  const entries: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') {
      i++;
    } else if (text[i] === '"') {
      inQuotes = !inQuotes;
    } else if (text[i] === ',' && !inQuotes) {
      entries.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return [...entries, text.slice(start).trim()];
}

function unquoted(name: string): string {
  return name
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\(.)/g, '$1')
    .trim();
}
