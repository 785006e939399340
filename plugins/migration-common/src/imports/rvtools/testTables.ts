import { CellValue } from '../cells';
import { SheetKind } from './columns';
import {
  RvtoolsInventory,
  RvtoolsInventoryBuilder,
} from './RvtoolsInventoryBuilder';

/** A header and its rows. */
export type Table = CellValue[][];

/** Reads an export that is written down in a test. */
export function readTables(
  tables: Partial<Record<SheetKind, Table>>,
): RvtoolsInventory {
  const builder = new RvtoolsInventoryBuilder();
  const add = (kind: SheetKind) =>
    tables[kind]?.forEach((cells, i) =>
      builder.addRow(kind, { row: i + 1, cells }),
    );
  add('vInfo');
  for (const kind of builder.endInfo()) {
    add(kind);
  }
  return builder.build();
}
