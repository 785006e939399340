const longest = 80;
// eslint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u001f\u007f]/g;

/** A value as findings show it: shortened, and with control characters to be seen. */
export function quoted(value: string): string {
  const shown = value
    .slice(0, longest)
    .replace(
      controlCharacters,
      character =>
        `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
  return `“${shown}${value.length > longest ? '…' : ''}”`;
}

/** How names of columns, tags and business services are compared. */
export function squashed(text: string): string {
  return text.toLocaleLowerCase('en-US').replace(/[-_\s]/g, '');
}

/** How names of applications are compared. */
export function nameKey(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}
