const TURTLE_SUBJECT =
  /^\s*(?:<([^<>\s]*)>|([^\s<>"';,.[\]()@#]*:[^\s<>"';,[\]()]*))/;
const JSON_ID = /"@id"\s*:\s*"([^"]*)"/;

/**
 * Finds the line of each subject again. Parsers of RDF do not keep lines, so this goes by where its name, or the last
 * part of it behind a prefix, stands first.
 */
export function subjectLines(text: string): (id: string) => number {
  const lines = new Map<string, number>();
  text.split('\n').forEach((content, index) => {
    const [, address, prefixed] = TURTLE_SUBJECT.exec(content) ?? [];
    const name = address ?? JSON_ID.exec(content)?.[1] ?? prefixed;
    if (name !== undefined) {
      for (const key of [name, lastPart(name)]) {
        lines.set(key, lines.get(key) ?? index + 1);
      }
    }
  });
  return id => lines.get(id) ?? lines.get(lastPart(id)) ?? 1;
}

export function lastPart(name: string): string {
  return (
    name
      .replace(/[/#]+$/, '')
      .split(/[/#:]/)
      .pop() ?? name
  );
}
