import type { Figure } from '../figures';
import { percentile } from '../measure';
import { ChildProcess } from './ChildProcess';
import { MeasuredBackend } from './MeasuredBackend';

/** The least that the event loop has to do beside an import: answer who asks whether the backend lives. */
const HEALTH_P99_MS = 200;

interface Measured {
  seconds: number;
  peak: number;
  healthP99: number;
}

/** From the upload of a workbook to the estate that has it, and what everybody else feels of it meanwhile. */
export async function importFigures(options: {
  name: string;
  file: string;
  databaseFolder: string;
  targets: { seconds: number; megabytes?: number };
}): Promise<Figure[]> {
  const { name, file, databaseFolder, targets } = options;
  const ours = await measureImport(file, databaseFolder);
  const exceljs = await measureExceljs(file);
  return [
    {
      what: `${name}: upload to estate (exceljs: read only)`,
      unit: 's',
      better: 'lower',
      crosswalk: ours.seconds,
      alternatives: { exceljs: exceljs.seconds },
      target: targets.seconds,
    },
    {
      what: `${name}: peak memory of the process (exceljs: of reading)`,
      unit: 'MB',
      better: 'lower',
      crosswalk: ours.peak,
      alternatives: { exceljs: exceljs.peak },
      target: targets.megabytes,
    },
    {
      what: `${name}: health endpoint meanwhile, p99`,
      unit: 'ms',
      better: 'lower',
      crosswalk: ours.healthP99,
      target: HEALTH_P99_MS,
    },
  ];
}

async function measureImport(
  file: string,
  databaseFolder: string,
): Promise<Measured> {
  const backend = await MeasuredBackend.start(databaseFolder);
  try {
    const estate = await backend.createEstate(`Bench ${Date.now()}`);
    const probe = backend.probe();
    const milliseconds = await backend.import(estate, file);
    const latencies = await probe.stop();
    return {
      seconds: milliseconds / 1000,
      peak: await backend.peakMegabytes(),
      healthP99: percentile(latencies, 0.99),
    };
  } finally {
    await backend.stop();
  }
}

async function measureExceljs(
  file: string,
): Promise<Omit<Measured, 'healthP99'>> {
  const child = ChildProcess.start('exceljsProcess.ts', [file]);
  try {
    const { milliseconds, megabytes } = await child.next('read');
    return { seconds: milliseconds / 1000, peak: megabytes };
  } finally {
    await child.stop();
  }
}
