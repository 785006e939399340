import {
  RvtoolsFormatError,
  RvtoolsInventory,
  RvtoolsInventoryBuilder,
  SheetKind,
} from '@crosswalk/backstage-plugin-migration-common';
import { ImportRefusedError } from './ImportRefusedError';
import { openTableFile } from './openTableFile';
import { tablesByKind } from './tablesByKind';
import { TableFile } from './TableFile';
import { WorkbookLimits } from './workbook/limits';

/**
 * Reads an RVTools export from a workbook, from CSV, or from a zip file of CSVs: vInfo first, then the tables that have
 * something to add to it, and no others. It needs nothing but the file, so that it runs in any thread.
 *
 * @throws ImportRefusedError when the file is no such export
 */
export async function readInventory(options: {
  file: string;
  limits: WorkbookLimits;
  /** Share of the work that is done, from 0 to 1. */
  onProgress?: (share: number) => void;
}): Promise<RvtoolsInventory> {
  const file = await openTableFile(options.file, options.limits);
  try {
    return await readTables(file, options.onProgress);
  } catch (error) {
    if (error instanceof RvtoolsFormatError) {
      throw new ImportRefusedError(error.message);
    }
    throw error;
  } finally {
    file.close();
  }
}

async function readTables(
  file: TableFile,
  onProgress: ((share: number) => void) | undefined,
): Promise<RvtoolsInventory> {
  const tables = await tablesByKind(file);
  const builder = new RvtoolsInventoryBuilder();
  const total = [...tables.values()]
    .flat()
    .reduce((sum, { bytes }) => sum + bytes, file.sharedBytes);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress?.(Math.min(1, done / Math.max(1, total)));
  };
  const read = async (kind: SheetKind) => {
    const ofKind = tables.get(kind) ?? [];
    for (const table of ofKind) {
      const label = ofKind.length > 1 ? table.title : kind;
      await file.readRows(table, {
        onRow: row => builder.addRow(kind, row, label),
        onBytes,
        onWarning: (rule, message) => builder.warn(rule, message, label),
      });
    }
  };

  await read('vInfo');
  for (const kind of builder.endInfo()) {
    await read(kind);
  }
  for (const path of file.ignored) {
    builder.warn('file-ignored', 'The file has no table; it is ignored', path);
  }
  onProgress?.(1);
  return builder.build();
}
