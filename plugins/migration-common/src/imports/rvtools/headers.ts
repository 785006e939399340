import { CellValue, textOf } from '../cells';
import { columnAliases, knownInfoColumns, SheetKind } from './columns';

/** Column positions of a sheet: the fields we understand, and everything else by its header. */
export interface HeaderMap {
  /** Field to 0-based column. */
  fields: Map<string, number>;
  /** Columns that RVTools does not have: custom attributes and tags. */
  attributes: { header: string; column: number }[];
  /** 0-based columns that have a header. */
  named: Set<number>;
}

/**
 * What makes two spellings of a header the same: case, spaces and punctuation do not count, and `MB` is `MiB`, because
 * RVTools wrote MiB under its old `MB` headers as well.
 */
export function normalizeHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{N}#%]/gu, '')
    .replace(/mib/g, 'mb');
}

const knownInfo = new Set(knownInfoColumns.map(normalizeHeader));

/** Maps a header row; the first of two columns with the same meaning wins, the other one is kept as an attribute. */
export function mapHeaders(
  kind: SheetKind,
  cells: readonly CellValue[],
): HeaderMap {
  const aliases = aliasesOf(kind);
  const map: HeaderMap = {
    fields: new Map(),
    attributes: [],
    named: new Set(),
  };
  const names = new Map<string, number>();
  cells.forEach((cell, column) => {
    const header = textOf(cell);
    if (header === undefined) {
      return;
    }
    map.named.add(column);
    const name = normalizeHeader(header);
    const bare = withoutSheetName(kind, name);
    const field = aliases.get(name) ?? aliases.get(bare);
    if (field !== undefined && !map.fields.has(field)) {
      map.fields.set(field, column);
    } else if (
      kind === 'vInfo' &&
      (field !== undefined || !(knownInfo.has(name) || knownInfo.has(bare)))
    ) {
      const seen = (names.get(header) ?? 0) + 1;
      names.set(header, seen);
      map.attributes.push({
        header: seen === 1 ? header : `${header} (${seen})`,
        column,
      });
    }
  });
  return map;
}

/** RVTools' internal names carry the sheet: `vInfoVMName`, `vDiskCapacityMiB`. */
function withoutSheetName(kind: SheetKind, name: string): string {
  const prefix = kind.toLocaleLowerCase('en-US');
  return name.startsWith(prefix) && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
}

const aliasCache = new Map<SheetKind, Map<string, string>>();
function aliasesOf(kind: SheetKind): Map<string, string> {
  let aliases = aliasCache.get(kind);
  if (!aliases) {
    aliases = new Map(
      Object.entries(columnAliases[kind]).flatMap(([field, headers]) =>
        headers.map((header): [string, string] => [
          normalizeHeader(header),
          field,
        ]),
      ),
    );
    aliasCache.set(kind, aliases);
  }
  return aliases;
}
