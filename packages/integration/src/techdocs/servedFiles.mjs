import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What TechDocs serves of a site that MkDocs built: pages, their stylesheets, the index that the search collator reads
 * and the metadata. Scripts never run inside the reader, and the portal has its own fonts and its own "not found".
 */
const served = [
  /^(?!404).*\.html$/,
  /^assets\/stylesheets\/.*\.css$/,
  /^search\/search_index\.json$/,
  /^techdocs_metadata\.json$/,
];

/**
 * @param {string} folder with a built site
 * @returns {Promise<Map<string, string>>} contents by path, in order of path; empty when there is no such folder
 */
export async function readServedFiles(folder) {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const files = new Map();
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (entry.isFile() && served.some(pattern => pattern.test(name))) {
      files.set(name, withoutSourceMap(await readFile(file, 'utf8')));
    }
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The maps themselves are not served. */
const withoutSourceMap = text =>
  text.replace(/\n?\/\*# sourceMappingURL=.*?\*\/\s*$/, '\n');
