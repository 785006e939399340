import {
  RvtoolsFormatError,
  RvtoolsInventory,
  RvtoolsInventoryBuilder,
  SheetKind,
  sheetKindOfTitle,
} from '@crosswalk/backstage-plugin-migration-common';
import { ImportRefusedError } from './ImportRefusedError';
import { WorkbookLimits } from './workbook/limits';
import { Workbook } from './workbook/Workbook';

/**
 * Reads an RVTools workbook from a file: vInfo first, then the sheets that have something to add to it, and no others.
 *
 * @throws ImportRefusedError when the file is no such workbook
 */
export async function readInventory(options: {
  file: string;
  limits: WorkbookLimits;
  /** Share of the work that is done, from 0 to 1. */
  onProgress?: (share: number) => void;
}): Promise<RvtoolsInventory> {
  const workbook = await Workbook.open(options.file, options.limits);
  try {
    return await readWorkbook(workbook, options.onProgress);
  } catch (error) {
    if (error instanceof RvtoolsFormatError) {
      throw new ImportRefusedError(error.message);
    }
    throw error;
  } finally {
    workbook.close();
  }
}

async function readWorkbook(
  workbook: Workbook,
  onProgress: ((share: number) => void) | undefined,
): Promise<RvtoolsInventory> {
  const sheets = sheetsByKind(workbook);
  if (!sheets.has('vInfo')) {
    throw new ImportRefusedError(
      `The workbook has no vInfo sheet, where RVTools lists the VMs. ${
        workbook.sheetNames.length === 0
          ? 'It has no sheets at all.'
          : `Its sheets are: ${listed(workbook.sheetNames)}.`
      }`,
    );
  }
  const builder = new RvtoolsInventoryBuilder();
  let done = 0;
  // Most details sheets are needed most of the time; the ones that are not make the end come a little earlier.
  const total =
    workbook.stringsSize +
    workbook.sheetNames.reduce(
      (sum, name) => sum + workbook.sheetSize(name),
      0,
    );
  const read = async (kind: SheetKind) => {
    const titles = sheets.get(kind) ?? [];
    for (const title of titles) {
      const label = titles.length > 1 ? title : kind;
      await workbook.readRows(
        title,
        row => builder.addRow(kind, row, label),
        bytes => {
          done += bytes;
          onProgress?.(Math.min(1, done / Math.max(1, total)));
        },
      );
    }
  };

  await read('vInfo');
  for (const kind of builder.endInfo()) {
    await read(kind);
  }
  onProgress?.(1);
  return builder.build();
}

function sheetsByKind(workbook: Workbook): Map<SheetKind, string[]> {
  const sheets = new Map<SheetKind, string[]>();
  for (const title of workbook.sheetNames) {
    const kind = sheetKindOfTitle(title);
    if (kind) {
      sheets.set(kind, [...(sheets.get(kind) ?? []), title]);
    }
  }
  return sheets;
}

function listed(names: string[]): string {
  const shown = names.slice(0, 20).map(name => name.slice(0, 40));
  return names.length > 20
    ? `${shown.join(', ')} and ${names.length - 20} more`
    : shown.join(', ');
}
