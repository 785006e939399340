/** Names of assets and the name of the generator have versions in them, which say nothing of the docs. */
const withoutVersions = text =>
  text
    .replace(/\.[0-9a-f]{8}\.min\./g, '.min.')
    .replace(/(<meta name="generator" content=")[^"]*/g, '$1');

/** A stylesheet is the theme's; that it is there is enough. */
const comparable = files =>
  new Map(
    [...files].map(([name, text]) => [
      withoutVersions(name),
      name.endsWith('.css') ? '' : withoutVersions(text),
    ]),
  );

/**
 * @param {Map<string, string>} committed contents by path
 * @param {Map<string, string>} built contents by path
 * @returns {string[]} a line for each file that differs
 */
export function compareSites(committed, built) {
  const before = comparable(committed);
  const after = comparable(built);
  return [
    ...[...after.keys()].flatMap(name => {
      if (!before.has(name)) return [`${name} is missing`];
      return before.get(name) === after.get(name) ? [] : [`${name} differs`];
    }),
    ...[...before.keys()].flatMap(name =>
      after.has(name) ? [] : [`${name} is left over`],
    ),
  ];
}
