import type { ImportKind } from '@crosswalk/backstage-plugin-migration-common';

/** What can be uploaded; an inventory comes from a live source by itself. */
export const uploadKinds = [
  'rvtools',
  'konveyor',
  'dependencies',
] as const satisfies readonly ImportKind[];
export type UploadKind = (typeof uploadKinds)[number];

/** Enough for the longest header row. */
const HEAD_BYTES = 16 * 1024;

const isWorkbook = (name: string) => /\.xls[xm]$/i.test(name);
const isArchive = (name: string) => /\.zip$/i.test(name);

/** Several files are the tabs of one export; a workbook or an archive has them all in it. */
export function belongTogether(files: readonly { name: string }[]): boolean {
  return (
    files.length === 1 ||
    files.every(({ name }) => !isWorkbook(name) && !isArchive(name))
  );
}

/** What the header row of a CSV file says that the file holds. */
export function kindOfHeader(head: string): UploadKind | undefined {
  // Exports are in UTF-16 at times, which is read as UTF-8 here.
  const header = head
    .replaceAll('\u0000', '')
    .replace(/[\uFEFF\uFFFD"]/g, '')
    .split(/[\r\n]/, 1)[0]
    .toLowerCase();
  const columns = header.split(/[,;\t]/).map(column => column.trim());
  if (/^record type\b/.test(header)) {
    return 'konveyor';
  }
  if (
    columns.some(column => column.startsWith('source ')) &&
    columns.some(column => column.startsWith('destination '))
  ) {
    return 'dependencies';
  }
  return columns.includes('vi sdk server') ||
    (columns.includes('vm') && columns.length > 3)
    ? 'rvtools'
    : undefined;
}

/** What the name of a file says that it holds: RVTools names its tabs `RVTools_tabvInfo.csv`. */
export function kindOfName(name: string): UploadKind | undefined {
  if (isWorkbook(name) || isArchive(name)) {
    return 'rvtools';
  }
  if (/rvtools|tabv|vinfo/i.test(name)) {
    return 'rvtools';
  }
  if (/konveyor/i.test(name)) {
    return 'konveyor';
  }
  return /dependenc/i.test(name) ? 'dependencies' : undefined;
}

/** What the files probably hold: their headers know best. Undefined where that is not clear or not the same for all. */
export async function guessKind(
  files: readonly File[],
): Promise<UploadKind | undefined> {
  const kinds = new Set(
    await Promise.all(
      files.map(async file =>
        isWorkbook(file.name) || isArchive(file.name)
          ? kindOfName(file.name)
          : kindOfHeader(await file.slice(0, HEAD_BYTES).text()) ??
            kindOfName(file.name),
      ),
    ),
  );
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** The id of a source that somebody names: `rvtools:frankfurt-am-main`. Undefined where the name has no letter or digit. */
export function sourceIdOf(kind: UploadKind, name: string): string | undefined {
  const slug = name
    .toLocaleLowerCase('en-US')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug ? `${kind}:${slug}` : undefined;
}

/** What to import, and how. */
export interface Upload {
  files: File[];
  kind: UploadKind;
  dryRun: boolean;
  /** Whose former data it replaces; the usual one of the kind when absent. */
  sourceId?: string;
}
