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

/**
 * Maps a header row. RVTools' own header wins over what others call the same, and the first of two columns of one
 * header over the second; the column that lost is kept as an attribute.
 */
export function mapHeaders(
  kind: SheetKind,
  cells: readonly CellValue[],
): HeaderMap {
  const columns = cells.flatMap((cell, column) => {
    const header = textOf(cell);
    return header === undefined
      ? []
      : [{ column, header, alias: aliasOf(kind, header) }];
  });
  const fields = new Map<string, number>();
  for (const { column, alias } of [...columns].sort(
    (a, b) =>
      (a.alias?.rank ?? 0) - (b.alias?.rank ?? 0) || a.column - b.column,
  )) {
    if (alias && !fields.has(alias.field)) {
      fields.set(alias.field, column);
    }
  }
  return {
    fields,
    attributes: kind === 'vInfo' ? attributesOf(columns, fields) : [],
    named: new Set(columns.map(({ column }) => column)),
  };
}

function attributesOf(
  columns: { column: number; header: string; alias?: Alias }[],
  fields: Map<string, number>,
): HeaderMap['attributes'] {
  const names = new Map<string, number>();
  return columns.flatMap(({ column, header, alias }) => {
    if (alias ? fields.get(alias.field) === column : isKnownInfo(header)) {
      return [];
    }
    // Exports of the command line put tags behind the name of the sheet.
    const name = header.replace(/^vInfo_tags_(?=.)/i, '');
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    return [{ header: seen === 1 ? name : `${name} (${seen})`, column }];
  });
}

function isKnownInfo(header: string): boolean {
  const name = normalizeHeader(header);
  return knownInfo.has(name) || knownInfo.has(withoutSheetName('vInfo', name));
}

/** RVTools' internal names carry the sheet: `vInfoVMName`, `vDiskCapacityMiB`. */
function withoutSheetName(kind: SheetKind, name: string): string {
  const prefix = kind.toLocaleLowerCase('en-US');
  return name.startsWith(prefix) && name.length > prefix.length
    ? name.slice(prefix.length)
    : name;
}

interface Alias {
  field: string;
  /** 0 for RVTools' own header. */
  rank: number;
}

/** The field that a header means, if any. */
export function aliasOf(kind: SheetKind, header: string): Alias | undefined {
  const aliases = aliasesOf(kind);
  const name = normalizeHeader(header);
  return aliases.get(name) ?? aliases.get(withoutSheetName(kind, name));
}

const aliasCache = new Map<SheetKind, Map<string, Alias>>();
function aliasesOf(kind: SheetKind): Map<string, Alias> {
  let aliases = aliasCache.get(kind);
  if (!aliases) {
    aliases = new Map();
    for (const [field, headers] of Object.entries(columnAliases[kind])) {
      headers.forEach((header, rank) =>
        aliases!.set(normalizeHeader(header), { field, rank }),
      );
    }
    aliasCache.set(kind, aliases);
  }
  return aliases;
}
