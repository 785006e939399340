import ExcelJS from 'exceljs';
import type { ChildMessage } from './ChildProcess';

/**
 * Runs as a process of its own: reads every cell of a workbook with exceljs and does nothing with it. Arguments: the
 * file.
 */
async function main([file]: string[]): Promise<void> {
  const before = performance.now();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  let cells = 0;
  workbook.eachSheet(sheet =>
    sheet.eachRow(row => {
      cells += row.cellCount;
    }),
  );
  const message: ChildMessage = {
    type: 'read',
    milliseconds: performance.now() - before,
    cells,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  process.send?.(message);
}

main(process.argv.slice(2)).then(
  () => process.disconnect(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
