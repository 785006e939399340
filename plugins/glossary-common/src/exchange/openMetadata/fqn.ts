/** Names joined to a fully qualified one, as OpenMetadata does; those with dots or quotes stand in quotes. */
export function qualify(names: readonly string[]): string {
  return names
    .map(name => (/[."]/.test(name) ? `"${name.replace(/"/g, '""')}"` : name))
    .join('.');
}

/** The glossary that a fully qualified name is in, as it is written there. */
export function glossaryOf(fqn: string): string | undefined {
  return /^(?:"(?:[^"]|"")*"|[^."]+)(?=\.)/.exec(fqn)?.[0];
}
