import {
  EstateImport,
  EstateSource,
  ImportKind,
} from '@crosswalk/backstage-plugin-migration-common';

const kinds: Record<ImportKind, string> = {
  rvtools: 'RVTools',
  konveyor: 'Konveyor',
  dependencies: 'Dependencies',
  inventory: 'Live inventory',
};

/** Title of a source that nobody gave one: `rvtools:frankfurt` is “RVTools (frankfurt)”. */
export function titleOf({
  kind,
  sourceId,
}: Pick<EstateImport, 'kind' | 'sourceId'>): string {
  if (sourceId === kind) {
    return kinds[kind];
  }
  return sourceId.startsWith(`${kind}:`)
    ? `${kinds[kind]} (${sourceId.slice(kind.length + 1)})`
    : sourceId;
}

/** Why an import does not go into a source. */
export function otherKindMessage({
  id,
  kind,
}: Pick<EstateSource, 'id' | 'kind'>): string {
  return `The source “${id}” is of the kind “${kind}”. Import into another source, or remove that one first.`;
}
