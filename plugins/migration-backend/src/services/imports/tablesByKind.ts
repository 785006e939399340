import {
  SheetKind,
  sheetKindOfHeader,
  sheetKindOfTitle,
} from '@crosswalk/backstage-plugin-migration-common';
import { ImportRefusedError } from './ImportRefusedError';
import { peekRows, Table, TableFile } from './TableFile';

/** Rows in which a header is looked for. */
const headerRows = 20;

/**
 * The tables of an export by what they list: by their titles, and by their headers where the title says nothing.
 *
 * @throws ImportRefusedError when there is no vInfo among them
 */
export async function tablesByKind(
  file: TableFile,
): Promise<Map<SheetKind, Table[]>> {
  const byKind = new Map<SheetKind, Table[]>();
  const untitled: Table[] = [];
  for (const table of file.tables) {
    const kind = sheetKindOfTitle(baseName(table.title));
    if (kind) {
      append(byKind, kind, table);
    } else {
      untitled.push(table);
    }
  }
  if (!byKind.has('vInfo')) {
    for (const table of untitled) {
      const kind = await kindByHeader(file, table);
      if (kind) {
        append(byKind, kind, table);
      }
    }
  }
  if (!byKind.has('vInfo') && byKind.size === 0 && untitled.length === 1) {
    // A table of its own is what lists the VMs, if it has a column of them.
    append(byKind, 'vInfo', untitled[0]);
  }
  if (!byKind.has('vInfo')) {
    throw new ImportRefusedError(withoutInfo(file, [...byKind.keys()]));
  }
  return byKind;
}

async function kindByHeader(
  file: TableFile,
  table: Table,
): Promise<SheetKind | undefined> {
  for (const { cells } of await peekRows(file, table, headerRows)) {
    const kind = sheetKindOfHeader(cells);
    if (kind) {
      return kind;
    }
  }
  return undefined;
}

function withoutInfo({ tables }: TableFile, kinds: SheetKind[]): string {
  const missing = 'There is no vInfo sheet, where RVTools lists the VMs';
  if (tables.length === 1 && kinds.length === 1) {
    return `${missing}: the file is the ${kinds[0]} of an export. Upload it together with RVTools_tabvInfo.csv.`;
  }
  return tables.length === 0
    ? `${missing}. The file has no sheets at all.`
    : `${missing}. The sheets are: ${listed(
        tables.map(({ title }) => title),
      )}.`;
}

/** Without folder and extension. */
function baseName(title: string): string {
  return title.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,4}$/i, '');
}

function append(
  byKind: Map<SheetKind, Table[]>,
  kind: SheetKind,
  table: Table,
): void {
  byKind.set(kind, [...(byKind.get(kind) ?? []), table]);
}

function listed(names: string[]): string {
  const shown = names.slice(0, 20).map(name => name.slice(0, 40));
  return names.length > 20
    ? `${shown.join(', ')} and ${names.length - 20} more`
    : shown.join(', ');
}
