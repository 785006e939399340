import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  generateEstate,
  writeRvtoolsWorkbook,
  writeSizingWorkbook,
} from '@crosswalk/demo-estate';

const SEED = 805;

/** A workbook with every sheet that an import reads. */
export function fullWorkbook(folder: string, virtualMachines: number): string {
  return written(
    folder,
    `full-${virtualMachines}.xlsx`,
    writeRvtoolsWorkbook(generateEstate({ virtualMachines, seed: SEED })),
  );
}

/** The few sheets and columns of a sizing exercise, which is what people often get. */
export function sizingWorkbook(
  folder: string,
  virtualMachines: number,
): string {
  return written(
    folder,
    `sizing-${virtualMachines}.xlsx`,
    writeSizingWorkbook(generateEstate({ virtualMachines, seed: SEED }), {
      // As many as the tool leaves behind the last VM.
      emptyRows: 2700,
    }),
  );
}

function written(folder: string, name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
