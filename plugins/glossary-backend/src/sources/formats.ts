import type { SourceType } from '@crosswalk/backstage-plugin-glossary-common';

/** How the names of the files of each format end. */
const extensions: Record<SourceType, readonly string[]> = {
  'crosswalk-yaml': ['.yaml', '.yml'],
  'kubernetes-website': ['.md'],
  'cncf-glossary': ['.md'],
  'openmetadata-csv': ['.csv'],
  'datahub-yaml': ['.yaml', '.yml'],
  'atlas-csv': ['.csv'],
  skos: ['.ttl', '.nt', '.jsonld', '.json'],
  'sssom-tsv': ['.tsv'],
  'docusaurus-json': ['.json'],
};

/** Whether a file, by its name, is one that the format is read from. */
export function isFileOf(type: SourceType, path: string): boolean {
  const name = path.toLowerCase();
  return extensions[type].some(extension => name.endsWith(extension));
}

/** `.yaml or .yml`. */
export function sayFilesOf(type: SourceType): string {
  return extensions[type].join(' or ');
}

/**
 * Our own files are authored with care and stand or fall together, so that no half of them is served. What comes from
 * elsewhere is taken record by record.
 */
export function isTolerant(type: SourceType): boolean {
  return type !== 'crosswalk-yaml';
}

/** Formats that say themselves which schemes their concepts are of; what SKOS says of none comes under the source's id. */
export function namesItsSchemes(type: SourceType): boolean {
  return ['crosswalk-yaml', 'skos', 'sssom-tsv'].includes(type);
}
