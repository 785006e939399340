import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Suite } from '../figures';
import { importFigures } from './importFigures';
import { tableFigures } from './tableFigures';
import { fullWorkbook, sizingWorkbook } from './workbooks';

const LARGE = Number(process.env.BENCH_VMS ?? 10_000);

export const migrationSuite: Suite = {
  name: 'migration',
  title: 'Migration: imports and the estate',
  run: async progress => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crosswalk-bench-'));
    const database = (name: string) => path.join(folder, name);
    try {
      progress('import of 805 VMs');
      const small = await importFigures({
        name: '805 VMs, sizing workbook',
        file: sizingWorkbook(folder, 805),
        databaseFolder: database('small'),
        targets: { seconds: 1.5 },
      });
      progress(`import of ${LARGE} VMs, full workbook`);
      const file = fullWorkbook(folder, LARGE);
      const large = await importFigures({
        name: `${LARGE} VMs, full workbook`,
        file,
        databaseFolder: database('large'),
        targets: { seconds: 8, megabytes: 600 },
      });
      progress('the table of the estate');
      const table = await tableFigures({
        file,
        virtualMachines: LARGE,
        databaseFolder: database('table'),
      });
      return [...small, ...large, ...table];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
